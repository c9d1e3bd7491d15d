using System.Collections.Immutable;
using CityHall.Gateway.Access;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.People;

namespace CityHall.Gateway.People;

/// <summary>Who is signed in, and what he may do somewhere; no secrets.</summary>
internal sealed record Session(
    PersonId Person, string Name, ImmutableArray<Grant> Grants, ImmutableArray<Right> Rights, bool MustChangePassword)
{
    public static Session Of(PersonView person) =>
        new(person.Person, person.Name, person.Grants, RightsOf(person), person.MustChangePassword);

    private static ImmutableArray<Right> RightsOf(PersonView person) =>
    [
        .. Enum.GetValues<Right>().Where(right => person.Grants.Any(grant => grant.Role.May(right))),
    ];
}
