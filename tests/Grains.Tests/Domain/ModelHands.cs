using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;

namespace CityHall.Grains.Tests.Domain;

/// <summary>The hands that press: mostly what makes sense in the hall as it is, at times anything.</summary>
internal sealed class ModelHands
{
    private static readonly ClerkId[] Clerks =
        [.. Enumerable.Range(1, 6).Select(no => new ClerkId($"C331002-{no:0000}"))];

    private readonly ModelForms _forms = new();

    /// <summary>In the order in which they were given out: dictionaries have no order of their own.</summary>
    private readonly List<TicketId> _numbers = [];
    private long _lastSession;

    /// <summary>The window that has just done something it may take back.</summary>
    private WindowId? _regret;

    public void Learn(HallEvent happened)
    {
        switch (happened)
        {
            case HallEvent.DayOpened opened:
                // Yesterday's last number stays known: somebody still holds the paper.
                var stale = _numbers.Count > 0 ? _numbers[^1] : Unknown(opened.Hall, opened.Day);
                _numbers.Clear();
                _numbers.AddRange(opened.Numbers.Select(number => number.Taken.Ticket));
                if (!_numbers.Contains(stale)) _numbers.Add(stale);
                break;
            case HallEvent.TicketTaken taken:
                _numbers.Add(taken.Ticket);
                break;
            case HallEvent.ManualEntered entered:
                _numbers.Add(entered.Ticket);
                break;
            case HallEvent.TicketMissed missed:
                _regret = missed.Window;
                break;
            case HallEvent.TicketReactivated { Window: { } window }:
                _regret = window;
                break;
            case HallEvent.TicketTransferred transferred:
                _regret = transferred.Window;
                break;
        }
    }

    public HallCommand Press(Key wanted, ModelDice dice, Hall hall, DateTimeOffset now)
    {
        var sense = new ModelSense(hall, now);
        var regret = _regret;
        _regret = null;
        if (regret is { } window && dice.OneIn(6)) return new HallCommand.Undo(window, SeatAt(window, dice, hall));
        var key = sense.Makes(wanted) || dice.OneIn(12) ? wanted : sense.Instead(dice);
        return key switch
        {
            Key.Take => new HallCommand.Take(ModelForms.Take(dice, hall, now)),
            Key.Cancel => new HallCommand.Cancel(Number(key, null, dice, hall, sense)),
            Key.ReactivateOwn => new HallCommand.ReactivateOwn(Number(key, null, dice, hall, sense)),
            Key.PostponeOwn => new HallCommand.PostponeOwn(Number(key, null, dice, hall, sense)),
            Key.Sit => Sit(dice, hall, sense),
            Key.SchedulePolicy => new HallCommand.SchedulePolicy(_forms.Policy(dice, now)),
            Key.Desk => AtDesk(dice, hall, now, sense),
            Key.PassTime or Key.Night or Key.Again => new HallCommand.PassTime(),
            _ => AtWindow(key, dice, hall, now, sense),
        };
    }

    private HallCommand AtWindow(Key key, ModelDice dice, Hall hall, DateTimeOffset now, ModelSense sense)
    {
        var window = Window(key, dice, sense);
        var seat = SeatAt(window, dice, hall);
        TicketNumber Some() => Number(key, window, dice, hall, sense).Number;
        return key switch
        {
            Key.Leave => new HallCommand.LeaveWindow(window, seat.Clerk, seat.Session),
            Key.Open => new HallCommand.OpenWindow(window, seat),
            Key.Pause => new HallCommand.PauseWindow(
                window, seat, dice.OneIn(10) ? "tired" : dice.Of("break", "meeting")),
            Key.Close => new HallCommand.CloseWindow(window, seat),
            Key.CallChosen => new HallCommand.CallChosen(
                window,
                seat,
                Some(),
                dice.Of("help", "help", "help", "duty", "duty", "whim"),
                dice.Of(null, "陈主任", "陈主任")),
            Key.Recall => new HallCommand.Recall(window, seat),
            Key.Start => new HallCommand.Start(window, seat),
            Key.ServeDirectly => new HallCommand.ServeDirectly(window, seat, ModelForms.Take(dice, hall, now, window)),
            Key.Finish => new HallCommand.Finish(
                window, seat, ModelForms.Ending(dice), ModelForms.AlsoDone(dice, LegsAt(window, hall))),
            Key.Miss => new HallCommand.Miss(window, seat),
            Key.Park => new HallCommand.Park(
                window, seat, dice.OneIn(14) ? "lunch" : dice.Of("papers", "print"), ModelForms.Until(dice, now)),
            Key.TakeBack => new HallCommand.TakeBack(window, seat, Some()),
            Key.Transfer => new HallCommand.Transfer(window, seat, ModelForms.Transfer(dice, hall)),
            Key.Reactivate => new HallCommand.Reactivate(window, seat, Some()),
            Key.Postpone => new HallCommand.Postpone(window, seat, Some()),
            Key.PutOff => new HallCommand.PutOff(window, seat, Some()),
            Key.ConfirmClass => new HallCommand.ConfirmClass(window, seat, Some(), ModelForms.Class(dice)),
            Key.Undo => new HallCommand.Undo(window, seat),
            Key.HandOver => new HallCommand.HandOver(window, seat, Colleague(dice, hall)),
            Key.Stop when dice.OneIn(3) =>
                new HallCommand.StopByManager(ModelForms.Scope(dice), StopReason(dice), dice.Of(Fates)),
            Key.Stop => new HallCommand.StopIssuing(
                window, seat, ModelForms.Scope(dice), StopReason(dice), dice.Of(Fates)),
            Key.Resume when dice.OneIn(3) => new HallCommand.ResumeByManager(Stopped(dice, hall)),
            Key.Resume => new HallCommand.ResumeIssuing(window, seat, Stopped(dice, hall)),
            Key.EnterManual => new HallCommand.EnterManual(window, seat, ModelForms.Manual(dice, hall, now)),
            _ => new HallCommand.CallNext(window, seat),
        };
    }

