using System.Collections.Immutable;

namespace CityHall.Grains.Domain.Halls;

/// <summary>How a day ends and the next begins: in the stream, not in the clock.</summary>
internal static class Days
{
    public static Decision<HallEvent> Roll(Hall hall, HallCommand.RollDay roll)
    {
        // A twin may have rolled the day while we were about to.
        if (hall.IsDayOpen && hall.Day >= roll.Today) return Array.Empty<HallEvent>();
        var carried = Carrying.Of(hall);
        HallEvent[] opened = [Open(hall, roll, carried[0]), .. carried.Skip(1), .. ToCome(hall, roll.At)];
        return hall.IsDayOpen ? [Close(hall), .. opened] : opened;
    }

    public static Hall Opened(HallEvent.DayOpened opened)
    {
        Window closed = new Window.Closed(opened.At);
        var hall = Hall.Initial with
        {
            Id = opened.Hall,
            Document = opened.Document,
            Leftover = opened.Leftover,
            Schedule = Schedule.Empty with { Version = opened.PolicyVersion ?? opened.Document.Version },
            Day = opened.Day,
            IsDayOpen = true,
            Windows = opened.Document.Windows.ToImmutableDictionary(plan => plan.Id, _ => closed),
            Stops = opened.Stops,
        };
        return Carrying.Over(hall, new HallEvent.CarriedOver(opened.Seats, opened.Numbers, opened.KeptPlaces));
    }

    public static Hall Closed(Hall hall, HallEvent.DayClosed closed) => hall with
    {
        IsDayOpen = false,
        Queues = Queues.Empty,
        Away = [],
        Alarms = [],
        Tickets = hall.Tickets.SetItems(
            from ticket in hall.Tickets.Values
            where Expires(ticket)
            select KeyValuePair.Create(ticket.Id, ticket with { Standing = new Standing.Expired(closed.At) })),
    };

    private static HallEvent.DayClosed Close(Hall hall) => new(hall.Day,
    [
        .. from ticket in hall.Tickets.Values
           where Expires(ticket)
           orderby ticket.Waiter
           select ticket.Number,
    ]);

    private static bool Expires(HallTicket ticket) =>
        ticket.Standing is Standing.Waiting or Standing.Parked or Standing.Missed;

    private static HallEvent.DayOpened Open(Hall hall, HallCommand.RollDay roll, HallEvent.CarriedOver carried)
    {
        var planned = hall.Schedule.For(roll.At) ?? Floors.Planned(hall) ?? roll.FirstDocument;
        var (document, leftover) = Floors.Keeping(planned, hall);
        return new HallEvent.DayOpened(roll.Hall, roll.Today, document, carried.Seats, carried.Numbers)
        {
            Stops = [.. hall.Stops.Where(stop => stop.Queue is not { } queue || document.Has(queue))],
            KeptPlaces = carried.KeptPlaces,
            Leftover = leftover,
            PolicyVersion = hall.Schedule.Version > document.Version ? hall.Schedule.Version : null,
        };
    }

    /// <summary>Rules that are still to come go on into the new day, each in an entry of its own.</summary>
    private static IEnumerable<HallEvent> ToCome(Hall hall, DateTimeOffset at) =>
        hall.Schedule.After(at).Documents
            .Select(one => new HallEvent.PolicyScheduled(hall.Schedule.Version, one.Key, one.Value));
}
