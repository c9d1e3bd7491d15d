using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;

namespace CityHall.Grains.Domain.Halls;

/// <summary>Who sits at a window, and whether it takes numbers.</summary>
internal static class Staffing
{
    public static Decision<HallEvent> Staff(Hall hall, HallCommand.StaffWindow staff) =>
        !hall.Windows.TryGetValue(staff.Window, out var window) ? new Refusal.UnknownWindow(staff.Window)
        : window is not Window.Manned manned ? new HallEvent.WindowStaffed(staff.Window, staff.Clerk, staff.Session)
        : manned.Seat.Clerk != staff.Clerk ? new Refusal.WindowIsStaffed(staff.Window, manned.Seat.Clerk)
        : manned.Seat.Session >= staff.Session ? new Refusal.SignedInElsewhere(staff.Window)
        : new HallEvent.WindowStaffed(staff.Window, staff.Clerk, staff.Session);

    public static Decision<HallEvent> Leave(Hall hall, HallCommand.LeaveWindow leave) =>
        !hall.Windows.TryGetValue(leave.Window, out var window) ? new Refusal.UnknownWindow(leave.Window)
        : window is not Window.Manned manned ? new Refusal.WindowIsNotStaffed(leave.Window)
        : manned.Seat != new Seat(leave.Clerk, leave.Session) ? new Refusal.SignedInElsewhere(leave.Window)
        : manned is Window.Busy busy ? new Refusal.NumberAtWindow(leave.Window, busy.Ticket.Number)
        : new HallEvent.WindowLeft(leave.Window, leave.Clerk, leave.Session);

    public static Decision<HallEvent> Open(HallCommand.OpenWindow open, Window.Manned manned) => manned switch
    {
        Window.Staffed or Window.Paused => new HallEvent.WindowOpened(open.Window),
        Window.Busy { PauseAfter: not null } => new HallEvent.WindowOpened(open.Window),
        _ => new Refusal.WindowIsOpenAlready(open.Window),
    };

    public static Decision<HallEvent> Pause(Hall hall, HallCommand.PauseWindow pause, Window.Manned manned)
    {
        var isKnown = hall.Rules.PauseReasons.Any(reason => reason.Code == pause.Reason);
        if (!isKnown) return new Refusal.UnknownReason(pause.Reason);
        return manned switch
        {
            Window.Staffed => new Refusal.WindowIsNotOpen(pause.Window, WindowState.Staffed),
            Window.Paused or Window.Busy { PauseAfter: not null } => new Refusal.WindowIsPausedAlready(pause.Window),
            _ => new HallEvent.WindowPaused(pause.Window, pause.Reason, manned is Window.Busy),
        };
    }

    public static Decision<HallEvent> Close(HallCommand.CloseWindow close, Window.Manned manned) => manned switch
    {
        Window.Busy busy => new Refusal.NumberAtWindow(close.Window, busy.Ticket.Number),
        Window.Staffed => new Refusal.WindowIsNotOpen(close.Window, WindowState.Staffed),
        _ => new HallEvent.WindowClosed(close.Window),
    };

    /// <summary>A clerk who signs in again at his window goes on with what he had.</summary>
    public static Hall Staffed(Hall hall, HallEvent.WindowStaffed staffed)
    {
        var seat = new Seat(staffed.Clerk, staffed.Session);
        return hall.With(staffed.Window, hall.Windows[staffed.Window] is Window.Manned manned
            ? manned with { Seat = seat }
            : new Window.Staffed(staffed.At, seat));
    }

    public static Hall Opened(Hall hall, HallEvent.WindowOpened opened) =>
        hall.With(opened.Window, hall.Windows[opened.Window] switch
        {
            Window.Busy busy => busy with { PauseAfter = null },
            var window => new Window.Open(opened.At, ((Window.Manned)window).Seat),
        });

    public static Hall Paused(Hall hall, HallEvent.WindowPaused paused) =>
        hall.With(paused.Window, hall.Windows[paused.Window] switch
        {
            Window.Busy busy => busy with { PauseAfter = paused.Reason },
            var window => new Window.Paused(paused.At, ((Window.Manned)window).Seat, paused.Reason),
        });

    public static Hall Closed(Hall hall, HallEvent.WindowClosed closed) =>
        hall.With(closed.Window, new Window.Staffed(closed.At, ((Window.Manned)hall.Windows[closed.Window]).Seat));
}
