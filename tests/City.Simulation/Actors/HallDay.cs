using System.Collections.Concurrent;
using CityHall.City.Simulation.City;
using CityHall.City.Simulation.Plans;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;

namespace CityHall.City.Simulation.Actors;

/// <summary>
/// A hall with all its people: who they are, what they know of each other, and the grain they talk to.
/// </summary>
internal sealed class HallDay(HallPlan plan, SimCity city, SimCity? twin, SimTime time, Histories.History history,
    int seed)
{
    private readonly ConcurrentDictionary<TicketId, Citizen> _citizens = new();
    private readonly ConcurrentDictionary<int, ClerkId> _clerks = new();
    private readonly ConcurrentQueue<Task> _errands = new();
    private int _numbersLeft = plan.Numbers;

    public HallPlan Plan => plan;

    public SimTime Time => time;

    public Histories.History History => history;

    public string Stream { get; } = $"hall/{plan.Hall}";

    public bool HasPower { get; private set; } = true;

    public Guide Guide { get; private set; } = null!;

    /// <summary>The grain, or now and then the one that another silo takes for it.</summary>
    public IHallGrain Hall(Person person) =>
        (twin is not null && person.Chance(0.3) ? twin : city).Hall(plan.Hall);

    public IWindowGrain Window(WindowId window) => city.Window(window);

    public SimCity City => city;

    public async Task Run()
    {
        Guide = new Guide(this, NewPerson("guide", 0));
        var people = new List<Task>
        {
            time.Act(() => new Manager(this, NewPerson("manager", 0)).Run()),
        };
        foreach (var window in plan.Document.Windows)
            people.Add(time.Act(() => new Clerk(this, NewPerson("clerk", window.Id.No), window).Run()));
        foreach (var one in plan.Citizens)
            people.Add(time.Act(() => new Citizen(this, NewPerson("citizen", one.No), one).Run()));
        await Task.WhenAll(people);
        while (_errands.TryDequeue(out var errand)) await errand;
    }

    /// <summary>Somebody does something beside what he came for, in his own time.</summary>
    public void Goes(Func<Task> errand) => _errands.Enqueue(time.Act(errand));

    /// <summary>As many numbers as the hall has on such a day; whoever comes after that, stays at home.</summary>
    public bool TryUseNumber()
    {
        if (Interlocked.Decrement(ref _numbersLeft) >= 0) return true;
        Interlocked.Increment(ref _numbersLeft);
        return false;
    }

    public void GiveNumberBack() => Interlocked.Increment(ref _numbersLeft);

    public void Knows(TicketId ticket, Citizen citizen) => _citizens[ticket] = citizen;

    public Citizen? Holder(TicketId ticket) => _citizens.GetValueOrDefault(ticket);

    public void Cut() => HasPower = false;

    public void Restore() => HasPower = true;

    public ClerkId ClerkOf(int window, int shift) =>
        new($"C{plan.Hall.Value[..6]}-{plan.Hall.Value[6..]}{window:00}{shift}");

    public void Sits(int window, ClerkId? clerk)
    {
        if (clerk is { } who) _clerks[window] = who;
        else _clerks.TryRemove(window, out _);
    }

    public IReadOnlyCollection<ClerkId> Colleagues => [.. _clerks.Values];

    /// <summary>A question that changes nothing, but for the day.</summary>
    public Task KnockAtNight(SimCity asked) => NewPerson("night", 0).Ask(Stream, request =>
        asked.Hall(plan.Hall).Cancel(TicketId.Of(plan.Hall, new DateOnly(2000, 1, 1), new TicketNumber("A001")),
            request));

    private Person NewPerson(string role, int no) => new(
        $"{role}/{plan.Hall}-{no}",
        new Random(unchecked(seed * 104_729 + int.Parse(plan.Hall.Value) + (role.Length * 10_007) + (no * 31))),
        history);
}
