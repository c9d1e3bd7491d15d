using System.Diagnostics;
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
using Microsoft.Extensions.Time.Testing;
using Orleans.TestingHost;
using Request = CityHall.Grains.Interfaces.Request;

namespace CityHall.City.Checker.Tests.Recording;

/// <summary>The product's grains in a silo of the test, over a journal in memory and the test's own clock.</summary>
internal sealed class GrainCity : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly InProcessTestCluster _cluster;
    private readonly FakeTimeProvider _clock;
    private readonly MemoryJournal _journal;
    private int _requests;

    private GrainCity(InProcessTestCluster cluster, FakeTimeProvider clock, MemoryJournal journal) =>
        (_cluster, _clock, _journal) = (cluster, clock, journal);

    public IHallGrain Hall => _cluster.Client.GetGrain<IHallGrain>(SomeHall.Id.Value);

    public static async Task<GrainCity> Start()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(8)));
        var journal = new MemoryJournal(clock);
        var builder = new InProcessTestClusterBuilder(initialSilosCount: 1);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) => silo.Services
            .AddSingleton<IJournal>(journal)
            .AddSingleton<ISubscriptionStore, MemorySubscriptionStore>()
            .AddSingleton<IHallDirectory, OneHall>()
            .AddSingleton(new HallClock(clock))
            .AddSingleton(TimeProvider.System)
            .AddHallGrains());
        var city = new GrainCity(builder.Build(), clock, journal);
        await city._cluster.DeployAsync();
        return city;
    }

    public IWindowGrain Window(int no) => _cluster.Client.GetGrain<IWindowGrain>(SomeHall.Window(no).Value);

    public ITicketGrain Ticket(TicketId ticket) => _cluster.Client.GetGrain<ITicketGrain>(ticket.Value);

    public void Pass(int seconds) => _clock.Advance(TimeSpan.FromSeconds(seconds));

    public Request Ask() => new(
        new RequestId($"r{++_requests}"), new Actor("test", "test"), TimeProvider.System.GetUtcNow() + Patience);

    public Task<Outcome<TakenTicket>> Take(string item) => Hall.Take(new TakeForm(SomeHall.Codes(item)), Ask());

    public async Task<Seat> Open(int no)
    {
        var clerk = _cluster.Client.GetGrain<IClerkGrain>(SomeHall.Clerk(no).Value);
        var view = Assert.IsType<Outcome<ClerkView>.Done>(await clerk.SignIn(SomeHall.Window(no), Ask())).Answer;
        var seat = new Seat(view.Clerk, view.Session);
        await Window(no).Open(seat, Ask());
        return seat;
    }

    /// <summary>The journal as it is when the numbers' own streams have so many entries.</summary>
    public async Task<List<string>> Lines(int services)
    {
        var since = Stopwatch.StartNew();
        while (true)
        {
            var lines = new List<string>();
            await foreach (var line in JournalExport.Lines(_journal)) lines.Add(line);
            var told = lines.Count(line => line.Contains("\"stream\":\"ticket/", StringComparison.Ordinal));
            if (told == services) return lines;
            if (since.Elapsed > Patience) throw new TimeoutException($"{told} of {services} services were told.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync() => await _cluster.DisposeAsync();

    private sealed class OneHall : IHallDirectory
    {
        public IReadOnlyList<HallPlace> Halls { get; } =
            [new(SomeHall.Id, SomeHall.Document.Name, HallTier.County, "331002", Parent: null, 121.4, 28.6)];

        public HallDocument? Find(HallId hall) => hall == SomeHall.Id ? SomeHall.Document : null;
    }
}
