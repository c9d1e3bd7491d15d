namespace CityHall.Grains.Interfaces;

/// <summary>What travels with every command; past its deadline (real time) it has no effect any more.</summary>
[GenerateSerializer, Immutable]
public sealed record Request(
    [property: Id(0)] RequestId Id,
    [property: Id(1)] Actor Actor,
    [property: Id(2)] DateTimeOffset Deadline)
{
    /// <summary>From the rim's receipt to the last moment at which a command may still be decided.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
}
