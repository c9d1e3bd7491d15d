using CityHall.Grains.Interfaces;

namespace CityHall.Grains.Domain.Halls;

/// <summary>A number in line, sorted by its place.</summary>
public readonly record struct Waiter(Place Place, TicketId Ticket) : IComparable<Waiter>
{
    public static bool operator <(Waiter one, Waiter other) => one.CompareTo(other) < 0;

    public static bool operator >(Waiter one, Waiter other) => one.CompareTo(other) > 0;

    public static bool operator <=(Waiter one, Waiter other) => one.CompareTo(other) <= 0;

    public static bool operator >=(Waiter one, Waiter other) => one.CompareTo(other) >= 0;

    public int CompareTo(Waiter other) =>
        Place.CompareTo(other.Place) is var order and not 0
            ? order
            : string.CompareOrdinal(Ticket.Value, other.Ticket.Value);
}
