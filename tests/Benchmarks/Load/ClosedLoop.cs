using System.Diagnostics;
using CityHall.Benchmarks.Counters;

namespace CityHall.Benchmarks.Load;

/// <summary>Everybody presses again as soon as the last press is answered: as many as go through.</summary>
internal static class ClosedLoop
{
    public static async Task<Burst> Run(IReadOnlyList<ICounter> counters, TimeSpan duration)
    {
        var log = new PressLog();
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(counters.Select(Repeat));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return new Burst(log.All.Count, log.Failures, log.FirstFailure, seconds);

        async Task Repeat(ICounter counter)
        {
            await Task.Yield();
            while (Stopwatch.GetElapsedTime(started) < duration && log.Failures is 0) await log.Press(counter);
        }
    }
}

/// <summary>What went through in a time.</summary>
internal sealed record Burst(int Done, int Failures, string? FirstFailure, double Seconds)
{
    public double PerSecond => Done / Seconds;
}
