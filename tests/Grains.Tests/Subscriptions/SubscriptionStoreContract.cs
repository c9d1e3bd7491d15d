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
    public async Task What_was_put_aside_is_listed_oldest_first()
    {
        await Store.PutAside(Served, Keqiao, 9, "later");
        await Store.PutAside(Served, Gongshu, 7, "broken");
        await Store.PutAside(Audit, Gongshu, 1, "another's");

        Assert.Equal(
            [new AsideEntry(Gongshu, 7, "broken"), new AsideEntry(Keqiao, 9, "later")], await Store.Aside(Served, 10));
        Assert.Equal([new AsideEntry(Gongshu, 7, "broken")], await Store.Aside(Served, 1));
    }

    [Fact]
    public async Task What_is_put_aside_again_is_listed_once()
    {
        await Store.PutAside(Served, Gongshu, 7, "broken");
        await Store.PutAside(Served, Gongshu, 7, "still broken");

        Assert.Equal([new AsideEntry(Gongshu, 7, "still broken")], await Store.Aside(Served, 10));
    }

    [Fact]
    public async Task What_was_taken_back_is_not_listed()
    {
        await Store.PutAside(Served, Gongshu, 7, "broken");
        await Store.PutAside(Audit, Gongshu, 7, "another's");

        await Store.TakeBack(Served, 7);

        Assert.Empty(await Store.Aside(Served, 10));
        Assert.Single(await Store.Aside(Audit, 10));
    }
}
