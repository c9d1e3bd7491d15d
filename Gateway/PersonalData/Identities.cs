using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Time;

namespace CityHall.Gateway.PersonalData;

/// <summary>
/// Who a number's holder is: for its day as a hash that is compared, for some weeks sealed; the journal has the hash.
/// </summary>
internal sealed class Identities(IPersonalStore store, PersonalKey master, HallClock clock) : IDisposable
{
    /// <summary>For so long a hall may have to ask who somebody was; then no key is left to open it.</summary>
    private const int KeepDays = 90;

    private readonly SemaphoreSlim _turn = new(1);
    private DayKey? _today;

    /// <summary>The same for the same document all day long; with the day its key ends, and its meaning.</summary>
    public async Task<string> HashOf(Identity identity)
    {
        var today = await Today();
        var text = Encoding.UTF8.GetBytes($"{identity.Kind}:{identity.Normal().Number}");
        return Base64Url.EncodeToString(HMACSHA256.HashData(today.Key, text));
    }

    public Task Keep(TicketId ticket, Identity identity)
    {
        var key = Seals.MakeKey();
        var plain = JsonSerializer.SerializeToUtf8Bytes(identity.Normal(), GatewayJson.Options);
        return store.Keep(ticket, new SealedData(
            Seals.Seal(master.Secret, key, ticket.Value), Seals.Seal(key, plain, ticket.Value)));
    }

    /// <summary>Null if none was given, or its key is destroyed.</summary>
    public async Task<Identity?> Of(TicketId ticket)
    {
        if (await store.Find(ticket) is not { } kept) return null;
        var key = Seals.Open(master.Secret, kept.WrappedKey, ticket.Value);
        var plain = Seals.Open(key, kept.Data, ticket.Value);
        return JsonSerializer.Deserialize<Identity>(plain, GatewayJson.Options);
    }

    public void Dispose() => _turn.Dispose();

    private async Task<DayKey> Today()
    {
        var day = BusinessTime.DateOf(clock.GetUtcNow());
        if (_today is { } known && known.Day == day) return known;
        await _turn.WaitAsync();
        try
        {
            if (_today is { } made && made.Day == day) return made;

            // The first who is asked on a day also ends what is to end.
            await store.DestroyBefore(day.AddDays(-KeepDays));
            var about = $"{day:yyyy-MM-dd}";
            var wrapped = await store.DayKey(day, Seals.Seal(master.Secret, Seals.MakeKey(), about));
            _today = new DayKey(day, Seals.Open(master.Secret, wrapped, about));
            return _today;
        }
        finally
        {
            _turn.Release();
        }
    }

    private sealed record DayKey(DateOnly Day, byte[] Key);
}
