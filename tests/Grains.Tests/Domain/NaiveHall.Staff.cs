using CityHall.Grains.Domain;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;

namespace CityHall.Grains.Tests.Domain;

/// <summary>Who sits where, and which windows take numbers.</summary>
internal sealed partial class NaiveHall
{
    private Decision<HallEvent> Staff(HallCommand.StaffWindow staff)
    {
        if (WindowOf(staff.Window) is not { } window) return new Refusal.UnknownWindow(staff.Window);
        if (window.Seat is { } seat)
        {
            if (seat.Clerk != staff.Clerk) return new Refusal.WindowIsStaffed(window.Id, seat.Clerk);
            if (staff.Session <= seat.Session) return new Refusal.SignedInElsewhere(window.Id);
        }
        else
        {
            (window.State, window.Since) = (WindowState.Staffed, _at);
        }

        (window.Seat, window.Step) = (new Seat(staff.Clerk, staff.Session), null);
        return new HallEvent.WindowStaffed(staff.Window, staff.Clerk, staff.Session);
    }

    private Decision<HallEvent> Leave(HallCommand.LeaveWindow leave)
    {
        if (WindowOf(leave.Window) is not { } window) return new Refusal.UnknownWindow(leave.Window);
        if (window.Seat is not { } seat) return new Refusal.WindowIsNotStaffed(leave.Window);
        if (seat != new Seat(leave.Clerk, leave.Session)) return new Refusal.SignedInElsewhere(leave.Window);
        if (window.IsBusy) return new Refusal.NumberAtWindow(leave.Window, window.Number!.Number);
        (window.State, window.Since, window.PauseReason) = (WindowState.Closed, _at, null);
        (window.Seat, window.Step) = (null, null);
        return new HallEvent.WindowLeft(leave.Window, leave.Clerk, leave.Session);
    }

    /// <summary>A window with a number takes back the pause that was asked for.</summary>
    private Decision<HallEvent> Open(NaiveWindow window)
    {
        if (window.TakesNumbers) return new Refusal.WindowIsOpenAlready(window.Id);
        if (!window.IsBusy) (window.State, window.Since) = (WindowState.Open, _at);
        window.PauseReason = null;
        return new HallEvent.WindowOpened(window.Id);
    }

    private Decision<HallEvent> Pause(NaiveWindow window, string reason)
    {
        if (Unfit(Rules.PauseReasons, reason, null) is { } unfit) return unfit;
        if (window.State is WindowState.Staffed) return new Refusal.WindowIsNotOpen(window.Id, window.State);
        if (window.PauseReason is not null) return new Refusal.WindowIsPausedAlready(window.Id);
        window.PauseReason = reason;
        if (!window.IsBusy) (window.State, window.Since) = (WindowState.Paused, _at);
        return new HallEvent.WindowPaused(window.Id, reason, window.IsBusy);
    }

    private Decision<HallEvent> Close(NaiveWindow window)
    {
        if (window.IsBusy) return new Refusal.NumberAtWindow(window.Id, window.Number!.Number);
        if (window.State is WindowState.Staffed) return new Refusal.WindowIsNotOpen(window.Id, window.State);
        (window.State, window.Since, window.PauseReason) = (WindowState.Staffed, _at, null);
        return new HallEvent.WindowClosed(window.Id);
    }
}
