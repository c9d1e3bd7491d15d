using System.Collections.Immutable;
using System.Diagnostics;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>The day of a hall: its numbers, its queues in their order, and which number is at which window.</summary>
public sealed record Hall : IAggregate<Hall, HallCommand, HallEvent>
{
    public static Hall Initial { get; } = new();

    public HallId Id { get; init; }

    /// <summary>Null until the first day was opened.</summary>
    public HallDocument? Document { get; init; }

    public DateOnly Day { get; init; }

    public bool IsDayOpen { get; init; }

    /// <summary>The last serial that each queue gave out today.</summary>
    public ImmutableDictionary<QueueLetter, int> Issued { get; init; } = ImmutableDictionary<QueueLetter, int>.Empty;

    public ImmutableDictionary<TicketId, HallTicket> Tickets { get; init; } =
        ImmutableDictionary<TicketId, HallTicket>.Empty;

    /// <summary>The waiting numbers of each queue by place: an index over Tickets.</summary>
    public ImmutableDictionary<QueueLetter, ImmutableSortedSet<Waiter>> Waiting { get; init; } =
        ImmutableDictionary<QueueLetter, ImmutableSortedSet<Waiter>>.Empty;

    public ImmutableDictionary<WindowId, Window> Windows { get; init; } = ImmutableDictionary<WindowId, Window>.Empty;

    public ImmutableDictionary<WindowId, Tally> Tallies { get; init; } = ImmutableDictionary<WindowId, Tally>.Empty;

    /// <summary>All calls and recalls of the day; the serial of a call is its place in this list, from 1.</summary>
    public ImmutableList<CallMade> Calls { get; init; } = [];

    public Decision<HallEvent> Decide(HallCommand command) => command switch
    {
        HallCommand.RollDay roll => Days.Roll(this, roll),
        HallCommand.Take take => Taking.Take(this, take),
        HallCommand.Cancel cancel => Taking.Cancel(this, cancel),
        HallCommand.StaffWindow staff => Staffing.Staff(this, staff),
        HallCommand.LeaveWindow leave => Staffing.Leave(this, leave),
        HallCommand.WindowCommand verb => DecideAtWindow(verb),
        _ => throw new UnreachableException(),
    };

    public Hall Evolve(HallEvent happened) => happened switch
    {
        HallEvent.DayOpened opened => Days.Opened(opened),
        HallEvent.DayClosed closed => Days.Closed(this, closed),
        HallEvent.TicketTaken taken => Taking.Taken(this, taken),
        HallEvent.TicketCancelled cancelled => Taking.Cancelled(this, cancelled),
        HallEvent.WindowStaffed staffed => Staffing.Staffed(this, staffed),
        HallEvent.WindowLeft left => With(left.Window, new Window.Closed(left.At)),
        HallEvent.WindowOpened opened => Staffing.Opened(this, opened),
        HallEvent.WindowPaused paused => Staffing.Paused(this, paused),
        HallEvent.WindowClosed closed => Staffing.Closed(this, closed),
        HallEvent.TicketCalled called => Calling.Called(this, called),
        HallEvent.TicketRecalled recalled => Calling.Recalled(this, recalled),
        HallEvent.ServiceStarted started => Serving.Started(this, started),
        HallEvent.ServiceFinished finished => Serving.Finished(this, finished),
        HallEvent.TicketMissed missed => Calling.Missed(this, missed),
        _ => throw new UnreachableException(),
    };

    /// <summary>Only who sits at the window, in the session that sits there, may press its keys.</summary>
    private Decision<HallEvent> DecideAtWindow(HallCommand.WindowCommand verb)
    {
        if (!Windows.TryGetValue(verb.Window, out var window)) return new Refusal.UnknownWindow(verb.Window);
        if (window is not Window.Manned manned) return new Refusal.WindowIsNotStaffed(verb.Window);
        if (manned.Seat != verb.Seat) return new Refusal.SignedInElsewhere(verb.Window);
        return verb switch
        {
            HallCommand.OpenWindow open => Staffing.Open(open, manned),
            HallCommand.PauseWindow pause => Staffing.Pause(this, pause, manned),
            HallCommand.CloseWindow close => Staffing.Close(close, manned),
            HallCommand.CallNext next => Calling.Next(this, next, manned),
            HallCommand.CallChosen chosen => Calling.Chosen(this, chosen, manned),
            HallCommand.Recall recall => Calling.Recall(this, recall, manned),
            HallCommand.Start start => Serving.Start(start, manned),
            HallCommand.Finish finish => Serving.Finish(finish, manned),
            HallCommand.Miss miss => Calling.Miss(this, miss, manned),
            _ => throw new UnreachableException(),
        };
    }

    internal HallDocument Rules =>
        Document ?? throw new UnreachableException("A hall decides nothing before its first day.");

    internal Hall With(WindowId window, Window state) => this with { Windows = Windows.SetItem(window, state) };

    internal Hall With(HallTicket ticket) => this with { Tickets = Tickets.SetItem(ticket.Id, ticket) };

    internal Hall InLine(HallTicket ticket) =>
        this with { Waiting = Waiting.SetItem(ticket.Queue, Line(ticket.Queue).Add(ticket.Waiter)) };

    internal Hall OutOfLine(HallTicket ticket) =>
        this with { Waiting = Waiting.SetItem(ticket.Queue, Line(ticket.Queue).Remove(ticket.Waiter)) };

    internal ImmutableSortedSet<Waiter> Line(QueueLetter queue) =>
        Waiting.GetValueOrDefault(queue, ImmutableSortedSet<Waiter>.Empty);

    internal WindowPlan Plan(WindowId window) => Rules.Windows.First(plan => plan.Id == window);
}

/// <summary>A call as it was announced.</summary>
public readonly record struct CallMade(TicketId Ticket, WindowId Window, int CallNo, DateTimeOffset At);
