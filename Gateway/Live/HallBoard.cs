using System.Collections.Concurrent;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Live;

/// <summary>What this gateway knows of all halls; the feed writes, everybody reads.</summary>
internal sealed class HallBoard(TimeProvider time)
{
    private readonly ConcurrentDictionary<HallId, HallNow> _halls = new();
    private long _changes;

    public HallNow this[HallId hall] => _halls.GetValueOrDefault(hall, HallNow.Unheard);

    /// <summary>Grows with every new view of any hall.</summary>
    public long Changes => Interlocked.Read(ref _changes);

    /// <summary>Takes what a hall said, from its one watcher; false if there was nothing new in it.</summary>
    public bool Hear(HallId hall, HallNews news)
    {
        var before = this[hall];
        var now = before.Hear(news, time.GetTimestamp());
        if (now == before) return false;
        _halls[hall] = now;
        if (!ReferenceEquals(now.Views, before.Views)) Interlocked.Increment(ref _changes);
        return true;
    }

    /// <summary>Whether the hall has not vouched for its view within this time, on our own clock.</summary>
    public bool IsSilent(HallId hall, TimeSpan limit) =>
        this[hall] is var now && (now.AsOf is null || time.GetElapsedTime(now.HeardAt) > limit);
}