    private HallCommand.DeskCommand AtDesk(ModelDice dice, Hall hall, DateTimeOffset now, ModelSense sense)
    {
        TicketNumber Some(Key key = Key.Desk) => Number(key, null, dice, hall, sense).Number;
        int Task() => dice.Between(dice.OneIn(9) ? 0 : 1, hall.Desk.Raised + 1);
        return dice.Next(10) switch
        {
            0 => new HallCommand.ReactivateAtDesk(Some(Key.Reactivate)),
            1 => new HallCommand.ConfirmClassAtDesk(Some(), ModelForms.Class(dice)),
            2 => Manual(ModelForms.Manual(dice, hall, now)),
            3 => new HallCommand.NoteNeeds(Some(), ModelForms.Needs(dice)),
            4 => new HallCommand.CheckPapers(Some(), ModelForms.Seen(dice, hall)),
            5 => new HallCommand.AskHelp(dice.Of("1", "2", "3")),
            6 => new HallCommand.SendHelper(dice.Of(Helpers), dice.OneIn(3) ? null : Some()),
            7 => new HallCommand.TakeTask(Task(), dice.Of(Helpers)),
            8 => new HallCommand.FinishTask(Task()),
            _ => new HallCommand.GuideVisitor(
                dice.Of(Enum.GetValues<GuideEnd>()),
                dice.OneIn(2) ? null : new ItemCode(dice.Of("A01", "B01", "C01", "Z01"))),
        };
    }

    private static HallCommand.EnterManualAtDesk Manual(ManualForm form) =>
        new(form.Number, form.Items, form.TakenAt);

    private static PersonId[] Helpers => [new("G331002001-1"), new("G331002001-2")];

    private static string StopReason(ModelDice dice) => dice.OneIn(10) ? "mood" : dice.Of("system", "power");

    private static QueueLetter? Stopped(ModelDice dice, Hall hall) => hall.Stops.IsEmpty || dice.OneIn(8)
        ? ModelForms.Scope(dice)
        : hall.Stops[dice.Next(hall.Stops.Length)].Queue;

    private static StopFate[] Fates => Enum.GetValues<StopFate>();

    private static WindowId Window(Key key, ModelDice dice, ModelSense sense)
    {
        var those = ModelFloor.Windows.Where(window => sense.Fits(key, window)).ToList();
        if (dice.OneIn(80)) return ModelFloor.Windows[dice.Next(ModelFloor.Windows.Length)];
        return those.Count is 0 ? ModelFloor.Windows[0] : those[dice.Next(those.Count)];
    }

    private TicketId Number(Key key, WindowId? window, ModelDice dice, Hall hall, ModelSense sense)
    {
        if (_numbers.Count is 0) return Unknown(hall.Id, hall.Day);
        var isAny = dice.OneIn(16) || (window is { } there && !hall.Windows.ContainsKey(there));
        var those = isAny ? _numbers : _numbers.FindAll(number =>
            hall.Tickets.TryGetValue(number, out var ticket) && sense.Fits(key, window, ticket));
        return those.Count is 0 ? _numbers[dice.Next(_numbers.Count)] : those[dice.Next(those.Count)];
    }

    private static TicketId Unknown(HallId hall, DateOnly day) => TicketId.Of(hall, day, new TicketNumber("A001"));

    private static Seat SeatAt(WindowId window, ModelDice dice, Hall hall)
    {
        var seat = (hall.Windows.GetValueOrDefault(window) as Window.Manned)?.Seat ?? new Seat(dice.Of(Clerks), 1);
        if (!dice.OneIn(50)) return seat;
        return dice.OneIn(2) ? seat with { Clerk = dice.Of(Clerks) } : seat with { Session = seat.Session - 1 };
    }

    /// <summary>A clerk sits at one window at most: his own stream sees to that, so nobody tries it here.</summary>
    private HallCommand.StaffWindow Sit(ModelDice dice, Hall hall, ModelSense sense)
    {
        var window = Window(Key.Sit, dice, sense);
        var sitting = hall.Windows.Values.OfType<Window.Manned>().Select(manned => manned.Seat.Clerk).ToList();
        var free = Clerks.Except(sitting).ToArray();
        var there = (hall.Windows.GetValueOrDefault(window) as Window.Manned)?.Seat;
        return there is { } seat && dice.OneIn(2)
            ? new HallCommand.StaffWindow(window, seat.Clerk, dice.OneIn(2) ? ++_lastSession : seat.Session)
            : new HallCommand.StaffWindow(window, dice.Of(free), ++_lastSession);
    }

    private static int LegsAt(WindowId window, Hall hall) =>
        hall.Windows.GetValueOrDefault(window) is Window.Busy busy ? hall.Tickets[busy.Ticket].Legs.Length : 1;

    private static ClerkId Colleague(ModelDice dice, Hall hall)
    {
        var free = ModelFloor.Windows.Select(id => hall.Windows.GetValueOrDefault(id)).OfType<Window.Open>().ToList();
        return free.Count > 0 && !dice.OneIn(3) ? free[dice.Next(free.Count)].Seat.Clerk : dice.Of(Clerks);
    }
}
