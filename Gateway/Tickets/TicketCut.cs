using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Tickets;

namespace CityHall.Gateway.Tickets;

/// <summary>A number's view, cut from its hall's staff view: its hall is not asked once more for each phone.</summary>
internal static class TicketCut
{
    /// <summary>Null if the hall has nothing more to do with the number.</summary>
    public static TicketView? Of(StaffView staff, TicketId ticket)
    {
        var line = staff.Waiting.Concat(staff.Windows.Select(window => window.Number)).Concat(staff.Missed)
            .FirstOrDefault(candidate => candidate?.Ticket == ticket);
        return line is null ? null : Of(staff, line);
    }

    private static TicketView? Of(StaffView staff, NumberLine line)
    {
        var letter = line.Number.Queue;
        var document = staff.Document;
        if (document.Queues.FirstOrDefault(candidate => candidate.Letter == letter) is not { } queue) return null;
        var windows = document.Windows.Where(plan => plan.Queues.Contains(letter)).ToImmutableArray();
        return new TicketView(
            line.Ticket,
            line.Number,
            staff.Hall,
            document.Name,
            queue.Name,
            [.. queue.Items.Where(item => line.Items.Contains(item.Code)).Select(item => item.Name)],
            staff.Version,
            staff.AsOf,
            line.State,
            line.State is TicketState.Waiting ? Ahead(staff, line) : null,
            [.. windows.Select(plan => plan.Zone).Distinct().Order(StringComparer.Ordinal)],
            [.. windows.Select(plan => plan.Id.No).Order()],
            line.TakenAt,
            line.Window?.No,
            line.Calls,
            line.FirstCalledAt,
            line.StartedAt,
            line.EndedAt);
    }

    private static int Ahead(StaffView staff, NumberLine line) => staff.Waiting
        .TakeWhile(candidate => candidate.Ticket != line.Ticket)
        .Count(candidate => candidate.Number.Queue == line.Number.Queue);
}
