using CityHall.Gateway.PersonalData;
using CityHall.Grains.Interfaces;
using CityHall.Silo.Storage.Sqlite;

namespace CityHall.Silo.Tests.Storage;

public sealed class SqlitePersonalStoreTests : IAsyncDisposable
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly byte[] Remarkable = [.. "what is sealed here and looked for later"u8];

    private readonly TestStore _store = new();

    private SqlitePersonalStore Personal => new(_store.Store);

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task What_is_kept_first_stays_also_over_a_restart()
    {
        var ticket = Ticket(Monday, 1);
        Assert.Null(await Personal.Find(ticket));
        await Personal.Keep(ticket, new SealedData([1], [2]));
        await _store.Close();
        await Personal.Keep(ticket, new SealedData([3], [4]));

        var found = (await Personal.Find(ticket))!;

        Assert.Equal([1], found.WrappedKey);
        Assert.Equal([2], found.Data);
    }

    [Fact]
    public async Task The_first_key_of_a_day_stays_until_the_day_is_over()
    {
        Assert.Equal([1], await Personal.DayKey(Monday, [1]));
        Assert.Equal([1], await Personal.DayKey(Monday, [2]));
        Assert.Equal([3], await Personal.DayKey(Monday.AddDays(1), [3]));
        Assert.Equal([4], await Personal.DayKey(Monday, [4]));
    }

    [Fact]
    public async Task What_is_too_old_is_destroyed_and_the_rest_stays()
    {
        var (old, young) = (Ticket(Monday, 1), Ticket(Monday.AddDays(1), 1));
        await Personal.Keep(old, new SealedData(Remarkable, Remarkable));
        await Personal.Keep(young, new SealedData([1], [2]));

        Assert.Equal(1, await Personal.DestroyBefore(Monday.AddDays(1)));
        Assert.Equal(0, await Personal.DestroyBefore(Monday.AddDays(1)));

        Assert.Null(await Personal.Find(old));
        Assert.NotNull(await Personal.Find(young));
        await _store.Close();
        Assert.True(File.ReadAllBytes(_store.File.Path).AsSpan().IndexOf(Remarkable) < 0);
    }

    private static TicketId Ticket(DateOnly day, int no) =>
        TicketId.Of(new HallId("331002001"), day, new TicketNumber($"A{no:000}"));
}
