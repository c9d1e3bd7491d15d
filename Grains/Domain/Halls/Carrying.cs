using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;

namespace CityHall.Grains.Domain.Halls;

/// <summary>What goes on over midnight: who sits where with which number, and the places that were kept.</summary>
internal static class Carrying
{
    /// <summary>With a number each they stay below the size of an entry, beside a document that is not small.</summary>
    private const int SeatsOfEntry = 10;

    private const int PlacesOfEntry = 400;

    /// <summary>What is carried, in parts that fit into an entry; at least one, which may be empty.</summary>
    public static IReadOnlyList<HallEvent.CarriedOver> Of(Hall hall)
    {
        var seats = (
            from window in hall.Windows
            where window.Value is Window.Manned
            orderby window.Key.Value
            select Carry(window.Key, (Window.Manned)window.Value)).Chunk(SeatsOfEntry).ToList();
        var places = KeptPlaces(hall).OrderBy(ticket => ticket.Value, StringComparer.Ordinal)
            .Chunk(PlacesOfEntry).ToList();
        return
        [
            .. from part in Enumerable.Range(0, Math.Max(1, Math.Max(seats.Count, places.Count)))
               let seated = seats.ElementAtOrDefault(part) ?? []
               select new HallEvent.CarriedOver(
                   [.. seated],
                   [.. seated.Where(seat => seat.Ticket is not null).Select(seat => Carry(hall, seat))],
                   [.. places.ElementAtOrDefault(part) ?? []]),
        ];
    }

    public static Hall Over(Hall hall, HallEvent.CarriedOver carried) => hall with
    {
        Windows = hall.Windows.SetItems(
            carried.Seats.Select(seat => KeyValuePair.Create(seat.Window, Restore(seat)))),
        Tickets = hall.Tickets.SetItems(
            carried.Numbers.Select(Restore).Select(ticket => KeyValuePair.Create(ticket.Id, ticket))),
        Places = hall.Places + carried.Numbers.Length,
        KeptPlaces = hall.KeptPlaces.Union(carried.KeptPlaces),
    };

    /// <summary>Who was put off today; and who was before, if the hall was closed or his queue is stopped.</summary>
    private static IEnumerable<TicketId> KeptPlaces(Hall hall)
    {
        var putOff = hall.Tickets.Values.Where(ticket => ticket.Standing is Standing.PutOff)
            .Select(ticket => ticket.Id);
        var wasOpen = hall.Document is null || hall.Rules.StretchesOn(hall.Day).Any();
        return putOff.Union(hall.KeptPlaces.Where(ticket =>
            !wasOpen || hall.StopOf(ticket.Number.Queue) is not null));
    }

    private static SeatCarried Carry(WindowId window, Window.Manned manned) => new(
        window,
        manned.Seat.Clerk,
        manned.Seat.Session,
        manned.State,
        manned.Since,
        manned is Window.Paused paused ? paused.Reason : (manned as Window.Busy)?.PauseAfter,
        (manned as Window.Busy)?.Ticket);

    private static NumberCarried Carry(Hall hall, SeatCarried seat)
    {
        var ticket = hall.Tickets[seat.Ticket!.Value];
        var serving = ticket.Standing as Standing.Serving;
        var calls = serving?.Calls ?? ((Standing.Called)ticket.Standing).Calls;
        var asTaken = new HallTicket(ticket.Taken, ticket.Standing);
        return new NumberCarried(
            ticket.Taken, ticket.TakenAt, seat.Window, calls.Count, calls.FirstAt, calls.LastAt, serving?.Since)
        {
            Legs = QueuesOf(ticket).SequenceEqual(QueuesOf(asTaken)) ? [] : ticket.Legs,
            Done = ticket.Done,
            ConfirmedClass = ticket.IsClassConfirmed ? ticket.Class : null,
            Place = ticket.Place == asTaken.Place ? null : ticket.Place,
            Reactivations = ticket.Reactivations is 0 ? null : ticket.Reactivations,
            IsPostponed = ticket.IsPostponed ? true : null,
            Needs = ticket.Needs == asTaken.Needs ? null : ticket.Needs,
            Seen = ticket.Seen.IsEmpty ? null : ticket.Seen,
        };
    }

    private static IEnumerable<QueueLetter> QueuesOf(HallTicket ticket) => ticket.Legs.Select(leg => leg.Queue);

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
        var ticket = new HallTicket(carried.Taken with { At = carried.TakenAt }, standing);
        return ticket with
        {
            Legs = carried.Legs.IsEmpty ? ticket.Legs : carried.Legs,
            Done = carried.Done,
            Class = carried.ConfirmedClass ?? ticket.Class,
            IsClassConfirmed = ticket.IsClassConfirmed || carried.ConfirmedClass is not null,
            Place = carried.Place ?? ticket.Place,
            Reactivations = carried.Reactivations ?? 0,
            IsPostponed = carried.IsPostponed ?? false,
            Needs = carried.Needs ?? ticket.Needs,
            Seen = carried.Seen ?? [],
            Wish = null,
        };
    }
}
