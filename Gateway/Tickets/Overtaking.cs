using CityHall.Gateway.Live;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Tickets;

/// <summary>Whether somebody behind a number may have been called since: only then the hall is asked.</summary>
/// <remarks>
/// Most calls are of who stood in front, and they concern nobody else. In doubt it says yes: one read too many tells
/// nobody anything wrong.
/// </remarks>
internal static class Overtaking
{
    public static bool IsPossible(TicketId ticket, HallNow before, HallNow now)
    {
        if (before is not { View: { } seen, Staff: { } was } || now is not { View: { } view, Staff: { } staff })
            return true;
        var from = Serial(seen);

        // A new day counts from the beginning, and a view carries the last calls only.
        if (Serial(view) < from) return true;
        var calls = view.Calls.Where(call => call.Serial > from).ToList();
        if (calls is []) return false;
        if (calls[0].Serial > from + 1) return true;
        var ahead = Ahead(was, ticket);
        return ahead is null
            ? Standing(was, ticket) != Standing(staff, ticket)
            : calls.Exists(call => call.CallNo is 1
                && call.Number != ticket.Number
                && !ahead.Exists(line => line.Number == call.Number && HasKeptItsPlace(line, staff)));
    }

    private static int Serial(HallView view) => view.Calls is [.., var newest] ? newest.Serial : 0;

    /// <summary>Who waits in front of it, in whichever queue; null if it does not wait.</summary>
    private static List<NumberLine>? Ahead(StaffView staff, TicketId ticket)
    {
        var ahead = staff.Waiting.TakeWhile(line => line.Ticket != ticket).ToList();
        return ahead.Count < staff.Waiting.Length ? ahead : null;
    }

    /// <summary>Changes whenever it waited in between.</summary>
    private static (TicketState, int, DateTimeOffset?, DateTimeOffset?)? Standing(StaffView staff, TicketId ticket) =>
        staff.Waiting.Concat(staff.Windows.Select(window => window.Number)).Concat(staff.Missed).Concat(staff.Parked)
            .FirstOrDefault(line => line?.Ticket == ticket) is { } line
            ? (line.State, line.Reactivations, line.LastCalledAt, line.StartedAt)
            : null;

    /// <summary>It was called from where it was seen: a place changes only by coming later or coming back.</summary>
    private static bool HasKeptItsPlace(NumberLine before, StaffView staff) =>
        staff.Windows.Any(window => window.Number is { } line
            && line.Ticket == before.Ticket
            && line.IsPostponed == before.IsPostponed
            && line.Reactivations == before.Reactivations);
}
