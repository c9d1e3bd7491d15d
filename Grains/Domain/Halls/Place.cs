namespace CityHall.Grains.Domain.Halls;

/// <summary>Where a number stands in line, given once and stored; within one instant in the order of taking.</summary>
public readonly record struct Place(DateTimeOffset Since, int Order) : IComparable<Place>
{
    public static bool operator <(Place one, Place other) => one.CompareTo(other) < 0;

    public static bool operator >(Place one, Place other) => one.CompareTo(other) > 0;

    public static bool operator <=(Place one, Place other) => one.CompareTo(other) <= 0;

    public static bool operator >=(Place one, Place other) => one.CompareTo(other) >= 0;

    public int CompareTo(Place other) => (Since, Order).CompareTo((other.Since, other.Order));
}
