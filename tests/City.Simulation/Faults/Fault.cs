namespace CityHall.City.Simulation.Faults;

/// <summary>What may become of an append.</summary>
internal enum Fault
{
    None,

    /// <summary>The connection died before anything was written.</summary>
    LostBefore,

    /// <summary>It was written, and then the connection died.</summary>
    LostAfter,

    /// <summary>Sent twice on the way: the first is written, the answer is that of the second, a conflict.</summary>
    SentTwice,

    Slow,
}
