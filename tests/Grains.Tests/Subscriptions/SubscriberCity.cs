using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Tickets;
using CityHall.Grains.Interfaces.Time;
using CityHall.Grains.Journal;
using CityHall.Grains.Subscriptions;
using CityHall.Grains.Tests.Cluster;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;

namespace CityHall.Grains.Tests.Subscriptions;

/// <summary>A silo whose subscribers' store a test can look into, with a subscription more if it wants one.</summary>
internal sealed class SubscriberCity : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;

    private SubscriberCity(InProcessTestCluster cluster) => _cluster = cluster;

    public MemorySubscriptionStore Store { get; } = new();

    public static async Task<SubscriberCity> Start(IJournal journal, ISubscription? subscription = null)
    {
        SubscriberCity? city = null;
        var builder = new InProcessTestClusterBuilder(initialSilosCount: 1);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services
                .AddSingleton(journal)
                .AddSingleton<ISubscriptionStore>(_ => city!.Store)
                .AddSingleton<IHallDirectory>(new TestHalls(windows: 1))
                .AddSingleton(new HallClock(TimeProvider.System))
                .AddSingleton(TimeProvider.System)
                .AddHallGrains();
            if (subscription is not null) silo.Services.AddSingleton(subscription);
        });
        city = new SubscriberCity(builder.Build());
        await city._cluster.DeployAsync();
        return city;
    }

    public ISubscriberGrain Shard(Shard shard) => _cluster.Client.GetGrain<ISubscriberGrain>(shard.ToString());

    public ITicketGrain Ticket(TicketId ticket) => _cluster.Client.GetGrain<ITicketGrain>(ticket.Value);

    public async ValueTask DisposeAsync() => await _cluster.DisposeAsync();
}
