using Orleans.Concurrency;

namespace CityHall.Grains.Interfaces.Clerks;

/// <summary>A clerk's sessions: at one window in the whole city at most.</summary>
[Alias("IClerkGrain")]
public interface IClerkGrain : IGrainWithStringKey
{
    [Alias("SignIn")]
    Task<Outcome<ClerkView>> SignIn(WindowId window, Request request);

    /// <summary>Seats him elsewhere, out of this session; where he sat, nothing may be going on.</summary>
    [Alias("Move")]
    Task<Outcome<ClerkView>> Move(long session, WindowId to, Request request);

    [Alias("SignOut")]
    Task<Outcome<ClerkView>> SignOut(long session, Request request);

    [Alias("View"), AlwaysInterleave]
    Task<ClerkView> View();
}

/// <summary>Where a clerk sits, in which session.</summary>
[GenerateSerializer, Immutable]
public sealed record ClerkView(
    [property: Id(0)] ClerkId Clerk,
    [property: Id(1)] long Session,
    [property: Id(2)] WindowId? Window,
    [property: Id(3)] DateTimeOffset Since)
{
    /// <summary>The session in which he signed in himself: he may have been moved since.</summary>
    [Id(4)]
    public long Own { get; init; }
}
