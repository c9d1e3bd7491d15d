namespace CityHall.City.Checker.Figures;

/// <summary>How often each thing was done; what was taken back is not counted, but as undone.</summary>
public sealed record Counts
{
    public static Counts None { get; } = new();

    /// <summary>All numbers of the halls' own series.</summary>
    public int Issued { get; init; }

    /// <summary>Numbers of the printed reserve, entered afterwards.</summary>
    public int Manual { get; init; }

    public int Called { get; init; }

    public int Recalled { get; init; }

    /// <summary>Legs finished at a window.</summary>
    public int Served { get; init; }

    /// <summary>Numbers of which nothing more was to be done.</summary>
    public int Finished { get; init; }

    public int Missed { get; init; }

    public int Reactivated { get; init; }

    public int Postponed { get; init; }

    public int Parked { get; init; }

    public int Transferred { get; init; }

    public int HandedOver { get; init; }

    public int Cancelled { get; init; }

    public int PutOff { get; init; }

    public int Expired { get; init; }

    public int Undone { get; init; }

    public static Counts operator +(Counts one, Counts other) => Add(one, other);

    public static Counts Add(Counts one, Counts other) => new()
    {
        Issued = one.Issued + other.Issued,
        Manual = one.Manual + other.Manual,
        Called = one.Called + other.Called,
        Recalled = one.Recalled + other.Recalled,
        Served = one.Served + other.Served,
        Finished = one.Finished + other.Finished,
        Missed = one.Missed + other.Missed,
        Reactivated = one.Reactivated + other.Reactivated,
        Postponed = one.Postponed + other.Postponed,
        Parked = one.Parked + other.Parked,
        Transferred = one.Transferred + other.Transferred,
        HandedOver = one.HandedOver + other.HandedOver,
        Cancelled = one.Cancelled + other.Cancelled,
        PutOff = one.PutOff + other.PutOff,
        Expired = one.Expired + other.Expired,
        Undone = one.Undone + other.Undone,
    };
}
