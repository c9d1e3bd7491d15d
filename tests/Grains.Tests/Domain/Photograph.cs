using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Journal;

namespace CityHall.Grains.Tests.Domain;

/// <summary>The whole state of a hall as text, to compare two: dictionaries have no order of their own.</summary>
internal static class Photograph
{
    public static string Of(Hall hall) => string.Join('\n', (IEnumerable<string>)
    [
        $"{hall.Id} {hall.Day:O} {hall.IsDayOpen} {hall.Document?.Version}",
        .. Sorted(hall.Issued.Select(issued => $"issued {issued.Key} {issued.Value}")),
        .. Sorted(hall.Tickets.Values.Select(TextOf)),
        .. hall.Waiting.OrderBy(line => line.Key.Value).SelectMany(line => line.Value)
            .Select(waiter => waiter.ToString()),
        .. Sorted(hall.Windows.Select(window => $"{window.Key} {window.Value}")),
        .. Sorted(hall.Tallies.Select(tally => $"{tally.Key} {tally.Value}")),
        .. hall.Calls.Select(call => call.ToString()),
    ]);

    private static string TextOf(HallTicket ticket)
    {
        var taken = new EventCodec<HallCommand, HallEvent>().Encode(ticket.Taken).Payload;
        return $"{ticket.TakenAt:O} {ticket.Standing} {Convert.ToHexString(taken)}";
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> lines) => lines.Order(StringComparer.Ordinal);
}
