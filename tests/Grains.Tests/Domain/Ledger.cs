using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using State = CityHall.Grains.Interfaces.Halls.TicketState;

namespace CityHall.Grains.Tests.Domain;

/// <summary>The books of a hall, kept from its events alone and without a line of the hall's own code.</summary>
internal sealed class Ledger : IModelCheck
{
    private readonly Dictionary<TicketId, State> _numbers = [];

    /// <summary>Where each number stood before each of its moves: windows may take them back, the last first.</summary>
    private readonly Dictionary<TicketId, Stack<State>> _before = [];
    private readonly Dictionary<TicketId, WindowId> _at = [];
    private readonly Dictionary<TicketId, string> _people = [];
    private readonly Dictionary<QueueLetter, int> _serials = [];
    private readonly HashSet<TicketId> _touched = [];
    private int _calls;
    private int _issued;
    private int _brought;

    public void See(Step step)
    {
        // Once a day every number is looked at, not only those that somebody moved.
        if (step.Command is HallCommand.RollDay) Balance(step.Before, _numbers.Keys);
        _touched.Clear();
        foreach (var happened in step.Events) Book(happened);
        if (step.Events.Count > 0) Balance(step.After, _touched);
    }

    private void Book(HallEvent happened)
    {
        switch (happened)
        {
            case HallEvent.DayOpened opened:
                Assert.Equal(Those(State.Called, State.Serving), Sorted(opened.Numbers.Select(Id)));
                Begin(opened);
                break;
            case HallEvent.DayClosed closed:
                var expiring = Those(State.Waiting, State.Parked, State.Missed);
                Assert.Equal(expiring.Select(ticket => ticket.Number.Value).Order(), closed.Expired.Select(No).Order());
                foreach (var ticket in expiring) Move(ticket, State.Expired, State.Waiting, State.Parked, State.Missed);
                break;
            case HallEvent.TicketTaken taken:
                var number = taken.Ticket.Number;
                Assert.Equal(_serials.GetValueOrDefault(number.Queue) + 1, number.Serial);
                _serials[number.Queue] = number.Serial;
                if (taken.IdentityHash is { } person) _people[taken.Ticket] = person;
                Issue(taken.Ticket, State.Waiting);
                break;
            case HallEvent.ManualEntered entered:
                Assert.InRange(entered.Ticket.Number.Serial, 1, ManualForm.Series);
                Issue(entered.Ticket, entered.FinishedAt is null ? State.Waiting : State.Finished);
                break;
            case HallEvent.TicketCancelled cancelled:
                Move(cancelled.Ticket, State.Cancelled, State.Waiting, State.Called, State.Parked, State.Missed);
                break;
            case HallEvent.TicketCalled called:
                Assert.Equal(++_calls, called.Serial);
                if (called.Choice.Order is not CallOrder.Direct) NobodyHeld(called.Ticket);
                MoveTo(called.Window, called.Ticket, State.Called, State.Waiting);
                break;
            case HallEvent.TicketRecalled recalled:
                Assert.Equal(++_calls, recalled.Serial);
                MoveTo(recalled.Window, recalled.Ticket, State.Called, State.Called);
                break;
            default:
                BookAtWindow(happened);
                break;
        }
    }

    private void BookAtWindow(HallEvent happened)
    {
        switch (happened)
        {
            case HallEvent.ServiceStarted started:
                MoveTo(started.Window, started.Ticket, State.Serving, State.Called);
                break;
            case HallEvent.ServiceFinished finished:
                Move(finished.Ticket, finished.Next is null ? State.Finished : State.Waiting, State.Serving);
                break;
            case HallEvent.TicketMissed missed:
                Move(missed.Ticket, State.Missed, State.Called);
                break;
            case HallEvent.TicketParked parked:
                Move(parked.Ticket, State.Parked, State.Serving);
                break;
            case HallEvent.TicketTakenBack back:
                MoveTo(back.Window, back.Ticket, State.Serving, State.Parked);
                break;
            case HallEvent.TicketUnparked unparked:
                Move(unparked.Ticket, State.Waiting, State.Parked);
                break;
            case HallEvent.TicketTransferred transferred:
                Move(transferred.Ticket, State.Waiting, State.Called, State.Serving);
                break;
            case HallEvent.TicketReactivated reactivated:
                Move(reactivated.Ticket, State.Waiting, State.Missed);
                break;
            case HallEvent.TicketPostponed postponed:
                Move(postponed.Ticket, State.Waiting, State.Waiting);
                break;
            case HallEvent.TicketPutOff putOff:
                Move(putOff.Ticket, State.PutOff, State.Waiting, State.Parked, State.Missed);
                break;
            case HallEvent.IssuingStopped stopped:
                foreach (var ticket in stopped.PutOff) Move(ticket, State.PutOff, State.Waiting);
                break;
            case HallEvent.ShiftHandedOver { Serving: { } ticket, ToWindow: { } window }:
                MoveTo(window, ticket, State.Serving, State.Serving);
                break;
            case HallEvent.StepUndone undone:
                Assert.DoesNotContain(undone.Window, _at.Values);
                var before = _before[undone.Ticket].Pop();
                _numbers[undone.Ticket] = before;
                _touched.Add(undone.Ticket);
                if (before is State.Called or State.Serving) _at[undone.Ticket] = undone.Window;
                break;
        }
    }

