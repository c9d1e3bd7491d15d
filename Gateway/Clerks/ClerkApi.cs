using CityHall.Gateway.Access;
using CityHall.Gateway.Halls;
using CityHall.Gateway.Http;
using CityHall.Gateway.OpenApi;
using CityHall.Gateway.People;
using CityHall.Gateway.Windows;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Policies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CityHall.Gateway.Clerks;

/// <summary>Signing in and out at a window.</summary>
internal static class ClerkApi
{
    private static readonly ClerkId SomeClerk = ClerkId.Of("C331002-0041");
    private static readonly WindowId SomeWindow = WindowId.Of("331002001-W03");

    private static readonly ClerkSession SomeSession = new(
        SomeClerk, "Zhou Xiaoning", 17, SomeWindow, new DateTimeOffset(2026, 11, 23, 8, 25, 0, TimeSpan.FromHours(8)));

    public static void MapClerks(this IEndpointRouteBuilder api)
    {
        var clerks = api.MapGroup("/clerks").WithTags("Clerks");
        clerks.MapPost("/sign-in", SignIn).IsOpen().RequireRateLimiting(RateLimits.SignIns).Produces<ClerkSession>()
            .WithName("SignIn").WithSummary("Signs in at a window: the answer sets the cookie")
            .WithExample(new SignInRequest(SomeWindow, SomeClerk, "the clerk's password"), SomeSession);
        clerks.MapPost("/sign-out", SignOut).IsForSelf().Produces<ClerkSession>()
            .WithName("SignOut").WithSummary("Leaves the window");
        clerks.MapGet("/me", Look).IsForSelf().Produces<ClerkSession>()
            .WithName("Me").WithSummary("Who is signed in, and where");
    }

    private static async Task<IResult> SignIn(
        SignInRequest signIn,
        Press press,
        HttpContext context,
        SignInDesk desk,
        Floor floor,
        IHallDirectory tree,
        IGrainFactory grains)
    {
        signIn.Check();
        var (person, problem) = await desk.Enter(PersonId.Of(signIn.Clerk), signIn.Password, press, context);
        if (person is null) return problem!;
        if (!floor.Has(signIn.Window)) return Problem.Of(new Refusal.UnknownWindow(signIn.Window));
        if (person.MustChangePassword) return Problem.PasswordMustBeChanged;
        if (!Me.Of(person).May(Right.SitAtWindow, NodeId.Of(signIn.Window.Hall), tree)) return Problem.NotAllowed;
        return await grains.Clerk(signIn.Clerk).SignIn(signIn.Window, press.By(SignedIn.ActorOf(signIn.Clerk)))
            .Answer(async signedIn =>
            {
                var seat = new SignedIn(signIn.Clerk, person.Name, signIn.Window, signedIn.Session);
                await SessionCookie.SignIn(context, person, seat);
                return TypedResults.Ok(ClerkSession.Of(seat, signedIn.Since));
            });
    }

    private static Task<IResult> SignOut(SignedIn seat, Press press, HttpContext context, IGrainFactory grains) =>
        grains.Clerk(seat.Clerk).SignOut(seat.Session, press.By(seat.Actor)).Answer(async signedOut =>
        {
            await SessionCookie.SignOut(context);
            return TypedResults.Ok(ClerkSession.Of(seat, signedOut.Since) with { Window = null });
        });

    private static async Task<IResult> Look(SignedIn seat, Me me, HttpContext context, IGrainFactory grains)
    {
        var now = await grains.Clerk(seat.Clerk).View().InTime();
        if (seat.IsSeatedIn(now)) return TypedResults.Ok(ClerkSession.Of(seat, now.Since));

        // The hall's manager has seated him elsewhere: this browser goes with him.
        if (seat.WasMovedTo(now) && me.Account is { } account)
        {
            var moved = seat with { Window = now.Window!.Value, Session = now.Session };
            await SessionCookie.SignIn(context, account, moved);
            return TypedResults.Ok(ClerkSession.Of(moved, now.Since));
        }

        // The session has ended without this browser: its cookie means nothing any more.
        await SessionCookie.SignOut(context);
        return Problem.NotSignedIn;
    }
}
