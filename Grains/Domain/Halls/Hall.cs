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

    /// <summary>The rules and the floor in force; null until the first day was opened.</summary>
    public HallDocument? Document
    {
        get;
        init => (field, Index) = (value, DocumentIndex.Of(value));
    }

    /// <summary>What of the floor is there only until it is free; null if nothing is.</summary>
    public Leftover? Leftover { get; init; }

    /// <summary>What was scheduled and is not in force yet, or only its rules are: floors wait for a new day.</summary>
    public Schedule Schedule { get; init; } = Schedule.Empty;

    public DateOnly Day { get; init; }

    public bool IsDayOpen { get; init; }

    /// <summary>The last serial that each queue gave out today.</summary>
    public ImmutableDictionary<QueueLetter, int> Issued { get; init; } = ImmutableDictionary<QueueLetter, int>.Empty;

    public ImmutableDictionary<TicketId, HallTicket> Tickets { get; init; } =
        ImmutableDictionary<TicketId, HallTicket>.Empty;

    /// <summary>How many places were given today: the order within one instant.</summary>
    public int Places { get; init; }

    /// <summary>The waiting numbers: an index over Tickets, and whose turn it was.</summary>
    public Queues Queues { get; init; } = Queues.Empty;

    /// <summary>The parked and the missed: an index over Tickets, for views show these few of thousands.</summary>
    public ImmutableHashSet<TicketId> Away { get; init; } = [];

    /// <summary>The parked numbers that wait again at a time: an index over Tickets.</summary>
    public ImmutableSortedSet<(DateTimeOffset Until, Waiter Waiter)> Alarms { get; init; } = [];

    /// <summary>Numbers of the days before that have a place today and have not come yet.</summary>
    public ImmutableHashSet<TicketId> KeptPlaces { get; init; } = [];

    public ImmutableArray<Stop> Stops { get; init; } = [];

    public ImmutableDictionary<WindowId, Window> Windows { get; init; } = ImmutableDictionary<WindowId, Window>.Empty;

    /// <summary>The last step of a window, if nothing was pressed there since: it may be taken back.</summary>
    public ImmutableDictionary<WindowId, Step> Steps { get; init; } = ImmutableDictionary<WindowId, Step>.Empty;

    public ImmutableDictionary<WindowId, Tally> Tallies { get; init; } = ImmutableDictionary<WindowId, Tally>.Empty;

    /// <summary>All calls and recalls of the day; the serial of a call is its place in this list, from 1.</summary>
    public ImmutableList<CallMade> Calls { get; init; } = [];

    /// <summary>The guide desk's day: what it is asked to do, and whom it sent on without a number.</summary>
    public GuideDesk Desk { get; init; } = GuideDesk.Empty;

    public Decision<HallEvent> Decide(HallCommand command) => command switch
    {
        HallCommand.RollDay roll => Days.Roll(this, roll),
        HallCommand.PassTime => Due.At(this, command.At).ToArray(),
        HallCommand.SchedulePolicy schedule => Ruling.Schedule(this, schedule),
        HallCommand.Take take => Taking.Take(this, take),
        HallCommand.Cancel cancel => Taking.Cancel(this, cancel),
        HallCommand.ReactivateOwn own => ComingBack.Reactivate(this, own),
        HallCommand.PostponeOwn own => ComingBack.Postpone(this, own),
        HallCommand.StaffWindow staff => Staffing.Staff(this, staff),
        HallCommand.LeaveWindow leave => Staffing.Leave(this, leave),
        HallCommand.StopByManager stop => Stopping.Stop(this, stop.Queue, stop.Reason, stop.Fate, by: null),
        HallCommand.ResumeByManager resume => Stopping.Resume(this, resume.Queue, by: null),
        HallCommand.WindowCommand verb => DecideAtWindow(verb),
        HallCommand.DeskCommand verb => DecideAtDesk(verb),
        _ => throw new UnreachableException(),
    };

    public Hall Evolve(HallEvent happened) => happened switch
    {
        HallEvent.DayOpened opened => Days.Opened(opened),
        HallEvent.CarriedOver carried => Carrying.Over(this, carried),
        HallEvent.DayClosed closed => Days.Closed(this, closed),
        HallEvent.PolicyScheduled scheduled => Ruling.Scheduled(this, scheduled),
        HallEvent.PolicyTookEffect effect => Ruling.TookEffect(this, effect),
        HallEvent.TicketTaken taken => Taking.Taken(this, taken),
        HallEvent.TicketCancelled cancelled => Taking.Cancelled(this, cancelled),
        HallEvent.ManualEntered entered => ManualSeries.Entered(this, entered),
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
        HallEvent.TicketParked parked => SettingAside.Parked(this, parked),
        HallEvent.TicketTakenBack taken => SettingAside.TakenBack(this, taken),
        HallEvent.TicketUnparked unparked => SettingAside.Unparked(this, unparked),
        HallEvent.TicketPutOff putOff =>
            SettingAside.PutOff(this, putOff.Ticket, putOff.At).Pressed(putOff.Window),
        HallEvent.TicketTransferred transferred => Moving.Transferred(this, transferred),
        HallEvent.ShiftHandedOver handed => Moving.HandedOver(this, handed),
        HallEvent.TicketReactivated reactivated => ComingBack.Reactivated(this, reactivated),
        HallEvent.TicketPostponed postponed => ComingBack.Postponed(this, postponed),
        HallEvent.ClassSettled settled => Classes.Settled(this, settled),
        HallEvent.NeedsNoted noted => Guiding.Noted(this, noted),
        HallEvent.PapersChecked seen => Guiding.Checked(this, seen),
        HallEvent.TaskRaised raised => this with { Desk = Desk.With(raised) },
        HallEvent.TaskTaken taken => this with { Desk = Desk.With(taken) },
        HallEvent.TaskDone done => this with { Desk = Desk.With(done) },
        HallEvent.VisitorGuided guided => this with { Desk = Desk.With(guided) },
        HallEvent.StepUndone undone => Undoing.Undone(this, undone),
        HallEvent.IssuingStopped stopped => Stopping.Stopped(this, stopped),
        HallEvent.IssuingResumed resumed => Stopping.Resumed(this, resumed),
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
            HallCommand.ServeDirectly direct => Serving.Directly(this, direct, manned),
            HallCommand.Finish finish => Serving.Finish(this, finish, manned),
            HallCommand.Miss miss => Calling.Miss(this, miss, manned),
            HallCommand.Park park => SettingAside.Park(this, park, manned),
            HallCommand.TakeBack back => SettingAside.TakeBack(this, back, manned),
            HallCommand.PutOff off => SettingAside.PutOff(this, off),
            HallCommand.Transfer transfer => Moving.Transfer(this, transfer, manned),
            HallCommand.HandOver over => Moving.HandOver(this, over, manned),
            HallCommand.Reactivate reactivate => ComingBack.Reactivate(this, reactivate),
            HallCommand.Postpone postpone => ComingBack.Postpone(this, postpone),
            HallCommand.ConfirmClass confirm =>
                Classes.Confirm(this, confirm.Number, confirm.Confirmed, confirm.Window),
            HallCommand.Undo undo => Undoing.Undo(this, undo, manned),
            HallCommand.StopIssuing stop => Stopping.Stop(this, stop.Queue, stop.Reason, stop.Fate, stop.Window),
            HallCommand.ResumeIssuing resume => Stopping.Resume(this, resume.Queue, resume.Window),
            HallCommand.EnterManual enter => ManualSeries.Enter(this, enter),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Whoever guides sits nowhere: whether he may, was asked at the rim.</summary>
    private Decision<HallEvent> DecideAtDesk(HallCommand.DeskCommand verb) => verb switch
    {
        HallCommand.ReactivateAtDesk reactivate => ComingBack.Reactivate(this, reactivate),
        HallCommand.ConfirmClassAtDesk confirm => Classes.Confirm(this, confirm.Number, confirm.Confirmed, null),
        HallCommand.EnterManualAtDesk enter => ManualSeries.Enter(this, enter),
        HallCommand.NoteNeeds note => Guiding.Note(this, note),
        HallCommand.CheckPapers check => Guiding.Check(this, check),
        HallCommand.AskHelp ask => Helping.Ask(Desk, ask),
        HallCommand.SendHelper send => Helping.Send(this, send),
        HallCommand.TakeTask take => Helping.Take(Desk, take),
        HallCommand.FinishTask finish => Helping.Finish(Desk, finish),
        HallCommand.GuideVisitor guide => Guiding.SendOn(this, guide),
        _ => throw new UnreachableException(),
    };

    /// <summary>The time alone has brought something that is not in the journal yet.</summary>
    public bool IsBehind(DateTimeOffset at) => Due.At(this, at).Count > 0;

    /// <summary>Changes with the document, and with nothing else.</summary>
    internal DocumentIndex Index { get; private init; } = DocumentIndex.Of(null);

    internal HallDocument Rules =>
        Document ?? throw new UnreachableException("A hall decides nothing before its first day.");

    /// <summary>Whatever changes a window takes away its step back.</summary>
    internal Hall With(WindowId window, Window state) =>
        this with { Windows = Windows.SetItem(window, state), Steps = Steps.Remove(window) };

    /// <summary>Whatever is pressed at a window comes after its step.</summary>
    internal Hall Pressed(WindowId? window) =>
        window is { } pressed ? this with { Steps = Steps.Remove(pressed) } : this;

    internal Hall With(HallTicket ticket) => this with
    {
        Tickets = Tickets.SetItem(ticket.Id, ticket),
        Away = ticket.IsAway ? Away.Add(ticket.Id) : Away.Remove(ticket.Id),
    };

    internal Hall InLine(HallTicket ticket) => (this with { Queues = Queues.With(ticket, Rules.Order) }).With(ticket);

    internal Hall OutOfLine(HallTicket ticket) => this with { Queues = Queues.Without(ticket) };

    internal Line Line(QueueLetter queue) => Queues.Line(queue);

    internal WindowPlan Plan(WindowId window) => Index.Plans[window];

    /// <summary>The number that a verb means: today's, unless only an older one stands as the verb asks.</summary>
    internal HallTicket? Find(TicketNumber number, Func<HallTicket, bool> isMeant)
    {
        var today = Tickets.GetValueOrDefault(TicketId.Of(Id, Day, number));
        return today is not null && isMeant(today)
            ? today
            : Tickets.Values.Where(ticket => ticket.Number == number && isMeant(ticket)).MaxBy(ticket => ticket.Id.Date)
            ?? today
            ?? Tickets.Values.Where(ticket => ticket.Number == number).MaxBy(ticket => ticket.Id.Date);
    }
}

/// <summary>A call as it was announced; a recall has no choice of its own.</summary>
public readonly record struct CallMade(
    TicketId Ticket, WindowId Window, int CallNo, DateTimeOffset At, Choice? Choice = null);
