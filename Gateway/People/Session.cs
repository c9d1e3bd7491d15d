using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.People;

namespace CityHall.Gateway.People;

/// <summary>Who is signed in, and what he may do; no secrets.</summary>
internal sealed record Session(
    PersonId Person, string Name, ImmutableArray<Grant> Grants, bool MustChangePassword)
{
    public static Session Of(PersonView person) =>
        new(person.Person, person.Name, person.Grants, person.MustChangePassword);
}
