using System.Collections.Concurrent;
using CityHall.Benchmarks.Counters;
using CityHall.Benchmarks.Load;
using CityHall.Benchmarks.Workers;
using CityHall.Grains.Interfaces;
using CityHall.Silo.Seed;
using CsvHelper;

namespace CityHall.Benchmarks.Figures;

/// <summary>All that a city gives out and serves in a day, through one process, and how large it grows.</summary>
internal sealed class DayFigure : IFigure
{
    private const double TargetMegabytes = 600;
    private const double BytesPerMegabyte = 1 << 20;
    private const int Hands = 32;
    private const int MostWindows = 6;

    public string Name => "day";

    public string Explanation =>
        "A city's day over HTTP, as fast as it goes: each hall's own count of numbers is taken, called, started and "
        + "finished. Floor: a process with ASP.NET Core and a silo of one grain, idle.";

    public async Task Run(Report report, Scale scale)
    {
        using var folder = new TempFolder();
        await using var city = ChildProcess.Worker(Worker.City, CityWorker.Settings(folder.Path));
        await using var silo = ChildProcess.Worker(Worker.Silo);
        await silo.UntilReady(SiloWorker.EchoPath);
        await CityWorker.AllHallsHeard(city);
        var day = await OpenDay(city, folder.Path, scale.PartOfDay);
        var log = await Play(day);

        var numbers = log.All.Count / Counter.PressesPerNumber;
        Line(report, $"peak working set, {numbers:#,0} numbers", city.PeakWorkingSet(), silo.PeakWorkingSet(), true);
        Line(report, "managed heap after a full collection", await Heap(city), await Heap(silo), false);
        TellGrowth(report, log);
        if (log.Failures > 0) report.Say($"  {log.Failures} presses failed: {log.FirstFailure}");
    }

    /// <summary>Counters, and how many numbers each is to serve.</summary>
    private static async Task<List<(ICounter Counter, int Numbers)>> OpenDay(
        ChildProcess city, string folder, double part)
    {
        var directory = new SeedDirectory(SeedHours.AllDay);
        var day = new List<(ICounter, int)>();
        foreach (var (hall, numbers) in NumbersOfHalls())
        {
            var desks = Desks.Of(directory, hall, MostWindows);
            var counters = await Desks.Open(city.Http, folder, watched: null, desks);
            var share = (int)Math.Round(numbers * part);
            day.AddRange(counters.Select((counter, index) =>
                (counter, (share + index) / counters.Count)));
        }

        return day;
    }

    private static List<(HallId Hall, int Numbers)> NumbersOfHalls()
    {
        var halls = new List<(HallId, int)>();
        using var csv = CsvReader.Create(SeedFiles.Open("halls.csv"));
        while (csv.Read())
            halls.Add((HallId.Of(csv.GetString("hall_id")), csv.Parse<int>("tickets_per_day")));
        return halls;
    }

    /// <summary>Some hands that each serve one number at a counter and go to the next: all days go on.</summary>
    private static async Task<PressLog> Play(List<(ICounter Counter, int Numbers)> day)
    {
        var log = new PressLog();
        var open = new ConcurrentQueue<(ICounter Counter, int Left)>(day.Where(desk => desk.Numbers > 0));
        await Task.WhenAll(Enumerable.Range(0, Hands).Select(_ => Serve()));
        return log;

        async Task Serve()
        {
            while (log.Failures is 0 && open.TryDequeue(out var desk))
            {
                for (var press = 0; press < Counter.PressesPerNumber; press++) await log.Press(desk.Counter);
                if (desk.Left > 1) open.Enqueue((desk.Counter, desk.Left - 1));
            }
        }
    }

    private static async Task<long> Heap(ChildProcess process) =>
        long.Parse(await process.Http.GetStringAsync(CityWorker.HeapPath));

    private static void Line(Report report, string what, long ours, long floor, bool isTarget)
    {
        var line = RatioLine.Of(what, "0 'MB'", [(ours / BytesPerMegabyte, floor / BytesPerMegabyte)]);
        report.Line(isTarget
            ? line with { Target = $"<= {TargetMegabytes:0} MB", IsMet = ours / BytesPerMegabyte <= TargetMegabytes }
            : line);
    }

    /// <summary>Whether a press grows dearer as the day grows longer.</summary>
    private static void TellGrowth(Report report, PressLog log)
    {
        const int Parts = 10;
        const double Tolerance = 0.15;
        Pressed[] inOrder = [.. log.All.OrderBy(pressed => pressed.SentAt)];
        var size = inOrder.Length / Parts;
        var (second, last) = (P50(inOrder[size..(2 * size)]), P50(inOrder[^size..]));
        report.Line((RatioLine.Of("press in the day's last tenth, p50", "0.00 'ms'", [(last, second)]) with
        {
            FloorName = "2nd",
        }).Flat(Tolerance));
    }

    private static double P50(IEnumerable<Pressed> presses) => Percentiles.Of(presses.Select(pressed =>
        System.Diagnostics.Stopwatch.GetElapsedTime(pressed.SentAt, pressed.AnsweredAt).TotalMilliseconds)).P50;
}
