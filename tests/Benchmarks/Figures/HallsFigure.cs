using System.Net.Http.Json;
using CityHall.Benchmarks.Workers;

namespace CityHall.Benchmarks.Figures;

/// <summary>What a hall costs, and a press in it, when there are ten and a hundred times as many halls.</summary>
internal sealed class HallsFigure : IFigure
{
    private const double PressesPerSecond = 300;
    /// <summary>Flat: at most so much dearer; that more halls are cheaper is no fault.</summary>
    private const double MostDearer = 1.15;

    private const double BytesPerKilobyte = 1024;

    public string Name => "halls";

    public string Explanation =>
        $"Cities of more and more halls, all open and watched by the gateway, each pressed {PressesPerSecond} times a "
        + "second in all, spread over all halls. Each figure stands beside that of the fewest halls.";

    public async Task Run(Report report, Scale scale)
    {
        var one = await MeasureOne(scale);
        var costs = new List<HallsCost>();
        foreach (var halls in scale.HallCounts) costs.Add(await Measure(halls, scale));
        foreach (var cost in costs.Skip(1))
        {
            Line("CPU a press", "0.000 'ms'", each => each.CpuPerPress, cost);
            Line("press -> answer, p50", "0.00 'ms'", each => each.P50, cost);
            Line("memory a hall", "0 'KB'", each => (each.Heap - one.Heap) / BytesPerKilobyte / each.Halls, cost);
            Line("CPU a second, idle hall", "0.000 'ms'", each => (each.IdleCpu - one.IdleCpu) / each.Halls, cost);
        }

        void Line(string what, string format, Func<HallsCost, double> value, HallsCost cost) => report.Line(
            (RatioLine.Of($"{what}, {cost.Halls:#,0} halls", format, [(value(cost), value(costs[0]))]) with
            {
                FloorName = $"at {costs[0].Halls}",
            }).AtMost(MostDearer));
    }

    private static async Task<HallsCost> Measure(int halls, Scale scale)
    {
        using var folder = new TempFolder();
        await using var city = await Start(folder, halls);
        var heap = await Heap(city);
        using var opened = await city.Http.PostAsync(CityWorker.OpenPath(halls), null);
        opened.EnsureSuccessStatusCode();
        await Press(city, scale.WarmUp);
        await new Effects(folder.Path).Settled();
        var idle = await IdleCpu(city, scale);
        var cpu = city.Cpu();
        var load = await Press(city, scale.HallsLoad);
        var busy = city.Cpu() - cpu - idle * scale.HallsLoad.TotalSeconds;
        return new HallsCost(
            halls, heap, idle.TotalMilliseconds, busy.TotalMilliseconds / load.Answered.Count, load.Answered.P50);
    }

    /// <summary>A city of one hall, which nobody presses: what there is before there are halls.</summary>
    private static async Task<HallsCost> MeasureOne(Scale scale)
    {
        using var folder = new TempFolder();
        await using var city = await Start(folder, halls: 1);
        var heap = await Heap(city);
        await Task.Delay(scale.WarmUp);
        return new HallsCost(1, heap, (await IdleCpu(city, scale)).TotalMilliseconds, CpuPerPress: 0, P50: 0);
    }

    private static async Task<ChildProcess> Start(TempFolder folder, int halls)
    {
        var city = ChildProcess.Worker(
            Worker.City, [.. CityWorker.Settings(folder.Path), $"--{CityWorker.HallsSetting}={halls}"]);
        await CityWorker.AllHallsHeard(city);
        return city;
    }

    private static async Task<long> Heap(ChildProcess city) =>
        long.Parse(await city.Http.GetStringAsync(CityWorker.HeapPath));

    private static async Task<TimeSpan> IdleCpu(ChildProcess city, Scale scale)
    {
        var cpu = city.Cpu();
        await Task.Delay(scale.HallsIdle);
        return (city.Cpu() - cpu) / scale.HallsIdle.TotalSeconds;
    }

    private static async Task<LoadAnswer> Press(ChildProcess city, TimeSpan duration)
    {
        using var answer = await city.Http.PostAsync(CityWorker.LoadPath(PressesPerSecond, duration), null);
        answer.EnsureSuccessStatusCode();
        var load = (await answer.Content.ReadFromJsonAsync<LoadAnswer>())!;
        return load.Failures is 0
            ? load
            : throw new InvalidOperationException($"{load.Failures} presses failed: {load.FirstFailure}");
    }
}

/// <summary>What so many halls cost.</summary>
internal sealed record HallsCost(int Halls, long Heap, double IdleCpu, double CpuPerPress, double P50);
