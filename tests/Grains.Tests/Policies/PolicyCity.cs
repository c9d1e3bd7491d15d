using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Policies;
using CityHall.Grains.Interfaces.Time;
using CityHall.Grains.Journal;
using CityHall.Grains.Subscriptions;
using CityHall.Grains.Tests.Cluster;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;
using Request = CityHall.Grains.Interfaces.Request;

namespace CityHall.Grains.Tests.Policies;

/// <summary>A silo over a city of several levels; the halls' time is the test's.</summary>
internal sealed class PolicyCity : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;

    private PolicyCity(InProcessTestCluster cluster) => _cluster = cluster;

    public static async Task<PolicyCity> Start(IJournal journal, TimeProvider hallTime)
    {
        var builder = new InProcessTestClusterBuilder(initialSilosCount: 1);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) => silo.Services
            .AddSingleton(journal)
            .AddSingleton<ISubscriptionStore, MemorySubscriptionStore>()
            .AddSingleton<IHallDirectory, PolicyHalls>()
            .AddSingleton(new HallClock(hallTime))
            .AddSingleton(TimeProvider.System)
            .AddHallGrains());
        var city = new PolicyCity(builder.Build());
        await city._cluster.DeployAsync();
        return city;
    }

    public IPolicyGrain Policy(NodeId node) => _cluster.Client.GetGrain<IPolicyGrain>(node.Value);

    public IHallGrain Hall(HallId hall) => _cluster.Client.GetGrain<IHallGrain>(hall.Value);

    public Task<Outcome<ChangeAnswer>> Set(
        NodeId node, string document, DateTimeOffset? effectiveAt = null, string? id = null) =>
        Policy(node).Set(new PolicyForm(new RawJson(document)) { EffectiveAt = effectiveAt }, Ask(id));

    public static Request Ask(string? id = null) => new(
        new RequestId(id ?? Guid.NewGuid().ToString("N")),
        new Actor("operator", "key"),
        TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(1));

    /// <summary>Waits until a hall's rules are such.</summary>
    public Task<HallDocument> Until(HallId hall, string what, Func<HallDocument, bool> condition) =>
        Eventually.Holds($"{what} at {hall}", async () => (await Hall(hall).Staff())!.Document, condition);

    public async ValueTask DisposeAsync() => await _cluster.DisposeAsync();
}
