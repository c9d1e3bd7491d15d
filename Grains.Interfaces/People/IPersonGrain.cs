using System.Collections.Immutable;
using Orleans.Concurrency;

namespace CityHall.Grains.Interfaces.People;

/// <summary>Somebody's account: who it is, what he may do where, and how he signed in; no secrets.</summary>
[Alias("IPersonGrain")]
public interface IPersonGrain : IGrainWithStringKey
{
    [Alias("Invite")]
    Task<Outcome<PersonView>> Invite(string name, ImmutableArray<Grant> grants, Request request);

    [Alias("SetGrants")]
    Task<Outcome<PersonView>> SetGrants(ImmutableArray<Grant> grants, Request request);

    [Alias("Disable")]
    Task<Outcome<PersonView>> Disable(string reason, Request request);

    [Alias("Enable")]
    Task<Outcome<PersonView>> Enable(Request request);

    /// <summary>Somebody else gave him a password: the sessions end, and he has to choose one of his own.</summary>
    [Alias("ResetPassword")]
    Task<Outcome<PersonView>> ResetPassword(Request request);

    /// <summary>He chose a password himself; his other sessions end.</summary>
    [Alias("ChoosePassword")]
    Task<Outcome<PersonView>> ChoosePassword(Request request);

    /// <summary>The password was right; refused all the same if the account is disabled or locked.</summary>
    [Alias("BeginSession")]
    Task<Outcome<PersonView>> BeginSession(Request request);

    /// <summary>The password was wrong; after some in a row the account is locked for a while.</summary>
    [Alias("FailSignIn")]
    Task<Outcome<PersonView>> FailSignIn(Request request);

    /// <summary>Null if there is no such account.</summary>
    [Alias("View"), AlwaysInterleave]
    Task<PersonView?> View();

    /// <summary>The record after a version, a page of it.</summary>
    [Alias("History")]
    Task<ImmutableArray<PersonRecord>> History(long afterVersion);
}
