using System.Collections.Concurrent;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

[assembly: AssemblyFixture(typeof(CityHall.Gateway.Tests.Server.SharedCity))]

namespace CityHall.Gateway.Tests.Server;

/// <summary>One city for all tests that need nothing special of it; each test has a hall of its own in it.</summary>
public class SharedCity : IAsyncLifetime
{
    private readonly ConcurrentQueue<HallId> _halls = [];
    private readonly ConcurrentQueue<HallId> _otherHalls = [];
    private readonly ConcurrentDictionary<Type, HallId> _hallsOf = [];

    public CityServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Server = await CityServer.Start();
        foreach (var place in Server.Directory.Halls.Where(place => place.Tier is HallTier.Township))
            (IsUsual(Server.Directory.Find(place.Hall)!) ? _halls : _otherHalls).Enqueue(place.Hall);
    }

    /// <summary>
    /// A township's hall that no other test uses: its first window serves queue A, which has the items A01 and A02.
    /// </summary>
    public HallId NextHall() => Next(_halls);

    /// <summary>A hall for all tests of a class, none of which minds what the others do there.</summary>
    public HallId HallOf(Type tests) => _hallsOf.GetOrAdd(tests, _ => NextHall());

    /// <summary>A township's hall that no other test uses, for a test that reads from it what it offers.</summary>
    internal SomeTownship NextTownship() => new(Server, Next(_otherHalls.IsEmpty ? _halls : _otherHalls));

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private static HallId Next(ConcurrentQueue<HallId> halls) =>
        halls.TryDequeue(out var hall) ? hall : throw new InvalidOperationException("More tests than halls.");

    private static bool IsUsual(HallDocument document) =>
        document.Windows[0].Queues[0] == new QueueLetter("A")
        && document.Queues[0].Items.Select(item => item.Code.Value).Intersect(["A01", "A02"]).Count() is 2;
}
