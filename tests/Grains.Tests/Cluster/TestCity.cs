using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Clerks;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Tickets;
using CityHall.Grains.Interfaces.Time;
using CityHall.Grains.Interfaces.Windows;
using CityHall.Grains.Journal;
using CityHall.Grains.Subscriptions;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;
using Request = CityHall.Grains.Interfaces.Request;

namespace CityHall.Grains.Tests.Cluster;

/// <summary>A silo of its own over a journal that several of them may share.</summary>
public sealed class TestCity : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;
    private int _requests;

    private TestCity(InProcessTestCluster cluster) => _cluster = cluster;

    public IHallGrain Hall => HallOf(TestHalls.Hall);

    public IHallGrain HallOf(HallId hall) => _cluster.Client.GetGrain<IHallGrain>(hall.Value);

    public static async Task<TestCity> Start(
        IJournal journal, int windows = 3, TimeProvider? hallTime = null, OpeningHours? hours = null)
    {
        var builder = new InProcessTestClusterBuilder(initialSilosCount: 1);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) => silo.Services
            .AddSingleton(journal)
            .AddSingleton<ISubscriptionStore, MemorySubscriptionStore>()
            .AddSingleton<IHallDirectory>(new TestHalls(windows, hours))
            .AddSingleton(new HallClock(hallTime ?? TimeProvider.System))
            .AddSingleton(TimeProvider.System)
            .AddHallGrains());
        var city = new TestCity(builder.Build());
        await city._cluster.DeployAsync();
        return city;
    }

    public IWindowGrain Window(int no) => _cluster.Client.GetGrain<IWindowGrain>(TestHalls.Window(no).Value);

    public IClerkGrain Clerk(int no) => _cluster.Client.GetGrain<IClerkGrain>(ClerkOf(no).Value);

    public ITicketGrain Ticket(TicketId ticket) => _cluster.Client.GetGrain<ITicketGrain>(ticket.Value);

    /// <summary>An ending that needs nothing beside it.</summary>
    public static Ending Done { get; } = new(NumberEnd.DoneOnTheSpot);

    public static ClerkId ClerkOf(int no) => new($"C331002-{no:0000}");

    /// <summary>A request nobody made before, or one that was made before if its id is given.</summary>
    public Request Ask(string? id = null, string who = "test") => new(
        new RequestId(id ?? $"r{Interlocked.Increment(ref _requests)}-{GetHashCode()}"),
        new Actor(who, "test"),
        TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(1));

    public async Task<TakenTicket> Take(string item = "A01") =>
        (await Hall.Take(new TakeForm([new ItemCode(item)]), Ask())).Answer();

    /// <summary>Signs a clerk in at the window of the same number and opens it; returns his seat.</summary>
    public async Task<Seat> Open(int no)
    {
        var view = (await Clerk(no).SignIn(TestHalls.Window(no), Ask())).Answer();
        var seat = new Seat(view.Clerk, view.Session);
        (await Window(no).Open(seat, Ask())).Answer();
        return seat;
    }

    /// <summary>Takes a number, calls it to the window of this seat, and starts to serve it.</summary>
    public async Task<TakenTicket> Serve(int window, Seat seat)
    {
        var taken = await Take();
        (await Window(window).CallNext(seat, Ask())).Answer();
        (await Window(window).Start(seat, Ask())).Answer();
        return taken;
    }

    public async ValueTask DisposeAsync() => await _cluster.DisposeAsync();
}
