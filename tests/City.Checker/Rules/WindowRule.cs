using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>Only an open window gets a number; windows open, pause and close in their order.</summary>
internal sealed class WindowRule : HallRule
{
    protected override IEnumerable<string> Breaches(HallEvent happened, Day day, Entry entry) => happened switch
    {
        HallEvent.TicketCalled or HallEvent.TicketTakenBack => Getting((IWindowEvent)happened, day),
        HallEvent.ShiftHandedOver { ToWindow: { } window } => Unless(
            day.SeatAt(window), WindowState.Open, WindowState.Called, WindowState.Serving),
        HallEvent.WindowOpened opened => Unless(
            Now(opened, day), WindowState.Staffed, WindowState.Paused, WindowState.Called, WindowState.Serving)
            .Concat(Again(Now(opened, day), isPaused: false)),
        HallEvent.WindowPaused paused => Unless(
            Now(paused, day), WindowState.Open, WindowState.Called, WindowState.Serving)
            .Concat(Again(Now(paused, day), isPaused: true))
            .Concat(Later(paused, Now(paused, day))),
        HallEvent.WindowClosed closed => Unless(Now(closed, day), WindowState.Open, WindowState.Paused),
        _ => [],
    };

    private static Seat? Now(IWindowEvent happened, Day day) => day.SeatAt(happened.Window);

    private static IEnumerable<string> Getting(IWindowEvent happened, Day day)
    {
        var queue = day.Find(((INumberEvent)happened).Ticket)?.Queue;
        if (queue is not null && !day.Document.QueuesOf(happened.Window).Contains(queue))
            yield return $"{happened.Window} does not serve queue {queue}";

        // That a busy window gets no second number is a rule of its own.
        foreach (var breach in Unless(
            Now(happened, day), WindowState.Open, WindowState.Called, WindowState.Serving)) yield return breach;
    }

    private static IEnumerable<string> Unless(Seat? seat, params WindowState[] allowed)
    {
        if (seat is not null && !allowed.Contains(seat.State)) yield return $"{seat.Window} is {seat.State}";
    }

    private static IEnumerable<string> Again(Seat? seat, bool isPaused)
    {
        if (seat is { IsBusy: true } && seat.PauseReason is not null == isPaused)
            yield return isPaused ? $"{seat.Window} is to pause already" : $"{seat.Window} is not to pause";
    }

    private static IEnumerable<string> Later(HallEvent.WindowPaused paused, Seat? seat)
    {
        if (seat is not null && paused.AfterThisNumber != seat.IsBusy)
            yield return $"{paused.Window} pauses {(seat.IsBusy ? "after" : "without")} a number, and says otherwise";
    }
}
