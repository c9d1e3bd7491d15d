using System.Collections.Concurrent;
using System.Diagnostics;
using CityHall.Benchmarks.Counters;
using CityHall.Silo.Storage.Sqlite;

namespace CityHall.Benchmarks.Load;

/// <summary>Presses come when people come, answered or not: a seeded Poisson process.</summary>
/// <remarks>
/// A press that finds the server slow does not keep the next one back, so slowness is not hidden. Waiting is done on a
/// thread of its own, in steps of a millisecond; a press is timed from when it is really sent.
/// </remarks>
internal sealed class OpenLoop(double perSecond, TimeSpan duration, int seed)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Which part of all presses is the watched hall's, where there is one.</summary>
    public const double WatchedPart = 0.1;

    public async Task<PressLog> Run(IReadOnlyList<ICounter> counters)
    {
        var log = new PressLog();
        var watched = new ConcurrentQueue<ICounter>(counters.Where(counter => counter.IsWatched));
        var others = new ConcurrentQueue<ICounter>(counters.Where(counter => !counter.IsWatched));
        var pressing = new ConcurrentBag<Task>();
        await NamedThread.Start("open loop", () => Pace(log, watched, others, pressing));
        await Task.WhenAll(pressing).WaitAsync(Patience);
        return log;
    }

    private void Pace(
        PressLog log,
        ConcurrentQueue<ICounter> watched,
        ConcurrentQueue<ICounter> others,
        ConcurrentBag<Task> pressing)
    {
#pragma warning disable CA5394 // Arrivals are to be the same in each run, not unforeseeable.
        var random = new Random(seed);
        using var never = new ManualResetEventSlim();
        var hasWatched = !watched.IsEmpty;
        var started = Stopwatch.GetTimestamp();
        var due = TimeSpan.Zero;
        while (due < duration)
        {
            due += TimeSpan.FromSeconds(-Math.Log(1 - random.NextDouble()) / perSecond);
            var isWatched = hasWatched && random.NextDouble() < WatchedPart;
            while (Stopwatch.GetElapsedTime(started) < due) never.Wait(Step);
            var free = isWatched ? watched : others;
            if (free.TryDequeue(out var counter)) pressing.Add(Press(log, counter, free));
            else log.Fail("No counter was free to press.");
        }
#pragma warning restore CA5394
    }

    private static async Task Press(PressLog log, ICounter counter, ConcurrentQueue<ICounter> free)
    {
        await log.Press(counter);
        free.Enqueue(counter);
    }
}