    /// <summary>Issued + brought over night = all numbers, each in exactly one state, at one window at most.</summary>
    private void Balance(Hall hall, IEnumerable<TicketId> numbers)
    {
        Assert.Equal(_issued + _brought, hall.Tickets.Count);
        Assert.Equal(_calls, hall.Calls.Count);
        foreach (var id in numbers)
        {
            if (hall.Tickets[id].Standing.State != _numbers[id])
                Assert.Fail($"{id} is {hall.Tickets[id].Standing.State} and was left {_numbers[id]}.");
            if (hall.Away.Contains(id) != (_numbers[id] is State.Parked or State.Missed))
                Assert.Fail($"The index of those who are away is wrong about {id}, which is {_numbers[id]}.");
        }

        var busy = hall.Windows.Where(window => window.Value is Window.Busy).ToList();
        Assert.Equal(_at.Count, busy.Count);
        foreach (var (window, state) in busy)
            if (_at[((Window.Busy)state).Ticket] != window || _numbers[((Window.Busy)state).Ticket] != StateOf(state))
                Assert.Fail($"{window} is {state}.");
    }

    private static State StateOf(Window window) => window is Window.Calling ? State.Called : State.Serving;

    private void Begin(HallEvent.DayOpened opened)
    {
        _numbers.Clear();
        _before.Clear();
        _serials.Clear();
        _touched.Clear();
        foreach (var carried in opened.Numbers)
            _numbers.Add(Id(carried), carried.StartedAt is null ? State.Called : State.Serving);
        Assert.Equal(_at.Keys.Order(ById), _numbers.Keys.Order(ById));
        (_calls, _issued, _brought) = (0, 0, _numbers.Count);
    }

    private void Issue(TicketId ticket, State state)
    {
        _numbers.Add(ticket, state);
        _touched.Add(ticket);
        _issued++;
    }

    /// <summary>While a number of somebody is at a window, none of his others is called.</summary>
    private void NobodyHeld(TicketId ticket)
    {
        if (!_people.TryGetValue(ticket, out var person)) return;
        Assert.DoesNotContain(_at.Keys, other => _people.GetValueOrDefault(other) == person);
    }

    private void MoveTo(WindowId window, TicketId ticket, State to, params State[] from)
    {
        Move(ticket, to, from);
        Assert.DoesNotContain(window, _at.Values);
        _at[ticket] = window;
    }

    private void Move(TicketId ticket, State to, params State[] from)
    {
        Assert.Contains(_numbers[ticket], from);
        if (!_before.TryGetValue(ticket, out var before)) _before.Add(ticket, before = new Stack<State>());
        before.Push(_numbers[ticket]);
        _numbers[ticket] = to;
        _touched.Add(ticket);
        _at.Remove(ticket);
    }

    private TicketId[] Those(params State[] states) =>
        Sorted(_numbers.Where(number => states.Contains(number.Value)).Select(number => number.Key));

    private static TicketId[] Sorted(IEnumerable<TicketId> tickets) => [.. tickets.Order(ById)];

    private static TicketId Id(NumberCarried carried) => carried.Taken.Ticket;

    private static string No(TicketNumber number) => number.Value;

    private static Comparer<TicketId> ById { get; } =
        Comparer<TicketId>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value));
}
