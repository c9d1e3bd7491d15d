using System.Collections.Concurrent;
using CityHall.City.Simulation.Doors;
using CityHall.City.Simulation.Plans;
using CityHall.City.Simulation.Times;
using CityHall.Grains.Interfaces;

namespace CityHall.City.Simulation.Actors;

/// <summary>A hall with all its people: what they know of each other, and the time they live in.</summary>
internal sealed class HallDay(
    HallPlan plan,
    IStaff staff,
    Func<Person, IHallDoor> doors,
    ITime time,
    Histories.History history,
    string run,
    int seed)
{
    private readonly ConcurrentDictionary<TicketId, Citizen> _citizens = new();
    private readonly ConcurrentQueue<Task> _errands = new();
    private int _numbersLeft = plan.Numbers;

    public HallPlan Plan => plan;

    public IStaff Staff => staff;

    public ITime Time => time;

    public Histories.History History => history;

    public Bell Bell { get; } = new(time);

    public string Stream { get; } = $"hall/{plan.Hall}";

    public Guide Guide { get; private set; } = null!;

    public Swap? Swap { get; } = plan.SwapsAt is { } at ? new Swap(time, at) : null;

    /// <summary>Nothing can be pressed now.</summary>
    public bool IsInTheDark => plan.HasPowerCut && time.Now >= plan.PowerFails && time.Now < plan.PowerIsBack;

    public async Task Run()
    {
        Guide = new Guide(this, NewPerson("guide", 0));
        var people = new List<Task>();
        if (plan.HasPolicyChange) people.Add(Acts(NewPerson("manager", 0), (manager, door) =>
            new Manager(this, manager, door).Run()));
        foreach (var window in plan.Document.Windows)
            people.Add(Acts(NewPerson("clerk", window.Id.No), (clerk, door) =>
                new Clerk(this, clerk, door, window).Run()));
        foreach (var one in plan.Citizens.Where(one => one.Arrives >= time.Now))
            people.Add(Acts(NewPerson("citizen", one.No), (citizen, door) =>
                new Citizen(this, citizen, door, one).Run()));
        await Task.WhenAll(people);
        while (_errands.TryDequeue(out var errand)) await errand;
    }

    /// <summary>Somebody does something beside what he came for, in his own time.</summary>
    public void Goes(Person person, Func<Person, IHallDoor, Task> errand) =>
        _errands.Enqueue(Acts(person.OnErrand(), errand));

    /// <summary>Somebody asks for what was never there: that changes nothing, but for the day.</summary>
    public Task Knock(DateTimeOffset at) => Acts(NewPerson("night", 0), async (guard, door) =>
    {
        await time.Until(at);
        var nobodys = TicketId.Of(plan.Hall, new DateOnly(2000, 1, 1), TicketNumber.Of("A001"));
        await guard.Ask(Stream, request => door.Cancel(nobodys, request));
    });

    public Task WaitForPower() => IsInTheDark ? time.Until(plan.PowerIsBack) : Task.CompletedTask;

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

    private Person NewPerson(string role, int no) => new(
        $"{role}/{plan.Hall}-{no}",
        run,
        unchecked(seed * 104_729 + int.Parse(plan.Hall.Value) + (role.Length * 10_007) + (no * 31)),
        history);

    /// <summary>One person less: the others' day goes on, and the end tells of it.</summary>
    private Task Acts(Person person, Func<Person, IHallDoor, Task> act) => time.Act(async () =>
    {
        try
        {
            await act(person, doors(person));
        }
        catch (GoneHomeException early)
        {
            history.Violations.Enqueue($"{Stream}: {person} went home: {early.Message}");
        }
#pragma warning disable CA1031 // Whatever a grain throws at somebody is found out, and which seed it was.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            history.Violations.Enqueue($"{Stream}: {person} met {failure}");
        }
    });
}
