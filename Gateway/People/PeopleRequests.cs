using System.Collections.Immutable;
using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.People;

namespace CityHall.Gateway.People;

/// <summary>Who shall have an account, and what he shall be.</summary>
internal sealed record InviteRequest(PersonId Person, string Name, ImmutableArray<Grant> Grants)
{
    public const int MaxIdLength = 24;

    public void Check(IHallDirectory tree) => new Check()
        .Length(Person.Value, MaxIdLength, "person")
        .That(!Person.Value.Any(char.IsWhiteSpace) && !Person.Value.Contains('/'), "person", "no spaces, no slashes")
        .Length(Name, Newcomer.MaxNameLength, "name")
        .That(!Name.Any(char.IsControl), "name", "no control characters")
        .Grants(Grants, tree)
        .Throw();
}

/// <summary>All roles of somebody, and where each holds.</summary>
internal sealed record GrantsRequest(ImmutableArray<Grant> Grants)
{
    public void Check(IHallDirectory tree) => new Check().Grants(Grants, tree).Throw();
}

/// <summary>Why somebody may not come in any more.</summary>
internal sealed record DisableRequest(string Reason)
{
    private const int MaxReasonLength = 200;

    public void Check() => new Check()
        .Length(Reason, MaxReasonLength, "reason")
        .That(!Reason.Any(char.IsControl), "reason", "no control characters")
        .Throw();
}
