using CityHall.Grains.Journal;
using CityHall.Grains.Subscriptions;
using static CityHall.Grains.Tests.Journal.EntryMaker;

namespace CityHall.Grains.Tests.Subscriptions;

public sealed class SubscriberGrainTests
{
    /// <summary>More than any page that a store might be tempted to read.</summary>
    private const int Many = 150;

    private static readonly StreamKey Yuecheng = new("hall/330602000");
    private static readonly Shard Copy = new("copy", 0);

    private readonly MemoryJournal _journal = new(TimeProvider.System);
    private readonly CopySubscription _subscription = new();

    [Fact]
    public async Task A_stream_with_much_put_aside_holds_up_no_other_and_keeps_its_order_when_it_is_healed()
    {
        await using var city = await SubscriberCity.Start(_journal, _subscription);
        Poison(Gongshu);
        Poison(Keqiao);
        await Append(Gongshu, 1, Many);
        await Append(Keqiao, 1, 3);
        await Append(Yuecheng, 1, 3);
        await city.Shard(Copy).Advance();
        Assert.Equal([1, 2, 3], _subscription.Handled(Yuecheng));
        Assert.Equal([Gongshu, Keqiao], await Aside(city));

        // What comes behind the entries put aside waits with them, in the stream beyond the first hundred too.
        await Append(Keqiao, 4, 5);
        await city.Shard(Copy).Advance();
        Assert.Empty(_subscription.Handled(Keqiao));

        Heal(Keqiao);
        await Append(Keqiao, 6, 6);
        await city.Shard(Copy).Advance();
        Assert.Equal([1, 2, 3, 4, 5, 6], _subscription.Handled(Keqiao));
        Assert.Equal([Gongshu], await Aside(city));
        Assert.Empty(_subscription.Handled(Gongshu));

        Heal(Gongshu);
        await Append(Gongshu, Many + 1, Many + 2);
        await city.Shard(Copy).Advance();
        Assert.Equal(Enumerable.Range(1, Many + 2).Select(version => (long)version), _subscription.Handled(Gongshu));
        Assert.Empty(await Aside(city));
    }

    public static TheoryData<Exception> TroublesOfTheWorld =>
    [
        new EffectUnknownException(), new TimeoutException(), new OrleansException(), new JournalUnavailableException(),
    ];

    [Theory]
    [MemberData(nameof(TroublesOfTheWorld), DisableDiscoveryEnumeration = true)]
    public async Task Trouble_of_the_world_makes_the_shard_wait_and_puts_nothing_aside(Exception trouble)
    {
        await using var city = await SubscriberCity.Start(_journal, _subscription);
        _subscription.Troubles[Gongshu] = trouble;
        await Append(Gongshu, 1, 2);

        await Assert.ThrowsAnyAsync<Exception>(city.Shard(Copy).Advance);
        Assert.Empty(await Aside(city));
        Assert.Equal(0, await city.Store.Position(Copy.ToString()));

        Heal(Gongshu);
        await city.Shard(Copy).Advance();
        Assert.Equal([1, 2], _subscription.Handled(Gongshu).Distinct());
    }

    private void Poison(StreamKey stream) => _subscription.Troubles[stream] = new InvalidOperationException("poison");

    private void Heal(StreamKey stream) => Assert.True(_subscription.Troubles.TryRemove(stream, out _));

    private async Task Append(StreamKey stream, int from, int to)
    {
        for (var version = from; version <= to; version++)
            Assert.IsType<AppendResult.Committed>(await _journal.Append([Entry(stream, version)]));
    }

    private static async Task<IEnumerable<StreamKey>> Aside(SubscriberCity city) =>
        (await city.Store.OldestAside(Copy.ToString())).Select(entry => entry.Stream);
}
