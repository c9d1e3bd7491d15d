using CityHall.Benchmarks.Counters;
using CityHall.Benchmarks.Load;
using CityHall.Benchmarks.Workers;
using CityHall.Silo.Storage.Sqlite;

namespace CityHall.Benchmarks.Figures;

/// <summary>The city, or its floor, under the load of the peak.</summary>
internal sealed class PeakSide(
    ChildProcess server, string dataFolder, IReadOnlyList<ICounter> counters, Screens screens)
{
    /// <summary>A view that is not shown by then was not shown.</summary>
    private static readonly TimeSpan ScreensPatience = TimeSpan.FromMilliseconds(300);

    public async Task<PeakRound> Measure(double perSecond, TimeSpan duration, int seed)
    {
        var cpu = server.Cpu();
        var log = await new OpenLoop(perSecond, duration, seed).Run(counters);
        await Task.Delay(ScreensPatience);
        cpu = server.Cpu() - cpu;

        // Every entry has its request's id: the journal tells which version each press had to show.
        var positions = Positions();
        var shown = new List<double>();
        foreach (var pressed in log.All.Where(pressed => pressed.IsWatched))
            if (screens.ShownEverywhere(pressed.SentAt, positions[pressed.Id]) is { } took) shown.Add(took);
            else log.Fail("A press was not shown.");
        return new PeakRound(
            log.Answered, Percentiles.Of(shown), cpu.TotalMilliseconds / log.All.Count, log.Failures,
            log.FirstFailure);
    }

    private Dictionary<string, long> Positions()
    {
        using var session = new SqliteFile(dataFolder).OpenForReading();
        return session.Read(
                "SELECT request_id, position FROM entry WHERE request_id IS NOT NULL AND request_id LIKE ?1",
                row => (Id: row.Text(0), Position: row.Number(1)), RequestIds.Pattern)
            .ToDictionary(row => row.Id, row => row.Position);
    }
}

/// <summary>What one side did in one round.</summary>
internal sealed record PeakRound(
    Percentiles Answered, Percentiles Shown, double CpuMilliseconds, int Failures, string? FirstFailure);
