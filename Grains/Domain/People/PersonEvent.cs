using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.People;

namespace CityHall.Grains.Domain.People;

/// <summary>What happens to an account.</summary>
public abstract record PersonEvent : DomainEvent
{
    private PersonEvent()
    {
    }

    public sealed record Registered(
        PersonId Person, string Name, ImmutableArray<Grant> Grants, bool MustChangePassword) : PersonEvent;

    public sealed record GrantsChanged(ImmutableArray<Grant> Grants) : PersonEvent;

    public sealed record Disabled(string Reason) : PersonEvent;

    public sealed record Enabled : PersonEvent;

    public sealed record PasswordReset : PersonEvent;

    public sealed record PasswordChosen : PersonEvent;

    public sealed record SessionBegan : PersonEvent;

    /// <summary>The last of several in a row says until when the account is locked.</summary>
    public sealed record SignInFailed(int InRow, DateTimeOffset? LockedUntil) : PersonEvent;
}
