using CityHall.Grains.Journal;
using CityHall.Grains.Subscriptions;

namespace CityHall.Grains.Tests.Subscriptions;

/// <summary>What every store of subscriptions promises.</summary>
public abstract class SubscriptionStoreContract : IAsyncLifetime
{
    private const string Served = "served";
    private const string Audit = "audit";

    private static readonly StreamKey Gongshu = new("hall/330105000");
    private static readonly StreamKey Keqiao = new("hall/330603000");

    protected abstract ISubscriptionStore Store { get; }

    public abstract ValueTask InitializeAsync();

    public abstract ValueTask DisposeAsync();

    [Fact]
    public async Task A_subscription_that_never_ran_is_at_the_beginning() =>
        Assert.Equal(0, await Store.Position(Served));

    [Fact]
    public async Task A_subscription_advances_by_itself()
    {
        Assert.True(await Store.Advance(Served, 0, 5));
        Assert.True(await Store.Advance(Served, 5, 9));

        Assert.Equal(9, await Store.Position(Served));
        Assert.Equal(0, await Store.Position(Audit));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(6)]
    public async Task Who_advances_from_elsewhere_has_been_overtaken(long from)
    {
        await Store.Advance(Served, 0, 5);

        Assert.False(await Store.Advance(Served, from, 9));

        Assert.Equal(5, await Store.Position(Served));
    }

    [Fact]
    public async Task A_subscription_that_never_ran_starts_at_the_beginning_only()
    {
        Assert.False(await Store.Advance(Served, 5, 9));

        Assert.Equal(0, await Store.Position(Served));
    }

    [Fact]
    public async Task Of_rivals_one_advances()
    {
        var advanced = await Task.WhenAll(Enumerable.Range(1, 20).Select(to => Store.Advance(Served, 0, to)));

        Assert.Single(advanced, true);
    }

    [Fact]
    public async Task Of_what_was_put_aside_each_stream_shows_its_oldest()
    {
        await Store.PutAside(Served, Keqiao, 10, "behind");
        await Store.PutAside(Served, Gongshu, 8, "behind");
        await Store.PutAside(Served, Keqiao, 9, "later");
        await Store.PutAside(Served, Gongshu, 7, "broken");
        await Store.PutAside(Audit, Gongshu, 1, "another's");

        AsideEntry gongshu = new(Gongshu, 7, "broken");
        AsideEntry keqiao = new(Keqiao, 9, "later");
        Assert.Equal([gongshu, keqiao], await Store.OldestAside(Served));
        Assert.Equal(keqiao, await Store.OldestAside(Served, Keqiao));
        Assert.Null(await Store.OldestAside(Audit, Keqiao));
    }

    [Fact]
    public async Task A_stream_is_shown_however_much_another_has_put_aside()
    {
        for (var position = 1; position <= 150; position++)
            await Store.PutAside(Served, Gongshu, position, "broken");
        await Store.PutAside(Served, Keqiao, 151, "later");

        Assert.Equal([1, 151], (await Store.OldestAside(Served)).Select(entry => entry.Position));
    }

    [Fact]
    public async Task What_is_put_aside_again_is_there_once_with_its_newest_error()
    {
        await Store.PutAside(Served, Gongshu, 7, "broken");
        await Store.PutAside(Served, Gongshu, 7, "still broken");

        Assert.Equal([new AsideEntry(Gongshu, 7, "still broken")], await Store.OldestAside(Served));
        await Store.TakeBack(Served, 7);
        Assert.Empty(await Store.OldestAside(Served));
    }

    [Fact]
    public async Task What_was_taken_back_makes_way_for_the_next_of_its_stream()
    {
        await Store.PutAside(Served, Gongshu, 7, "broken");
        await Store.PutAside(Served, Gongshu, 8, "behind");
        await Store.PutAside(Audit, Gongshu, 7, "another's");

        await Store.TakeBack(Served, 7);

        Assert.Equal(new AsideEntry(Gongshu, 8, "behind"), await Store.OldestAside(Served, Gongshu));
        Assert.Equal(7, Assert.Single(await Store.OldestAside(Audit)).Position);
    }
}
