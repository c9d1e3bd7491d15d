using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.People;

namespace CityHall.Grains.Domain.People;

/// <summary>What may be asked of an account.</summary>
public abstract record PersonCommand : DomainCommand
{
    private PersonCommand()
    {
    }

    /// <summary>As whom he was known from the beginning; null for whoever has to be invited.</summary>
    [JsonIgnore]
    public Newcomer? Seed { get; init; }

    public sealed record Invite(PersonId Person, string Name, ImmutableArray<Grant> Grants) : PersonCommand;

    public sealed record SetGrants(ImmutableArray<Grant> Grants) : PersonCommand;

    public sealed record Disable(string Reason) : PersonCommand;

    public sealed record Enable : PersonCommand;

    public sealed record ResetPassword : PersonCommand;

    public sealed record ChoosePassword : PersonCommand;

    public sealed record BeginSession : PersonCommand;

    public sealed record FailSignIn : PersonCommand;
}
