namespace CityHall.Grains.Domain.Halls;

/// <summary>Places that are new: nobody else has them, not even a number that is away from the line just now.</summary>
internal static class Spots
{
    /// <summary>The place of somebody who comes now.</summary>
    public static Place Tail(this Hall hall, DateTimeOffset at) => new(at, hall.Places);

    /// <summary>Just behind the waiting number of that count; at the tail if fewer wait.</summary>
    public static Place Behind(this Hall hall, Line line, int count, DateTimeOffset at) =>
        line.All.IsEmpty || line.All.Count < count ? hall.Tail(at)
        : count is 0 ? hall.Before(line.All[0])
        : hall.Behind(line.All[count - 1]);

    /// <summary>Just before a number that waits.</summary>
    public static Place Before(this Hall hall, Waiter waiter)
    {
        var earlier = hall.Taken().Where(place => place < waiter.Place);
        return Place.Before(waiter.Place, earlier.Max());
    }

    private static Place Behind(this Hall hall, Waiter waiter)
    {
        var later = hall.Taken().Where(place => place > waiter.Place);
        return Place.Behind(waiter.Place, later.Min());
    }

    private static IEnumerable<Place?> Taken(this Hall hall) =>
        hall.Tickets.Values.Select(ticket => (Place?)ticket.Place);
}
