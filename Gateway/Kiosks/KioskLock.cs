using System.Collections.Concurrent;
using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces;
using Microsoft.Extensions.Options;

namespace CityHall.Gateway.Kiosks;

/// <summary>Tries an attendant's code: a few wrong ones lock the address out, whatever it types then.</summary>
internal sealed class KioskLock(KioskCodes codes, IOptions<GatewayOptions> options, TimeProvider time) : IDisposable
{
    private const int MostRemembered = 10_000;

    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(HallId Hall, string Address), Failures> _failures = new();
    private readonly SharedLimit _tries = new(
        options.Value.KioskCodesPerMinutePerAddress, options.Value.KioskCodesPerMinutePerHall);

    /// <summary>Null if it is the code; else why not.</summary>
    public Problem? Try(HallId hall, string code, string address)
    {
        var now = time.GetUtcNow();
        var key = (hall, address);
        if (_failures.TryGetValue(key, out var before) && before.Locks(options.Value.KioskCodesBeforeLock, now))
            return Problem.TooMany(before.Last + LockedFor - now);
        if (_tries.Try(hall.Value, address) is { } tooMany) return tooMany;
        if (codes.Is(hall, code))
        {
            _failures.TryRemove(key, out _);
            return null;
        }

        Forget(now);
        _failures.AddOrUpdate(key, _ => new Failures(1, now), (_, failed) => failed.Again(now));
        return Problem.WrongCode;
    }

    public void Dispose() => _tries.Dispose();

    /// <summary>Whoever comes with many addresses does not fill the memory.</summary>
    private void Forget(DateTimeOffset now)
    {
        if (_failures.Count < MostRemembered) return;
        foreach (var (key, failed) in _failures)
            if (now - failed.Last > LockedFor) _failures.TryRemove(key, out _);
    }

    /// <summary>How often in a row, and when last.</summary>
    private readonly record struct Failures(int Count, DateTimeOffset Last)
    {
        public bool Locks(int most, DateTimeOffset now) => Count >= most && now - Last < LockedFor;

        /// <summary>What lies longer back than a lock lasts does not count.</summary>
        public Failures Again(DateTimeOffset now) => new(now - Last < LockedFor ? Count + 1 : 1, now);
    }
}
