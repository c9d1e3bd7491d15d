using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>
/// A window has one clerk at most, a clerk one window in the city; only who sits there presses its keys.
/// </summary>
internal sealed class SeatRule : Rule
{
    public override IEnumerable<string> Breaches(Entry entry, Book book)
    {
        if (entry.Happened is not HallEvent happened || book.DayOf(entry.Stream) is not { IsOpen: true } day) return [];
        return happened switch
        {
            HallEvent.WindowStaffed staffed => Staffed(staffed, day, book),
            HallEvent.WindowLeft left => Left(left, day),
            IWindowEvent pressed => Pressed(pressed, day),
            HallEvent.IssuingStopped { Window: { } window } => Pressed(window, day),
            HallEvent.IssuingResumed { Window: { } window } => Pressed(window, day),
            HallEvent.TicketReactivated { Window: { } window } => Pressed(window, day),
            HallEvent.TicketPostponed { Window: { } window } => Pressed(window, day),
            HallEvent.ClassSettled { Window: { } window } => Pressed(window, day),
            HallEvent.ManualEntered { Window: { } window } entered => Pressed(window, entered.Clerk, day),
            _ => [],
        };
    }

    private static IEnumerable<string> Staffed(HallEvent.WindowStaffed staffed, Day day, Book book)
    {
        if (!day.Document.HasWindow(staffed.Window)) yield return $"there is no {staffed.Window}";
        if (day.SeatAt(staffed.Window) is { } seat && seat.Clerk != staffed.Clerk)
            yield return $"{seat.Clerk} sits at {staffed.Window}, and {staffed.Clerk} comes";
        foreach (var other in book.Seating.SeatsOf(staffed.Clerk).Keys.Where(window => window != staffed.Window))
            yield return $"{staffed.Clerk} sits at {other}, and comes to {staffed.Window}";
    }

    private static IEnumerable<string> Left(HallEvent.WindowLeft left, Day day)
    {
        if (day.SeatAt(left.Window) is not { } seat || (seat.Clerk, seat.Session) != (left.Clerk, left.Session))
            yield return $"{left.Clerk} did not sit at {left.Window} in session {left.Session}";
        else if (seat.IsBusy) yield return $"{left.Window} still has {Number.CodeOf(seat.Ticket!)}";
    }

    private static IEnumerable<string> Pressed(IWindowEvent pressed, Day day)
    {
        var clerk = (pressed as IClerkAtWindow)?.Clerk ?? day.SeatAt(pressed.Window)?.Clerk;
        return Pressed(pressed.Window, clerk, day);
    }

    private static IEnumerable<string> Pressed(string window, string? clerk, Day day)
    {
        foreach (var breach in Pressed(window, day)) yield return breach;
        if (day.SeatAt(window) is { } seat && seat.Clerk != clerk)
            yield return $"{seat.Clerk} sits at {window}, not {clerk}";
    }

    private static IEnumerable<string> Pressed(string window, Day day)
    {
        if (day.SeatAt(window) is null) yield return $"nobody sits at {window}";
    }
}
