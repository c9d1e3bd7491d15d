using CityHall.Gateway.Halls;
using CityHall.Gateway.Http;
using CityHall.Gateway.OpenApi;
using CityHall.Gateway.Windows;
using CityHall.Grains.Interfaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CityHall.Gateway.Clerks;

/// <summary>Signing in and out, and choosing a password.</summary>
internal static class ClerkApi
{
    private static readonly ClerkId SomeClerk = ClerkId.Of("C331002-0041");
    private static readonly WindowId SomeWindow = WindowId.Of("331002001-W03");

    private static readonly ClerkSession SomeSession = new(
        SomeClerk, "Zhou Xiaoning", 17, SomeWindow, new DateTimeOffset(2026, 11, 23, 8, 25, 0, TimeSpan.FromHours(8)));

    public static void MapClerks(this IEndpointRouteBuilder api)
    {
        var clerks = api.MapGroup("/clerks").WithTags("Clerks");
        clerks.MapPost("/sign-in", SignIn).RequireRateLimiting(RateLimits.SignIns).Produces<ClerkSession>()
            .WithName("SignIn").WithSummary("Signs in at a window: the answer sets the cookie")
            .WithExample(new SignInRequest(SomeWindow, SomeClerk, "the clerk's password"), SomeSession);
        clerks.MapPost("/sign-out", SignOut).RequireAuthorization().Produces<ClerkSession>()
            .WithName("SignOut").WithSummary("Leaves the window");
        clerks.MapGet("/me", Me).RequireAuthorization().Produces<ClerkSession>()
            .WithName("Me").WithSummary("Who is signed in, and where");
        clerks.MapPost("/password", SetPassword).RequireRateLimiting(RateLimits.SignIns)
            .Produces(StatusCodes.Status204NoContent)
            .WithName("SetPassword").WithSummary("Chooses a new password")
            .WithExample(new PasswordRequest(SomeClerk, "the clerk's password", "another one, longer"));
    }

    private static async Task<IResult> SignIn(
        SignInRequest signIn,
        Press press,
        HttpContext context,
        SignInLimits limits,
        IAccounts accounts,
        Passwords passwords,
        Floor floor,
        IGrainFactory grains)
    {
        signIn.Check();
        if (limits.Try(signIn.Clerk, RateLimits.Address(context)) is { } tooMany) return tooMany;
        var account = await accounts.Find(signIn.Clerk);
        if (!await passwords.Verify(account, signIn.Password)) return Problem.WrongPassword;
        if (!floor.Has(signIn.Window)) return Problem.Of(new Refusal.UnknownWindow(signIn.Window));
        return await grains.Clerk(signIn.Clerk).SignIn(signIn.Window, press.By(SignedIn.ActorOf(signIn.Clerk)))
            .Answer(async signedIn =>
            {
                var seat = new SignedIn(signIn.Clerk, account!.Name, signIn.Window, signedIn.Session);
                await ClerkCookie.SignIn(context, seat);
                return TypedResults.Ok(ClerkSession.Of(seat, signedIn.Since));
            });
    }

    private static Task<IResult> SignOut(SignedIn seat, Press press, HttpContext context, IGrainFactory grains) =>
        grains.Clerk(seat.Clerk).SignOut(seat.Session, press.By(seat.Actor)).Answer(async signedOut =>
        {
            await ClerkCookie.SignOut(context);
            return TypedResults.Ok(ClerkSession.Of(seat, signedOut.Since) with { Window = null });
        });

    private static async Task<IResult> Me(SignedIn seat, HttpContext context, IGrainFactory grains)
    {
        var now = await grains.Clerk(seat.Clerk).View().InTime();
        if (seat.IsSeatedIn(now)) return TypedResults.Ok(ClerkSession.Of(seat, now.Since));

        // The session has ended without this browser: its cookie means nothing any more.
        await ClerkCookie.SignOut(context);
        return Problem.NotSignedIn;
    }

    private static async Task<IResult> SetPassword(
        PasswordRequest change,
        Press press,
        HttpContext context,
        SignInLimits limits,
        IAccounts accounts,
        Passwords passwords)
    {
        change.Check();
        var address = RateLimits.Address(context);
        if (limits.Try(change.Clerk, address) is { } tooMany) return tooMany;
        var account = await accounts.Find(change.Clerk);
        if (await passwords.Verify(account, change.Password))
        {
            await accounts.SetPassword(change.Clerk, await passwords.Hash(change.NewPassword));
            return TypedResults.NoContent();
        }

        // A repeat of what was done already gets the same answer; but it is another guess, and counts as one.
        if (limits.Try(change.Clerk, address) is { } tooManyGuesses) return tooManyGuesses;
        return await passwords.Verify(account, change.NewPassword) ? TypedResults.NoContent() : Problem.WrongPassword;
    }
}
