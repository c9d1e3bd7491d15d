using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;

namespace CityHall.Grains.Domain.Halls;

/// <summary>How a day ends and the next begins: in the stream, not in the clock.</summary>
internal static class Days
{
    public static Decision<HallEvent> Roll(Hall hall, HallCommand.RollDay roll)
    {
        // A twin may have rolled the day while we were about to.
        if (hall.IsDayOpen && hall.Day >= roll.Today) return Array.Empty<HallEvent>();
        var opened = Open(hall, roll);
        return hall.IsDayOpen ? new HallEvent[] { Close(hall), opened } : opened;
    }

    public static Hall Opened(HallEvent.DayOpened opened)
    {
        Window closed = new Window.Closed(opened.At);
        var windows = opened.Document.Windows.ToImmutableDictionary(plan => plan.Id, _ => closed);
        return Hall.Initial with
        {
            Id = opened.Hall,
            Document = opened.Document,
            Day = opened.Day,
            IsDayOpen = true,
            Windows = windows.SetItems(opened.Seats.Select(seat => KeyValuePair.Create(seat.Window, Restore(seat)))),
            Tickets = opened.Numbers.Select(Restore).ToImmutableDictionary(ticket => ticket.Id),
        };
    }

    public static Hall Closed(Hall hall, HallEvent.DayClosed closed) => hall with
    {
        IsDayOpen = false,
        Waiting = hall.Waiting.Clear(),
        Tickets = hall.Tickets.SetItems(
            from ticket in hall.Tickets.Values
            where ticket.Standing is Standing.Waiting or Standing.Missed
            select KeyValuePair.Create(ticket.Id, ticket with { Standing = new Standing.Expired(closed.At) })),
    };

    private static HallEvent.DayClosed Close(Hall hall) => new(hall.Day,
    [
        .. from ticket in hall.Tickets.Values
           where ticket.Standing is Standing.Waiting or Standing.Missed
           orderby ticket.Waiter
           select ticket.Number,
    ]);

    private static HallEvent.DayOpened Open(Hall hall, HallCommand.RollDay roll) => new(
        roll.Hall,
        roll.Today,
        hall.Document ?? roll.FirstDocument,
        [
            .. from window in hall.Windows
               where window.Value is Window.Manned
               orderby window.Key.Value
               select Carry(window.Key, (Window.Manned)window.Value),
        ],
        [.. hall.Tickets.Values.OrderBy(ticket => ticket.Waiter).Select(Carry).OfType<NumberCarried>()]);

    private static SeatCarried Carry(WindowId window, Window.Manned manned) => new(
        window,
        manned.Seat.Clerk,
        manned.Seat.Session,
        manned.State,
        manned.Since,
        manned is Window.Paused paused ? paused.Reason : (manned as Window.Busy)?.PauseAfter,
        (manned as Window.Busy)?.Ticket);

    private static NumberCarried? Carry(HallTicket ticket) => ticket.Standing switch
    {
        Standing.Called at => Carry(ticket, at.Window, at.Calls, startedAt: null),
        Standing.Serving at => Carry(ticket, at.Window, at.Calls, at.Since),
        _ => null,
    };

    private static NumberCarried Carry(HallTicket ticket, WindowId window, Calls calls, DateTimeOffset? startedAt) =>
        new(ticket.Taken, ticket.TakenAt, window, calls.Count, calls.FirstAt, calls.LastAt, startedAt);

    private static Window Restore(SeatCarried carried)
    {
        var seat = new Seat(carried.Clerk, carried.Session);
        return carried.State switch
        {
            WindowState.Closed => new Window.Closed(carried.Since),
            WindowState.Staffed => new Window.Staffed(carried.Since, seat),
            WindowState.Open => new Window.Open(carried.Since, seat),
            WindowState.Paused => new Window.Paused(carried.Since, seat, carried.PauseReason!),
            WindowState.Called => new Window.Calling(carried.Since, seat, carried.Ticket!.Value, carried.PauseReason),
            WindowState.Serving => new Window.Serving(carried.Since, seat, carried.Ticket!.Value, carried.PauseReason),
        };
    }

    private static HallTicket Restore(NumberCarried carried)
    {
        var calls = new Calls(carried.Calls, carried.FirstCalledAt, carried.LastCalledAt);
        Standing standing = carried.StartedAt is { } since
            ? new Standing.Serving(carried.Window, calls, since)
            : new Standing.Called(carried.Window, calls);
        // A payload does not hold its instant: the one inside another payload gets it back here.
        return new HallTicket(carried.Taken with { At = carried.TakenAt }, standing);
    }
}
