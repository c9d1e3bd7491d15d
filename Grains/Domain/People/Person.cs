using System.Collections.Immutable;
using System.Diagnostics;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.People;

namespace CityHall.Grains.Domain.People;

/// <summary>An account: who somebody is, what he may do where, and whether he may come in.</summary>
public sealed record Person : IAggregate<Person, PersonCommand, PersonEvent>
{
    /// <summary>So many wrong passwords in a row lock an account.</summary>
    public const int FailuresAllowed = 10;

    public static readonly TimeSpan LockTime = TimeSpan.FromMinutes(15);

    public static Person Initial { get; } = new();

    public PersonId? Id { get; init; }

    public string Name { get; init; } = "";

    public ImmutableArray<Grant> Grants { get; init; } = [];

    public bool IsDisabled { get; init; }

    public bool MustChangePassword { get; init; }

    /// <summary>Grows whenever the sessions that there are must end.</summary>
    public int Epoch { get; init; }

    public int FailuresInRow { get; init; }

    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>Who is known from the beginning is written down with the first thing that happens to him.</summary>
    public Decision<PersonEvent> Decide(PersonCommand command)
    {
        if (Id is not null || command.Seed is not { } seed) return Judge(command);
        var known = new PersonEvent.Registered(seed.Person, seed.Name, seed.Grants, seed.MustChangePassword);
        var decision = Evolve(known).Judge(command);
        return decision is { Refusal: null, Events.Count: > 0 }
            ? new Decision<PersonEvent>([known, .. decision.Events], null)
            : decision;
    }

    public Person Evolve(PersonEvent happened) => happened switch
    {
        PersonEvent.Registered registered => new Person
        {
            Id = registered.Person,
            Name = registered.Name,
            Grants = registered.Grants,
            MustChangePassword = registered.MustChangePassword,
        },
        PersonEvent.GrantsChanged changed => this with { Grants = changed.Grants },
        PersonEvent.Disabled => this with { IsDisabled = true, Epoch = Epoch + 1 },
        PersonEvent.Enabled => this with { IsDisabled = false },
        PersonEvent.PasswordReset => Unlocked() with { MustChangePassword = true, Epoch = Epoch + 1 },
        PersonEvent.PasswordChosen => Unlocked() with { MustChangePassword = false, Epoch = Epoch + 1 },
        PersonEvent.SessionBegan => Unlocked(),
        PersonEvent.SignInFailed failed => this with
        {
            FailuresInRow = failed.LockedUntil is null ? failed.InRow : 0,
            LockedUntil = failed.LockedUntil,
        },
        _ => throw new UnreachableException(),
    };

    private Decision<PersonEvent> Judge(PersonCommand command)
    {
        if (command is PersonCommand.Invite invite) return Invite(invite);
        if (Id is not { } me) return new Refusal.UnknownPerson();
        return command switch
        {
            PersonCommand.SetGrants set => SetGrants(set),
            PersonCommand.Disable disable => Disable(me, disable),
            PersonCommand.Enable => IsDisabled ? new PersonEvent.Enabled() : new Refusal.IsNotDisabled(me),
            PersonCommand.ResetPassword => IsDisabled ? new Refusal.IsDisabled(me) : new PersonEvent.PasswordReset(),
            PersonCommand.ChoosePassword =>
                IsDisabled ? new Refusal.IsDisabled(me) : new PersonEvent.PasswordChosen(),
            PersonCommand.BeginSession => BeginSession(me, command.At),
            PersonCommand.FailSignIn => FailSignIn(command.At),
            _ => throw new UnreachableException(),
        };
    }

    private Decision<PersonEvent> Invite(PersonCommand.Invite invite) =>
        Id is { } taken ? new Refusal.PersonExists(taken)
        : Obstacle(invite.Grants) is { } obstacle ? obstacle
        : new PersonEvent.Registered(invite.Person, invite.Name, invite.Grants, MustChangePassword: true);

    private Decision<PersonEvent> SetGrants(PersonCommand.SetGrants set) =>
        Obstacle(set.Grants) is { } obstacle ? obstacle
        : Grants.SequenceEqual(set.Grants) ? Array.Empty<PersonEvent>()
        : new PersonEvent.GrantsChanged(set.Grants);

    private Decision<PersonEvent> Disable(PersonId me, PersonCommand.Disable disable) =>
        IsDisabled ? new Refusal.IsDisabled(me) : new PersonEvent.Disabled(disable.Reason);

    private Decision<PersonEvent> BeginSession(PersonId me, DateTimeOffset at) =>
        IsDisabled ? new Refusal.IsDisabled(me)
        : IsLocked(at) ? new Refusal.IsLocked(me, LockedUntil!.Value)
        : new PersonEvent.SessionBegan();

    /// <summary>Who is locked out already is not locked out for longer: nobody can keep him out for ever.</summary>
    private Decision<PersonEvent> FailSignIn(DateTimeOffset at)
    {
        if (IsLocked(at)) return Array.Empty<PersonEvent>();
        var inRow = FailuresInRow + 1;
        return new PersonEvent.SignInFailed(inRow, inRow < FailuresAllowed ? null : at + LockTime);
    }

    private bool IsLocked(DateTimeOffset at) => at < LockedUntil;

    private Person Unlocked() => this with { FailuresInRow = 0, LockedUntil = null };

    /// <summary>Who says what others may do must not be the one who looks after it.</summary>
    private static Refusal? Obstacle(ImmutableArray<Grant> grants)
    {
        var roles = grants.Select(grant => grant.Role).ToHashSet();
        return roles.IsSupersetOf([Role.Administrator, Role.Auditor])
            ? new Refusal.RolesExclude(Role.Administrator, Role.Auditor)
            : null;
    }
}
