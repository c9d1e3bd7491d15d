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
        if (before.Views is not { Public: var seen, Staff: var was }
            || now.Views is not { Public: var view, Staff: var staff })
            return true;
        var from = Serial(seen);

        // A new day counts from the beginning, and a view carries the last calls only.
        if (Serial(view) < from) return true;
        var calls = view.Calls.Where(call => call.Serial > from).ToList();
        if (calls is []) return false;
        if (calls[0].Serial > from + 1) return true;
        var (then, today) = (LinesOfHall.Of(was), LinesOfHall.Of(staff));
        return then.Find(ticket) is { Place: { } place }
            ? calls.Exists(call => call.CallNo is 1
                && call.Number != ticket.Number
                && !HasKeptItsPlace(InFront(then, TicketOf(ticket, call), place), today))
            : Standing(then, ticket) != Standing(today, ticket);
    }

    private static int Serial(HallView view) => view.Calls is [.., var newest] ? newest.Serial : 0;

    /// <summary>A number of the same day.</summary>
    private static TicketId TicketOf(TicketId mine, Call call) => TicketId.Of(mine.Hall, mine.Date!.Value, call.Number);

    /// <summary>Who waited in front of that place, in whichever queue; null if it did not.</summary>
    private static NumberLine? InFront(LinesOfHall lines, TicketId other, int place) =>
        lines.Find(other) is { Place: { } its } spot && its < place ? spot.Line : null;

    /// <summary>Changes whenever it waited in between.</summary>
    private static (TicketState, int, DateTimeOffset?, DateTimeOffset?)? Standing(LinesOfHall lines, TicketId ticket) =>
        lines.Find(ticket)?.Line is { } line
            ? (line.State, line.Reactivations, line.LastCalledAt, line.StartedAt)
            : null;

    /// <summary>It was called from where it was seen: a place changes only by coming later or coming back.</summary>
    private static bool HasKeptItsPlace(NumberLine? before, LinesOfHall lines) =>
        before is not null
        && lines.Find(before.Ticket) is { Place: null, Line: { Window: not null } line }
        && line.IsPostponed == before.IsPostponed
        && line.Reactivations == before.Reactivations;
}
