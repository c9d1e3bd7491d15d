using CityHall.Grains;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Time;
using CityHall.Grains.Journal;
using CityHall.Grains.Subscriptions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.TestingHost;

namespace CityHall.City.Simulation.City;

/// <summary>The real grains in a silo of this process; twins of it may share the journal.</summary>
internal sealed class SimCity : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;
    private readonly IServiceProvider _services;
    private readonly IGrainFactory _grains;

    private SimCity(InProcessTestCluster cluster)
    {
        _cluster = cluster;
        _services = cluster.Silos[0].ServiceProvider;

        // From within the silo: a client of its own would send every press over a socket and back.
        _grains = _services.GetRequiredService<IGrainFactory>();
    }

    public static async Task<SimCity> Start(
        IJournal journal, ISubscriptionStore store, IHallDirectory directory, TimeProvider time)
    {
        var builder = new InProcessTestClusterBuilder(initialSilosCount: 1);
        builder.Options.ConfigureFileLogging = false;
        builder.Options.InitializeClientOnDeploy = false;
        builder.ConfigureHost(host => host.Logging.SetMinimumLevel(LogLevel.Critical));
        builder.ConfigureSilo((_, silo) => silo.Services
            .AddSingleton(journal)
            .AddSingleton(store)
            .AddSingleton(directory)
            .AddSingleton(new HallClock(time))
            .AddSingleton(TimeProvider.System)
            .AddHallGrains());
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new SimCity(cluster);
    }

    public TGrain Grain<TGrain>(string key)
        where TGrain : IGrainWithStringKey => _grains.GetGrain<TGrain>(key);

    /// <summary>Every part of every subscription.</summary>
    public IEnumerable<Shard> Shards =>
        from subscription in _services.GetServices<ISubscription>()
        from index in Enumerable.Range(0, subscription.Shards)
        select new Shard(subscription.Name, index);

    public async ValueTask DisposeAsync() => await _cluster.DisposeAsync();
}
