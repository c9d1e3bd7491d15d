using CityHall.City.Simulation.Faults;
using CityHall.Grains;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Clerks;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Tickets;
using CityHall.Grains.Interfaces.Time;
using CityHall.Grains.Interfaces.Windows;
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

    private SimCity(InProcessTestCluster cluster) => _cluster = cluster;

    public static async Task<SimCity> Start(IJournal journal, IHallDirectory directory, SimTime time, FaultPlan faults)
    {
        var builder = new InProcessTestClusterBuilder(initialSilosCount: 1);
        builder.ConfigureHost(host => host.Logging.SetMinimumLevel(LogLevel.Critical));
        builder.ConfigureSilo((_, silo) => silo.Services
            .AddSingleton<IJournal>(new FaultyJournal(journal, faults))
            .AddSingleton<ISubscriptionStore, MemorySubscriptionStore>()
            .AddSingleton(directory)
            .AddSingleton(new HallClock(time))
            .AddSingleton(TimeProvider.System)
            .AddHallGrains());
        var city = new SimCity(builder.Build());
        await city._cluster.DeployAsync();
        return city;
    }

    public IHallGrain Hall(HallId hall) => _cluster.Client.GetGrain<IHallGrain>(hall.Value);

    public IWindowGrain Window(WindowId window) => _cluster.Client.GetGrain<IWindowGrain>(window.Value);

    public IClerkGrain Clerk(ClerkId clerk) => _cluster.Client.GetGrain<IClerkGrain>(clerk.Value);

    public ITicketGrain Ticket(TicketId ticket) => _cluster.Client.GetGrain<ITicketGrain>(ticket.Value);

    public async ValueTask DisposeAsync() => await _cluster.DisposeAsync();
}
