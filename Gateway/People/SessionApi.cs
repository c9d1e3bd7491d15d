using CityHall.Gateway.Access;
using CityHall.Gateway.Http;
using CityHall.Gateway.OpenApi;
using CityHall.Gateway.Windows;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.People;
using CityHall.Grains.Interfaces.Policies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CityHall.Gateway.People;

/// <summary>Signing in to pages that are no window, and choosing a password.</summary>
internal static class SessionApi
{
    private static readonly PersonId SomePerson = PersonId.Of("M331002-1");

    private static readonly Session SomeSession = new(
        SomePerson,
        "林志远",
        [new Grant(Role.CountyManager, NodeId.Of("331002"))],
        [Right.ReadRules, Right.ChangeRules, Right.ReadHistory, Right.ReadReports, Right.ReadPeople],
        MustChangePassword: false);

    public static void MapSessions(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/session").WithTags("Sessions");
        api.MapPost("/sign-in", SignIn).IsOpen().RequireRateLimiting(RateLimits.SignIns).Produces<Session>()
            .WithName("BeginSession").WithSummary("Signs in: the answer sets the cookie")
            .WithExample(new SessionRequest(SomePerson, "the person's password"), SomeSession);
        api.MapPost("/sign-out", (Func<HttpContext, Task<IResult>>)SignOut).IsForSelf()
            .Produces(StatusCodes.Status204NoContent)
            .WithName("EndSession").WithSummary("Signs out; a window is left by its own sign-out");
        api.MapGet("", Look).IsForSelf().Produces<Session>()
            .WithName("Session").WithSummary("Who is signed in, and what he may do")
            .WithExample(answer: SomeSession);
        api.MapPost("/password", SetPassword).IsOpen().RequireRateLimiting(RateLimits.SignIns).Produces<Session>()
            .WithName("SetPassword").WithSummary("Chooses a new password; all other sessions end")
            .WithExample(new PasswordRequest(SomePerson, "the password so far", "another one, longer"), SomeSession);
    }

    private static async Task<IResult> SignIn(
        SessionRequest signIn, Press press, HttpContext context, SignInDesk desk)
    {
        signIn.Check();
        var (person, problem) = await desk.Enter(signIn.Person, signIn.Password, press, context);
        if (person is null) return problem!;
        await SessionCookie.SignIn(context, person);
        return TypedResults.Ok(Session.Of(person));
    }

    /// <summary>The operator's key is nobody.</summary>
    private static IResult Look(Me me) =>
        me.Account is { } account ? TypedResults.Ok(Session.Of(account)) : TypedResults.NoContent();

    private static async Task<IResult> SignOut(HttpContext context)
    {
        await SessionCookie.SignOut(context);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> SetPassword(
        PasswordRequest change, Press press, HttpContext context, SignInDesk desk)
    {
        change.Check();
        var (person, problem) = await desk.Choose(change, press, context);
        if (person is null) return problem!;

        // Who sits at a window goes on sitting there.
        var seat = SignedIn.Of(context.User);
        await SessionCookie.SignIn(context, person, seat?.Clerk == person.Person.Clerk ? seat : null);
        return TypedResults.Ok(Session.Of(person));
    }
}

/// <summary>Who wants to come in.</summary>
internal sealed record SessionRequest(PersonId Person, string Password)
{
    public void Check() => new Http.Check().Length(Password, Passwords.MaxLength, "password").Throw();
}
