namespace CityHall.Grains.Interfaces;

/// <summary>Who did it, how we know, and from which device: in every entry of the journal.</summary>
[GenerateSerializer, Immutable]
public sealed record Actor(
    [property: Id(0)] string Who,
    [property: Id(1)] string Authentication,
    [property: Id(2)] string? Device = null)
{
    /// <summary>The system itself, for what follows from an earlier entry or from the calendar.</summary>
    public static Actor System { get; } = new("system", "internal");
}
