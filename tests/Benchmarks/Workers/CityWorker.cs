using CityHall.Benchmarks.Counters;
using CityHall.Benchmarks.Load;
using CityHall.Gateway.Access;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Silo.Hosting;
using CityHall.Silo.Seed;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CityHall.Benchmarks.Workers;

/// <summary>The whole city in this process, and beside its API what only a measurement may ask of it.</summary>
internal static class CityWorker
{
    public const string HallsSetting = "Bench:Halls";
    public const string HeapPath = "/bench/heap";

    /// <summary>What a city needs to be pressed as fast as it can: its limits are for people.</summary>
    public static IEnumerable<string> Settings(string dataFolder) =>
    [
        $"--Hall:Data={dataFolder}",
        "--Hall:Gateway:NumbersPerMinute=100000",
        "--Hall:Gateway:NumbersPerMinutePerHall=1000000",
        "--Hall:Gateway:SignInsPerMinutePerAddress=100000",
        "--Hall:Gateway:ReadsPerMinutePerAddress=1000000",
    ];

    /// <summary>The gateway hears every hall: all have opened their day.</summary>
    public static Task AllHallsHeard(ChildProcess city) => city.UntilReady("/health/ready", "\"silent\":0");

    public static string OpenPath(int desks) => $"/bench/open?desks={desks}";

    public static string LoadPath(double perSecond, TimeSpan duration) =>
        FormattableString.Invariant($"/bench/load?perSecond={perSecond}&seconds={duration.TotalSeconds}");

    public static string BurstPath(TimeSpan duration) =>
        FormattableString.Invariant($"/bench/burst?seconds={duration.TotalSeconds}");

    public static string AppendsPath(TimeSpan duration) =>
        FormattableString.Invariant($"/bench/appends?seconds={duration.TotalSeconds}");

    public static WebApplication Build(string[] settings)
    {
        var halls = new ConfigurationBuilder().AddCommandLine(settings).Build().GetValue<int?>(HallsSetting);
        var city = CityBuilder.Build(settings, services =>
        {
            if (halls is { } count)
                services.AddSingleton<IHallDirectory>(new ManyHalls(new SeedDirectory(SeedHours.AllDay), count));
            services.AddSingleton<BareJournal>();
        });
        Map(city);
        return city;
    }

    private static void Map(WebApplication city)
    {
        IReadOnlyList<ICounter> counters = [];
        IReadOnlyList<ICounter> appenders = [];
        var bench = city.MapGroup("/bench").IsOpen();
        bench.MapGet("/heap", () => GC.GetTotalMemory(forceFullCollection: true));
        bench.MapPost("/open", async (
            int desks, IHallDirectory directory, IGrainFactory grains, BareJournal bare) =>
        {
            counters = await Desks.Open(grains, Spread(directory, desks));
            appenders = bare.Appenders(counters.Count);
            return counters.Count;
        });
        bench.MapPost("/load", async (double perSecond, double seconds) =>
        {
            var log = await new OpenLoop(perSecond, TimeSpan.FromSeconds(seconds), seed: 1).Run(counters);
            return new LoadAnswer(log.Answered, log.Failures, log.FirstFailure);
        });
        bench.MapPost("/burst", (double seconds) => ClosedLoop.Run(counters, TimeSpan.FromSeconds(seconds)));
        bench.MapPost("/appends", (double seconds) => ClosedLoop.Run(appenders, TimeSpan.FromSeconds(seconds)));
    }

    /// <summary>One window in each of so many halls, spread evenly over all there are.</summary>
    private static IEnumerable<(Grains.Interfaces.WindowId, Grains.Interfaces.ItemCode)> Spread(
        IHallDirectory directory, int desks)
    {
        var halls = directory.Halls;
        return Enumerable.Range(0, Math.Min(desks, halls.Count))
            .SelectMany(index => Desks.Of(directory, halls[(int)((long)index * halls.Count / desks)].Hall, atMost: 1));
    }
}

/// <summary>How an open loop went.</summary>
internal sealed record LoadAnswer(Percentiles Answered, int Failures, string? FirstFailure);
