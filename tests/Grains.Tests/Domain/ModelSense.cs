using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Tests.Domain;

/// <summary>What makes sense in a hall as it is: who presses anything else is refused, and that is soon dull.</summary>
internal sealed class ModelSense(Hall hall, DateTimeOffset now)
{
    private static readonly int[] Crowds = [9, 2, 30, 14, 5];

    private static readonly Key[] Usual =
        [Key.Take, Key.Sit, Key.Open, Key.CallNext, Key.Start, Key.Recall, Key.Miss, Key.Finish, Key.Resume];

    public bool Makes(Key key) => key switch
    {
        Key.Cancel or Key.ReactivateOwn or Key.PostponeOwn =>
            hall.Tickets.Values.Any(ticket => Fits(key, null, ticket)),
        Key.Leave => hall.Windows.Values.Any(window => window is Window.Manned and not Window.Busy),
        Key.Stop => hall.Stops.Length < 2,
        Key.Resume => !hall.Stops.IsEmpty,
        Key.Take => hall.Queues.Waiting < Crowd
            && hall.Document!.IsOpen(now)
            && hall.Stops.All(stop => stop.Queue is not null),
        Key.SchedulePolicy or Key.PassTime or Key.Night or Key.Again or Key.EnterManual or Key.Desk => true,
        _ => hall.Windows.Keys.Any(window => Fits(key, window)),
    };

    public bool Fits(Key key, WindowId id)
    {
        if (!hall.Windows.TryGetValue(id, out var window)) return false;
        return key switch
        {
            Key.Sit => window is Window.Closed,
            Key.Leave => window is Window.Manned and not Window.Busy,
            Key.Open => window is Window.Staffed or Window.Paused or Window.Busy { PauseAfter: not null },
            Key.Pause => window.IsTakingNumbers,
            Key.Close => window is Window.Open or Window.Paused,
            Key.CallNext => window is Window.Open && HasLine(id),
            Key.ServeDirectly => window is Window.Open && !HasLine(id),
            Key.Recall => CallsAt(window) is { } calls && calls < hall.Document!.Call.MaxCalls,
            Key.Miss => CallsAt(window) is { } calls && calls >= hall.Document!.Call.MaxCalls,
            Key.Start => window is Window.Calling,
            Key.Finish or Key.Park => window is Window.Serving,
            Key.Transfer => window is Window.Busy,
            Key.Undo => window is not Window.Busy && IsFresh(id),
            Key.HandOver => window is Window.Manned manned and not Window.Calling && HasWork(manned),
            Key.TakeBack or Key.CallChosen => window is Window.Open && HasNumber(key, id),
            Key.Reactivate or Key.Postpone or Key.PutOff or Key.ConfirmClass =>
                window is Window.Manned && HasNumber(key, id),
            _ => window is Window.Manned,
        };
    }

    public bool Fits(Key key, WindowId? window, HallTicket ticket) => key switch
    {
        Key.CallChosen => ticket.Standing is Standing.Waiting && hall.Serves(window!.Value, ticket.Queue),
        Key.TakeBack => ticket.Standing is Standing.Parked && hall.Serves(window!.Value, ticket.Queue),
        Key.Reactivate or Key.ReactivateOwn => ticket.Standing is Standing.Missed,
        Key.Postpone or Key.PostponeOwn => ticket is { Standing: Standing.Waiting, IsPostponed: false },
        Key.PutOff => ticket.Standing is Standing.Waiting or Standing.Parked or Standing.Missed,
        _ => !ticket.IsOver,
    };

    /// <summary>What people would rather do just now.</summary>
    public Key Instead(ModelDice dice)
    {
        var those = Usual.Where(Makes).ToList();
        return those.Count is 0 ? Key.EnterManual : those[dice.Next(those.Count)];
    }

    /// <summary>There are quiet days and days when everybody comes.</summary>
    private int Crowd => Crowds[hall.Day.DayNumber % Crowds.Length];

    private bool HasLine(WindowId window) => hall.Plan(window).Queues.Any(queue => !hall.Line(queue).All.IsEmpty);

    private bool HasNumber(Key key, WindowId window) => hall.Tickets.Values.Any(ticket => Fits(key, window, ticket));

    private bool HasWork(Window.Manned manned) => manned is Window.Serving
        || hall.Tickets.Values.Any(ticket => ticket.Keeper == manned.Seat.Clerk && !ticket.IsOver);

    private int? CallsAt(Window window) =>
        window is Window.Calling calling ? ((Standing.Called)hall.Tickets[calling.Ticket].Standing).Calls.Count : null;

    private bool IsFresh(WindowId window) => hall.Steps.TryGetValue(window, out var step)
        && now - step.At <= TimeSpan.FromSeconds(hall.Document!.Desk.UndoSeconds);
}
