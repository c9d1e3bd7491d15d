using System.Text.Json;
using CityHall.Benchmarks.Counters;
using CityHall.Benchmarks.Load;
using CityHall.Benchmarks.Workers;
using CityHall.Grains.Interfaces;
using CityHall.Silo.Seed;

namespace CityHall.Benchmarks.Figures;

/// <summary>Press to answer, and press to the last screen of the hall, when ten cities press.</summary>
internal sealed class PeakFigure : IFigure
{
    /// <summary>Ten times what the city presses at its peak.</summary>
    private const double PressesPerSecond = 300;

    /// <summary>The largest hall; a tenth of all presses is in it, thirty times its peak.</summary>
    private static readonly HallId Watched = new("331000000");

    private const int CountersOfWatched = 16;
    private const int CountersOfOthers = 1;
    private const int WarmingCounters = 16;
    private const double Target = 2;

    public string Name => "peak";

    public string Explanation =>
        $"{PressesPerSecond} presses/s over all halls, a tenth of them in the hall whose screens are watched: HTTP, "
        + "gateway, window, hall, journal, answer, and view. Floor: bare ASP.NET Core, one append of the same journal, "
        + "one bare SignalR broadcast of as many bytes.";

    public async Task Run(Report report, Scale scale)
    {
        using var cityFolder = new TempFolder();
        using var floorFolder = new TempFolder();
        await using var city = ChildProcess.Worker(Worker.City, CityWorker.Settings(cityFolder.Path));
        await CityWorker.AllHallsHeard(city);
        var counters = await OpenCity(city, cityFolder.Path);
        await ClosedLoop.Run([.. counters.Take(WarmingCounters)], scale.WarmUp);
        await new Effects(cityFolder.Path).Settled();
        await using var floor = ChildProcess.Worker(
            Worker.Floor,
            $"--{FloorWorker.DataSetting}={floorFolder.Path}", $"--{FloorWorker.ViewSetting}={await ViewBytes(city)}");
        await floor.UntilReady(FloorWorker.ReadyPath);
        ICounter[] floorCounters =
            [.. counters.Select((counter, index) => new FloorCounter(floor.Http, $"{index}", counter.IsWatched))];
        await ClosedLoop.Run([.. floorCounters.Take(WarmingCounters)], scale.WarmUp);

        await using var screens = await Screens.Connect(city.Url, Watched.Value, scale.Screens);
        await using var floorScreens = await Screens.Connect(floor.Url, FloorWorker.Hall, scale.Screens);
        var ours = new PeakSide(city, cityFolder.Path, counters, screens);
        var bare = new PeakSide(floor, floorFolder.Path, floorCounters, floorScreens);
        await ours.Measure(PressesPerSecond, scale.WarmUp / 2, seed: 0);
        await bare.Measure(PressesPerSecond, scale.WarmUp / 2, seed: 0);
        var rounds = new List<(PeakRound Ours, PeakRound Floor)>();
        for (var round = 1; round <= scale.Rounds; round++)
            rounds.Add((
                await ours.Measure(PressesPerSecond, scale.PeakRound, round),
                await bare.Measure(PressesPerSecond, scale.PeakRound, round)));
        Tell(report, scale, rounds);
    }

    private static async Task<IReadOnlyList<ICounter>> OpenCity(ChildProcess city, string folder)
    {
        var directory = new SeedDirectory(SeedHours.AllDay);
        var desks = directory.Halls.SelectMany(place => Desks.Of(
            directory, place.Hall, place.Hall == Watched ? CountersOfWatched : CountersOfOthers));
        return await Desks.Open(city.Http, folder, Watched, desks);
    }

    private static async Task<int> ViewBytes(ChildProcess city)
    {
        using var hall = JsonDocument.Parse(await city.Http.GetStringAsync($"/api/v1/halls/{Watched}"));
        return hall.RootElement.GetProperty("view").GetRawText().Length;
    }

    private static void Tell(Report report, Scale scale, List<(PeakRound Ours, PeakRound Floor)> rounds)
    {
        Line("press -> answer, p50", round => round.Answered.P50);
        Line("press -> answer, p99", round => round.Answered.P99, Target);
        Line($"press -> last of {scale.Screens} screens, p50", round => round.Shown.P50);
        Line($"press -> last of {scale.Screens} screens, p99", round => round.Shown.P99, Target);
        Line("server's CPU a press", round => round.CpuMilliseconds);
        var failures = rounds.Sum(round => round.Ours.Failures + round.Floor.Failures);
        var answered = rounds.Sum(round => round.Ours.Answered.Count);
        var shown = rounds.Sum(round => round.Ours.Shown.Count);
        report.Say(
            $"  {answered} presses, {shown} of them in the watched hall; {failures} failed; largest wait "
            + $"{rounds.Max(round => round.Ours.Answered.Max):0.0} ms, "
            + $"floor's {rounds.Max(round => round.Floor.Answered.Max):0.0} ms");
        var why = rounds.Select(round => round.Ours.FirstFailure ?? round.Floor.FirstFailure).OfType<string>();
        if (failures > 0) report.Say($"  First failure: {why.First()}");

        void Line(string what, Func<PeakRound, double> value, double? target = null)
        {
            var line = RatioLine.Of(
                what, "0.00 'ms'", [.. rounds.Select(round => (value(round.Ours), value(round.Floor)))]);
            report.Line(target is { } most ? line.AtMost(most) : line);
        }
    }
}
