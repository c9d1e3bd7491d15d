using System.Collections.Immutable;
using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.People;
using CityHall.Grains.Interfaces.Policies;

namespace CityHall.Gateway.People;

/// <summary>Each role where it makes sense, and at a node that there is.</summary>
internal static class GrantChecks
{
    public static Check Grants(this Check check, ImmutableArray<Grant> grants, IHallDirectory tree) => check
        .That(!grants.IsDefault && grants.Length <= Newcomer.MaxGrants, "grants", $"at most {Newcomer.MaxGrants}")
        .That(grants.IsDefault || grants.All(grant => tree.Knows(grant.Scope)), "grants", "city, a county or a hall")
        .That(grants.IsDefault || grants.Distinct().Count() == grants.Length, "grants", "each once")
        .That(
            grants.IsDefault || grants.All(grant => grant.Role switch
            {
                Role.CityManager => grant.Scope.Level is PolicyLevel.City,
                Role.CountyManager => grant.Scope.Level is PolicyLevel.County,
                Role.Clerk or Role.Guide or Role.HallManager => grant.Scope.Level is PolicyLevel.Hall,
                Role.Auditor or Role.Administrator => true,
            }),
            "grants",
            "clerks, guides and hall managers at a hall, county managers at a county, city managers at the city");
}
