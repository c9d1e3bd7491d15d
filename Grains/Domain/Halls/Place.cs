namespace CityHall.Grains.Domain.Halls;

/// <summary>Where a number stands in line, given and stored; within one instant in the order of giving.</summary>
public readonly record struct Place(DateTimeOffset Since, decimal Order) : IComparable<Place>
{
    public static bool operator <(Place one, Place other) => one.CompareTo(other) < 0;

    public static bool operator >(Place one, Place other) => one.CompareTo(other) > 0;

    public static bool operator <=(Place one, Place other) => one.CompareTo(other) <= 0;

    public static bool operator >=(Place one, Place other) => one.CompareTo(other) >= 0;

    /// <summary>A place just behind one, and before the one that follows it.</summary>
    public static Place Behind(Place one, Place? follower) => follower is { } next && next.Since == one.Since
        ? one with { Order = (one.Order + next.Order) / 2 }
        : one with { Order = one.Order + 1 };

    /// <summary>A place just before one, and behind the one that it follows.</summary>
    public static Place Before(Place one, Place? predecessor) => predecessor is { } last && last.Since == one.Since
        ? one with { Order = (last.Order + one.Order) / 2 }
        : one with { Order = one.Order - 1 };

    public int CompareTo(Place other) => (Since, Order).CompareTo((other.Since, other.Order));
}
