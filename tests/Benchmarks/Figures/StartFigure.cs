using System.Net.Http.Json;
using CityHall.Benchmarks.Counters;
using CityHall.Benchmarks.Load;
using CityHall.Benchmarks.Workers;

namespace CityHall.Benchmarks.Figures;

/// <summary>From the start of the program to the first number in somebody's hand.</summary>
internal sealed class StartFigure : IFigure
{
    private const double TargetSeconds = 3;
    private const string TakePath = "/api/v1/halls/331002000/tickets";

    public string Name => "start";

    public string Explanation =>
        "Start of the built program on an empty data folder to the first number over HTTP. Floor: a process with "
        + "ASP.NET Core and a silo of one grain, to its first answer.";

    public async Task Run(Report report, Scale scale)
    {
        var rounds = new List<(double Ours, double Floor)>();
        for (var round = 0; round < scale.Starts; round++) rounds.Add((await City(), await Floor()));
        var line = RatioLine.Of("start -> first number", "0.00 's'", rounds);
        report.Line(line with
        {
            Target = $"<= {TargetSeconds:0} s",
            IsMet = Percentiles.Median(rounds.Select(round => round.Ours)) <= TargetSeconds,
        });
    }

    private static async Task<double> City()
    {
        using var folder = new TempFolder();
        await using var city = ChildProcess.City(CityWorker.Settings(folder.Path));
        var id = RequestIds.Next();
        await city.Until(() =>
        {
            var take = new HttpRequestMessage(HttpMethod.Post, TakePath)
            {
                Content = JsonContent.Create(new { items = new[] { "A01" } }),
            };
            take.Headers.Add("Idempotency-Key", id);
            return take;
        });
        return city.Age.TotalSeconds;
    }

    private static async Task<double> Floor()
    {
        await using var silo = ChildProcess.Worker(Worker.Silo);
        await silo.UntilReady(SiloWorker.EchoPath);
        return silo.Age.TotalSeconds;
    }
}
