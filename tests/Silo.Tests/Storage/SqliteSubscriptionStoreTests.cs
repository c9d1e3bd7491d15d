using CityHall.Grains.Subscriptions;
using CityHall.Grains.Tests.Subscriptions;
using CityHall.Silo.Storage.Sqlite;

namespace CityHall.Silo.Tests.Storage;

public sealed class SqliteSubscriptionStoreTests : SubscriptionStoreContract
{
    private readonly TestStore _store = new();

    protected override ISubscriptionStore Store => new SqliteSubscriptionStore(_store.Store, TimeProvider.System);

    public override ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public override ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_subscription_goes_on_where_it_was_after_a_restart()
    {
        await Store.Advance("served", 0, 5);
        await _store.Close();

        Assert.Equal(5, await Store.Position("served"));
    }
}
