using System.Diagnostics;
using CityHall.City.Checker;
using CityHall.City.Simulation.Actors;
using CityHall.City.Simulation.City;
using CityHall.City.Simulation.Faults;
using CityHall.City.Simulation.Plans;
using CityHall.City.Simulation.Times;
using CityHall.Grains.Interfaces.Time;
using CityHall.Grains.Journal;
using CityHall.Grains.Subscriptions;
using CityHall.Silo.Seed;

namespace CityHall.City.Simulation;

/// <summary>One seed: a day of the city, played, closed, exported and checked.</summary>
internal sealed class SimulatedDay(Options options, int seed)
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly DateOnly Night = Monday.AddDays(1);

    private readonly SeedDirectory _directory = new(SeedHours.RealHours);

    /// <summary>What else stands between the grains and the store: a test may put something there.</summary>
    public Func<IJournal, IJournal> Wrap { get; init; } = journal => journal;

    /// <summary>Who comes on this day, hall by hall.</summary>
    public IEnumerable<HallPlan> Plans =>
        from hall in _directory.Halls.Chosen(options, seed)
        select new HallPlan(_directory.Find(hall.Hall)!, hall.Hall, _directory.NumbersOf(hall.Hall), Monday, seed);

    public async Task<DayResult> Run(Action<DateTimeOffset, int> progress)
    {
        var watch = Stopwatch.StartNew();
        using var time = new SimTime(BusinessTime.At(Monday, TimeSpan.FromHours(8)));
        var faults = new FaultPlan(seed, options.Faults);
        var history = new Histories.History();
        var effects = new MemorySubscriptionStore();
        await using var store = options.OpenJournal(time);
        await using var city = await Start();
        await using var twin = await Start();
        var halls = Plans.Select(plan => Hall(plan, city, twin, time, history)).ToList();

        var day = Task.WhenAll(halls.Select(hall => hall.Run()));
        await time.Run(now => progress(now, history.Asked));
        await day;
        var played = watch.Elapsed;
        await Close(time, halls);
        foreach (var aside in await Effects.Settle(city, store.Journal, effects)) history.Violations.Enqueue(aside);
        await history.Check(store.Journal);
        var report = await Check(store.Journal);
        return new DayResult(seed, report, history, faults, played, watch.Elapsed);

        Task<SimCity> Start() =>
            SimCity.Start(new FaultyJournal(Wrap(store.Journal), faults), effects, _directory, time);
    }

    private HallDay Hall(HallPlan plan, SimCity city, SimCity twin, SimTime time, Histories.History history) => new(
        plan,
        new MadeUpStaff(plan.Hall),
        person => new GrainDoor(plan.Document, plan.Hall, city, plan.HasTwin ? twin : null, person.Dice),
        time,
        history,
        run: "sim",
        seed);

    /// <summary>Midnight is an entry: the halls write it when they are next asked something.</summary>
    private static async Task Close(SimTime time, List<HallDay> halls)
    {
        var knocked = Task.WhenAll(halls.Select(hall => hall.Knock(BusinessTime.At(Night, TimeSpan.FromMinutes(5)))));
        await time.Run(_ => { });
        await knocked;
    }

    private async Task<CheckReport> Check(IJournal journal)
    {
        var lines = new List<string>();
        await foreach (var line in JournalExport.Lines(journal)) lines.Add(line);
        if (options.ExportTo is { } path) await File.WriteAllLinesAsync(path, lines);
        return JournalCheck.Run(lines);
    }
}
