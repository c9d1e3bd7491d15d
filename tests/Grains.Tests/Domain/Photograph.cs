using System.Globalization;
using CityHall.Grains.Domain.Halls;

namespace CityHall.Grains.Tests.Domain;

/// <summary>The whole state of a hall as text, to compare two: dictionaries have no order of their own.</summary>
internal static class Photograph
{
    public static string Of(Hall hall) => string.Join('\n', (IEnumerable<string>)
    [
        $"{hall.Id} {hall.Day:O} {hall.IsDayOpen} {hall.Places} {hall.Schedule.Version}",
        $"rules {TextOf(hall.Document)} then {TextOf(hall.Schedule.Begun)}",
        hall.Leftover is not { } leftover ? "nothing leaves"
            : $"leaving {Text(leftover.Zones)} {Text(leftover.Queues)} {Text(leftover.Windows)}",
        .. hall.Schedule.Documents.Select(one => $"to come {one.Key:O} {TextOf(one.Value)}"),
        .. Sorted(hall.Steps.Select(step =>
            $"{step.Key} {step.Value.Verb} {step.Value.At:O} {step.Value.WindowBefore} {step.Value.TallyBefore} "
            + $"{TextOf(step.Value.Before)} {TextOf(step.Value.After)}")),
        .. Sorted(hall.Tallies.Select(tally => $"{tally.Key} {tally.Value}")),
        .. hall.Alarms.Select(alarm => alarm.ToString()),
        .. Scene(hall),
    ]);

    /// <summary>Only what people see: neither what might be taken back, nor how often places were given.</summary>
    public static string[] Scene(Hall hall) =>
    [
        .. Sorted(hall.Issued.Select(issued => $"issued {issued.Key} {issued.Value}")),
        .. Sorted(hall.Tickets.Values.Select(TextOf)),
        .. hall.Queues.Lines.Where(line => line.Value.All.Count > 0).OrderBy(line => line.Key.Value).Select(line =>
            $"{line.Key} all {Text(line.Value.All)} head {Text(line.Value.Head)} ratio {Text(line.Value.Ratio)} "
            + $"slots {Text(line.Value.Slots)}"),
        .. Sorted(hall.Queues.Turns.Select(turns => $"{turns.Key} {turns.Value}")),
        .. Sorted(hall.KeptPlaces.Select(ticket => $"kept {ticket}")),
        .. hall.Stops.Select(stop => stop.ToString()),
        $"desk {hall.Desk.Raised} {Text(hall.Desk.Shown)}",
        .. Sorted(hall.Desk.GuidedSoFar.Select(guided => guided.ToString())),
        .. Sorted(hall.Windows.Select(window => $"{window.Key} {window.Value}")),
        .. Sorted(hall.Tallies.Where(tally => tally.Value != default).Select(tally => $"{tally.Key} {tally.Value}")),
        .. hall.Calls.Select(call =>
            $"{call.Ticket} {call.Window} {call.CallNo} {call.At:O} {call.Choice?.Order} "
            + $"{call.Choice?.PolicyVersion} {Text(call.Choice?.PassedOver ?? [])} {call.Choice?.Reason}"),
    ];

    public static string TextOf(HallTicket ticket)
    {
        var legs = ticket.Legs.Select(leg => $"{leg.Queue}({Text(leg.Items)})");
        var standing = ticket.Standing is Standing.Finished finished
            ? $"{finished with { Ending = null }} {finished.Ending?.End} {Text(finished.Ending?.Papers ?? [])}"
            : ticket.Standing.ToString();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{ticket.TakenAt:O} {standing} {ticket.Place.Since:O} {ticket.Place.Order} {ticket.Class} "
            + $"{ticket.IsClassConfirmed} {Text(legs)} {Text(ticket.Done)} {ticket.Wish} {ticket.Reactivations} "
            + $"{ticket.IsPostponed} {ticket.Keeper} {Text(ticket.Needs)} {Text(ticket.Seen)} {ticket.Taken.Ticket}");
    }

    /// <summary>A document is known by its version: it never changes. Only its floor may be another day's.</summary>
    private static string TextOf(Interfaces.Halls.HallDocument? document) => document is null ? "none"
        : $"{document.Version} {document.MaxWaiting} {Text(document.Queues.Select(queue => queue.Letter))} "
        + $"{Text(document.Windows.Select(plan => $"{plan.Id}({Text(plan.Queues)})"))} "
        + Text(document.Zones.Select(zone => zone.Id));

    private static string Text<T>(IEnumerable<T> those) => string.Join(' ', those);

    private static IEnumerable<string> Sorted(IEnumerable<string> lines) => lines.Order(StringComparer.Ordinal);
}
