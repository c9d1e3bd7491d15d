using CityHall.Grains.Subscriptions;

namespace CityHall.Grains.Tests.Subscriptions;

public sealed class MemorySubscriptionStoreTests : SubscriptionStoreContract
{
    private readonly MemorySubscriptionStore _store = new();

    protected override ISubscriptionStore Store => _store;

    public override ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
