using System.Net.Http.Json;
using CityHall.Benchmarks.Counters;
using CityHall.Benchmarks.Load;
using CityHall.Benchmarks.Workers;
using CityHall.Silo.Seed;

namespace CityHall.Benchmarks.Figures;

/// <summary>As many commands as go through, beside as many bare appends.</summary>
internal sealed class ThroughputFigure : IFigure
{
    /// <summary>One counter in each hall: a hall has one append under way at most, as each bare appender has.</summary>
    private const int AtOnce = 140;

    private const double Target = 0.6;

    public string Name => "throughput";

    public string Explanation =>
        $"Durable commands/s of {AtOnce} halls at once, pressed inside the process: window, hall, journal, answer, and "
        + "all that follows (each number finished is served in its own stream); all halls watched by the gateway. "
        + "Floor: bare group-commit appends by as many appenders in the same process.";

    public async Task Run(Report report, Scale scale)
    {
        using var folder = new TempFolder();
        await using var city = ChildProcess.Worker(Worker.City, CityWorker.Settings(folder.Path));
        await CityWorker.AllHallsHeard(city);
        using var opened = await city.Http.PostAsync(CityWorker.OpenPath(AtOnce), null);
        opened.EnsureSuccessStatusCode();
        var overHttp = await OpenOverHttp(city, folder.Path);

        await Burst(city, CityWorker.BurstPath(scale.WarmUp));
        await Burst(city, CityWorker.AppendsPath(scale.WarmUp / 2));
        await ClosedLoop.Run(overHttp, scale.WarmUp / 2);
        var effects = new Effects(folder.Path);
        await effects.Settled();
        var rounds = new List<(Throughput Ours, Throughput Http, Throughput Floor)>();
        for (var round = 0; round < scale.Rounds; round++)
            rounds.Add((
                await Measure(city, effects, () => Burst(city, CityWorker.BurstPath(scale.ThroughputRound))),
                await Measure(city, effects, () => ClosedLoop.Run(overHttp, scale.ThroughputRound / 2)),
                await Measure(city, effects, () => Burst(city, CityWorker.AppendsPath(scale.ThroughputRound)))));

        report.Line(RatioLine.Of(
            "durable commands/s, whole grain path", "#,0 '/s'",
            [.. rounds.Select(round => (round.Ours.PerSecond, round.Floor.PerSecond))]).AtLeast(Target));
        report.Line(RatioLine.Of(
            "the same, effects left for later", "#,0 '/s'",
            [.. rounds.Select(round => (round.Ours.AnsweredPerSecond, round.Floor.PerSecond))]));
        report.Line(RatioLine.Of(
            $"durable commands/s over HTTP, {overHttp.Count} clients", "#,0 '/s'",
            [.. rounds.Select(round => (round.Http.PerSecond, round.Floor.PerSecond))]));
        report.Line(RatioLine.Of(
            "process's CPU a command, grain path", "0.000 'ms'",
            [.. rounds.Select(round => (round.Ours.CpuMilliseconds, round.Floor.CpuMilliseconds))]));
    }

    /// <summary>Second windows, for the first ones are taken.</summary>
    private static Task<IReadOnlyList<ICounter>> OpenOverHttp(ChildProcess city, string folder)
    {
        var directory = new SeedDirectory(SeedHours.AllDay);
        return Desks.Open(city.Http, folder, watched: null, directory.Halls.SelectMany(place =>
            Desks.Of(directory, place.Hall, atMost: 2).Skip(1)));
    }

    private static async Task<Burst> Burst(ChildProcess city, string path)
    {
        using var answer = await city.Http.PostAsync(path, null);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<Burst>())!;
    }

    private static async Task<Throughput> Measure(ChildProcess city, Effects effects, Func<Task<Burst>> run)
    {
        var cpu = city.Cpu();
        var burst = await run();
        var settling = await effects.Settled();
        return burst.Failures is 0
            ? new Throughput(
                burst.Done / (burst.Seconds + settling.TotalSeconds),
                burst.Done / burst.Seconds,
                (city.Cpu() - cpu).TotalMilliseconds / burst.Done)
            : throw new InvalidOperationException($"{burst.Failures} presses failed: {burst.FirstFailure}");
    }

    private readonly record struct Throughput(double PerSecond, double AnsweredPerSecond, double CpuMilliseconds);
}
