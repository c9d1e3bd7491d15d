using CityHall.Grains.Domain;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Tests.Domain;

/// <summary>
/// The rule book once more, as a clerk would follow it with pencil and lists: slow, simple, and without a line of
/// the hall's own code. Places have no order number here, and waits are not told.
/// </summary>
internal sealed partial class NaiveHall
{
    /// <summary>All places that were given, from the first to the last.</summary>
    private readonly List<NaivePlace> _line = [];

    private readonly List<NaiveNumber> _numbers = [];
    private readonly List<NaiveWindow> _windows = [];
    private readonly List<Stop> _stops = [];
    private readonly List<TicketId> _keptPlaces = [];
    private HallDocument? _document;
    private HallId _id;
    private DateOnly _day;
    private DateTimeOffset _at;
    private bool _isOpen;
    private int _calls;

    /// <summary>The step that the verb which is being decided leaves behind.</summary>
    private NaiveStep? _step;

    /// <summary>What must come of a command; if it is not refused, it has happened here.</summary>
    public Decision<HallEvent> Do(HallCommand command, bool isCut)
    {
        _at = command.At;
        return command switch
        {
            HallCommand.RollDay roll => Roll(roll, isCut),
            HallCommand.PassTime => PassTime(),
            HallCommand.SchedulePolicy schedule => Schedule(schedule.Policy),
            HallCommand.Take take => Take(take.Form),
            HallCommand.Cancel cancel => Cancel(cancel.Ticket),
            HallCommand.ReactivateOwn own => Reactivate(NumberOf(own.Ticket), own.Ticket, null),
            HallCommand.PostponeOwn own => Postpone(NumberOf(own.Ticket), own.Ticket, null),
            HallCommand.StaffWindow staff => Staff(staff),
            HallCommand.LeaveWindow leave => Leave(leave),
            HallCommand.StopByManager stop => Stop(null, stop.Queue, stop.Reason, stop.Fate),
            HallCommand.ResumeByManager resume => Resume(null, resume.Queue),
            HallCommand.WindowCommand verb => AtWindow(verb),
            HallCommand.DeskCommand verb => AtDesk(verb),
            _ => throw new NotSupportedException($"{command.GetType().Name} is new here."),
        };
    }

    private Decision<HallEvent> AtWindow(HallCommand.WindowCommand verb)
    {
        if (WindowOf(verb.Window) is not { } window) return new Refusal.UnknownWindow(verb.Window);
        if (window.Seat is not { } seat) return new Refusal.WindowIsNotStaffed(verb.Window);
        if (seat != verb.Seat) return new Refusal.SignedInElsewhere(verb.Window);

        // Only the last verb of a window can be taken back: whatever is pressed takes the place of what was before.
        _step = null;
        var answer = Pressed(verb, window);
        if (answer.Refusal is not null) return answer;
        if (_step is { } step) step.Changes = step.Number.Changes;
        window.Step = _step;
        return answer;
    }

    private Decision<HallEvent> Pressed(HallCommand.WindowCommand verb, NaiveWindow window) => verb switch
    {
        HallCommand.OpenWindow => Open(window),
        HallCommand.PauseWindow pause => Pause(window, pause.Reason),
        HallCommand.CloseWindow => Close(window),
        HallCommand.CallNext => CallNext(window),
        HallCommand.CallChosen chosen => CallChosen(window, chosen),
        HallCommand.Recall => Recall(window),
        HallCommand.Start => Start(window),
        HallCommand.ServeDirectly direct => ServeDirectly(window, direct.Form),
        HallCommand.Finish finish => Finish(window, finish),
        HallCommand.Miss => Miss(window),
        HallCommand.Park park => Park(window, park.Reason, park.Until),
        HallCommand.TakeBack back => TakeBack(window, back.Number),
        HallCommand.Transfer transfer => Transfer(window, transfer.Form),
        HallCommand.Reactivate back =>
            Reactivate(Meant(back.Number, TicketState.Missed), IdOf(back.Number), window),
        HallCommand.Postpone later =>
            Postpone(Meant(later.Number, TicketState.Waiting), IdOf(later.Number), window),
        HallCommand.PutOff off => PutOff(window, off.Number),
        HallCommand.ConfirmClass confirm => ConfirmClass(window, confirm.Number, confirm.Confirmed),
        HallCommand.Undo => Undo(window),
        HallCommand.HandOver over => HandOver(window, over.To),
        HallCommand.StopIssuing stop => Stop(window, stop.Queue, stop.Reason, stop.Fate),
        HallCommand.ResumeIssuing resume => Resume(window, resume.Queue),
        HallCommand.EnterManual enter => EnterManual(window, enter.Form),
        _ => throw new NotSupportedException($"{verb.GetType().Name} is new here."),
    };

    private HallDocument Rules => _document!;

    private NaiveNumber? NumberOf(TicketId ticket) => _numbers.Find(number => number.Id == ticket);

    private NaiveWindow? WindowOf(WindowId window) => _windows.Find(one => one.Id == window);

    private TicketId IdOf(TicketNumber number) => TicketId.Of(_id, _day, number);

    /// <summary>
    /// Whoever is meant by this number: today's before the days before, and the younger before the older; but
    /// those who stand as the verb wants them come before all others.
    /// </summary>
    private NaiveNumber? Meant(TicketNumber number, params TicketState[] wanted)
    {
        var namesakes = _numbers.Where(one => one.Number == number).OrderByDescending(one => one.Id.Date).ToList();
        return namesakes.Find(one => wanted.Contains(one.State)) ?? namesakes.FirstOrDefault();
    }

    /// <summary>All numbers by their places.</summary>
    private IEnumerable<NaiveNumber> InLine()
    {
        foreach (var place in _line)
            if (place.Owner.Place == place) yield return place.Owner;
    }

    private List<NaiveNumber> Waiting(QueueLetter queue) =>
        [.. InLine().Where(number => number.State is TicketState.Waiting && number.Queue == queue)];

    private bool Serves(WindowId window, QueueLetter queue) =>
        Rules.Windows.Any(plan => plan.Id == window && plan.Queues.Contains(queue));

    /// <summary>Why a window gets no number.</summary>
    private static Refusal? NotFree(NaiveWindow window) =>
        window.IsBusy ? new Refusal.NumberAtWindow(window.Id, window.Number!.Number)
        : window.State is not WindowState.Open ? new Refusal.WindowIsNotOpen(window.Id, window.State)
        : null;

    private static Refusal? Unfit(IEnumerable<Reason> list, string code, string? atRequestOf)
    {
        var reason = list.SingleOrDefault(one => one.Code == code);
        if (reason is null) return new Refusal.UnknownReason(code);
        return reason.NamesWhoAsked && string.IsNullOrWhiteSpace(atRequestOf) ? new Refusal.NameWhoAsked(code) : null;
    }

    /// <summary>Notes how things stand before a verb that may be taken back.</summary>
    private void Note(UndoableVerb verb, NaiveNumber number, NaiveWindow window) =>
        _step = new NaiveStep(verb, number, number.Copy(), window.Copy(), _at);

    private static void Change(NaiveNumber number, TicketState state)
    {
        number.State = state;
        number.Changes++;
    }
}
