using System.Diagnostics;
using CityHall.City.Checker;
using CityHall.City.Simulation.Actors;
using CityHall.City.Simulation.City;
using CityHall.City.Simulation.Faults;
using CityHall.City.Simulation.Plans;
using CityHall.Grains.Interfaces.Time;
using CityHall.Grains.Journal;
using CityHall.Silo.Seed;

namespace CityHall.City.Simulation;

/// <summary>One seed: a day of the city, played, closed, exported and checked.</summary>
internal sealed class SimulatedDay(Options options, int seed)
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    public async Task<DayResult> Run(Action<DateTimeOffset, int> progress)
    {
        var watch = Stopwatch.StartNew();
        using var time = new SimTime(BusinessTime.At(Monday, TimeSpan.FromHours(8)));
        var faults = new FaultPlan(seed, options.LostPerMille, options.SlowPerMille);
        var history = new Histories.History();
        var directory = new SeedDirectory(SeedHours.RealHours);
        await using var store = options.OpenJournal();
        await using var city = await SimCity.Start(store.Journal, directory, time, faults);
        await using var twin = await SimCity.Start(store.Journal, directory, time, faults);
        var halls = Plans(directory).Select(plan =>
            new HallDay(plan, city, plan.HasTwin ? twin : null, time, history, seed)).ToList();

        var day = Task.WhenAll(halls.Select(hall => hall.Run()));
        await time.Run(now => progress(now, history.Asked));
        await day;
        var played = watch.Elapsed;
        await Close(time, halls, city);
        await history.Check(store.Journal);
        var lines = new List<string>();
        await foreach (var line in JournalExport.Lines(store.Journal)) lines.Add(line);
        if (options.ExportTo is { } path) await File.WriteAllLinesAsync(path, lines);
        var report = JournalCheck.Run(lines);
        return new DayResult(seed, report, history, faults, played, watch.Elapsed);
    }

    private IEnumerable<HallPlan> Plans(SeedDirectory directory) =>
        from hall in directory.Halls.Spread(options.Halls)
        select new HallPlan(directory.Find(hall.Hall)!, hall.Hall, directory.NumbersOf(hall.Hall), Monday, seed);

    /// <summary>Midnight is an entry: the halls write it when they are next asked something.</summary>
    private static async Task Close(SimTime time, List<HallDay> halls, SimCity city)
    {
        var night = time.Act(async () =>
        {
            await time.Until(BusinessTime.At(Monday.AddDays(1), TimeSpan.FromMinutes(5)));
            await Task.WhenAll(halls.Select(hall => hall.KnockAtNight(city)));
        });
        await time.Run(_ => { });
        await night;
    }
}
