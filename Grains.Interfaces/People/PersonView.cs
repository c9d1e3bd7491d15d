using System.Collections.Immutable;

namespace CityHall.Grains.Interfaces.People;

/// <summary>An account as it is now; a session of an older epoch has ended.</summary>
[GenerateSerializer, Immutable]
public sealed record PersonView(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] string Name,
    [property: Id(2)] ImmutableArray<Grant> Grants,
    [property: Id(3)] bool IsDisabled,
    [property: Id(4)] bool MustChangePassword,
    [property: Id(5)] int Epoch,
    [property: Id(6)] DateTimeOffset? LockedUntil,
    [property: Id(7)] long Version);
