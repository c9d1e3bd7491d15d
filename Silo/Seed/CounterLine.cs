using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Silo.Seed;

/// <summary>A hall's windows in a row: a stretch for each queue, and help across the seams.</summary>
internal static class CounterLine
{
    /// <summary>The most queues that one window serves.</summary>
    public const int MostQueues = 3;

    private const int WindowsPerSeam = 20;
    private const int LargestWithOneZone = 4;
    private const int LargestWithTwoZones = 10;

    public static ImmutableArray<WindowPlan> Of(HallId hall, int windows, ImmutableArray<SeedQueue> queues)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(windows, FewestWindows(queues));
        var zones = Zones(windows);
        var served = windows < queues.Length ? Shared(windows, queues) : Stretches(windows, queues);
        return
        [
            .. served.Select((letters, index) =>
                new WindowPlan(WindowId.Of(hall, index + 1), zones[index * zones.Length / windows].Id, letters)),
        ];
    }

    public static ImmutableArray<Zone> Zones(int windows) => windows switch
    {
        <= LargestWithOneZone => SeedFloor.Default.Zones[..1],
        <= LargestWithTwoZones => SeedFloor.Default.Zones[..2],
        _ => SeedFloor.Default.Zones,
    };

    private static int FewestWindows(ImmutableArray<SeedQueue> queues) =>
        (queues.Length + MostQueues - 1) / MostQueues;

    /// <summary>Fewer windows than queues: each takes its part of the list.</summary>
    private static IEnumerable<ImmutableArray<QueueLetter>> Shared(int windows, ImmutableArray<SeedQueue> queues) =>
        from window in Enumerable.Range(0, windows)
        let first = window * queues.Length / windows
        let end = (window + 1) * queues.Length / windows
        select ImmutableArray.CreateRange(queues[first..end], queue => queue.Letter);

    /// <summary>Each window serves the queue of its own stretch and those of the windows a seam's width away.</summary>
    private static IEnumerable<ImmutableArray<QueueLetter>> Stretches(int windows, ImmutableArray<SeedQueue> queues)
    {
        var own = Own(windows, queues);
        var seam = Math.Max(1, windows / WindowsPerSeam);
        return own.Select((letter, index) =>
        {
            var before = own[Math.Max(0, index - seam)];
            var after = own[Math.Min(windows - 1, index + seam)];
            return ImmutableArray.CreateRange(new[] { before, letter, after }.Distinct());
        });
    }

    /// <summary>One window for every queue, and the others by the queues' shares.</summary>
    private static ImmutableArray<QueueLetter> Own(int windows, ImmutableArray<SeedQueue> queues)
    {
        var others = windows - queues.Length;
        var allShares = queues.Sum(queue => queue.Share);
        var own = ImmutableArray.CreateBuilder<QueueLetter>(windows);
        var shares = 0;
        foreach (var (index, queue) in queues.Index())
        {
            shares += queue.Share;
            var end = index + 1 + (others * shares / allShares);
            own.AddRange(Enumerable.Repeat(queue.Letter, end - own.Count));
        }

        return own.MoveToImmutable();
    }
}
