using System.Security.Claims;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Clerks;
using CityHall.Grains.Interfaces.Windows;
using Microsoft.AspNetCore.Http;

namespace CityHall.Gateway.Windows;

/// <summary>A clerk's place as the cookie tells it; whether it is still so, the hall knows.</summary>
internal sealed record SignedIn(ClerkId Clerk, string Name, WindowId Window, long Session)
{
    private const string ClerkClaim = "clerk";
    private const string NameClaim = "name";
    private const string WindowClaim = "window";
    private const string SessionClaim = "session";

    public Seat Seat => new(Clerk, Session);

    public Actor Actor => ActorOf(Clerk);

    public static Actor ActorOf(ClerkId clerk) => new($"clerk/{clerk}", "password");

    public static SignedIn? Of(ClaimsPrincipal? user) =>
        user?.FindFirstValue(ClerkClaim) is { } clerk
        && user.FindFirstValue(NameClaim) is { } name
        && user.FindFirstValue(WindowClaim) is { } window
        && long.TryParse(user.FindFirstValue(SessionClaim), out var session)
            ? new SignedIn(ClerkId.Of(clerk), name, WindowId.Of(window), session)
            : null;

    public static ValueTask<SignedIn?> BindAsync(HttpContext context) => ValueTask.FromResult(Of(context.User));

    public IEnumerable<Claim> Claims =>
    [
        new(ClerkClaim, Clerk.Value),
        new(NameClaim, Name),
        new(WindowClaim, Window.Value),
        new(SessionClaim, Session.ToString()),
    ];

    public bool IsSeatedIn(WindowView view) => view.Window == Window && view.Clerk == Clerk && view.Session == Session;

    /// <summary>Somebody has moved him since he signed in: it is still his own sign-in that sits there.</summary>
    public bool WasMovedTo(ClerkView view) =>
        view.Clerk == Clerk && view.Window is not null && view.Own <= Session && Session < view.Session;

    public bool IsSeatedIn(ClerkView view) => view.Window == Window && view.Clerk == Clerk && view.Session == Session;
}
