using System.Collections.Immutable;

namespace CityHall.Grains.Interfaces.People;

/// <summary>All that is said of somebody when the account is made.</summary>
[GenerateSerializer, Immutable]
public sealed record Newcomer(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] string Name,
    [property: Id(2)] ImmutableArray<Grant> Grants,
    [property: Id(3)] bool MustChangePassword)
{
    public const int MaxGrants = 10;
    public const int MaxNameLength = 40;
}
