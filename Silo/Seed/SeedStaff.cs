using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.People;
using CityHall.Grains.Interfaces.Policies;

namespace CityHall.Silo.Seed;

/// <summary>
/// Everybody with an account at the first start: the clerks, a guide and a manager of each hall, a manager of each
/// county and of the city, an auditor, and the administrator who invites all others.
/// </summary>
internal sealed class SeedStaff(SeedDirectory directory, SeedClerks clerks) : IPeopleDirectory
{
    private const string CityDivision = "331000";

    private readonly Lazy<ImmutableArray<Newcomer>> _people = new(() => [.. Everybody(directory, clerks)]);
    private Dictionary<PersonId, Newcomer>? _byId;

    public static PersonId Administrator { get; } = new("admin");

    public IReadOnlyList<Newcomer> People => _people.Value;

    public Newcomer? Find(PersonId person) =>
        (_byId ??= _people.Value.ToDictionary(one => one.Person)).GetValueOrDefault(person);

    private static IEnumerable<Newcomer> Everybody(SeedDirectory directory, SeedClerks clerks)
    {
        foreach (var clerk in clerks.All)
            yield return Of(clerk.Id.Value, clerk.Name, Role.Clerk, NodeId.Of(clerk.Hall));
        foreach (var place in directory.Halls)
        {
            var hall = NodeId.Of(place.Hall);
            yield return MadeUp($"G{place.Hall}-1", Role.Guide, hall);
            yield return MadeUp($"M{place.Hall}-1", Role.HallManager, hall);
        }

        foreach (var county in CountiesOf(directory))
            yield return MadeUp($"M{county}-1", Role.CountyManager, county);
        yield return MadeUp($"M{CityDivision}-1", Role.CityManager, NodeId.City);
        yield return MadeUp($"A{CityDivision}-1", Role.Auditor, NodeId.City);
        yield return new Newcomer(
            Administrator, "Administrator", [new Grant(Role.Administrator, NodeId.City)], MustChangePassword: true);
    }

    private static IEnumerable<NodeId> CountiesOf(SeedDirectory directory) => directory.Halls
        .Where(place => place.Tier is not HallTier.City)
        .Select(place => NodeId.CountyOf(place.Hall)).Distinct();

    private static Newcomer MadeUp(string id, Role role, NodeId scope) =>
        Of(id, SeedPeople.Default.Name(Picker.Between(id, 0, SeedPeople.Default.NameCount - 1)), role, scope);

    private static Newcomer Of(string id, string name, Role role, NodeId scope) =>
        new(new PersonId(id), name, [new Grant(role, scope)], MustChangePassword: false);
}
