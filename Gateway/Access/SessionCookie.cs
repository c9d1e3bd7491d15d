using System.Security.Claims;
using CityHall.Gateway.Http;
using CityHall.Gateway.Windows;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CityHall.Gateway.Access;

/// <summary>The cookie that a signed-in browser carries: it says who, the account says whether still.</summary>
internal static class SessionCookie
{
    public const string Scheme = "hall";

    private const string PersonClaim = "person";
    private const string EpochClaim = "epoch";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(16);

    public static IServiceCollection AddSessionCookie(this IServiceCollection services)
    {
        services.AddAuthentication(Scheme).AddCookie(Scheme, cookie =>
        {
            cookie.Cookie.Name = Scheme;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = Lifetime;
            cookie.SlidingExpiration = true;
            cookie.ForwardDefaultSelector = context =>
                OperatorKeyHandler.IsMeantBy(context.Request) ? OperatorKey.Scheme : null;
            cookie.ForwardSignIn = Scheme;
            cookie.ForwardSignOut = Scheme;
            cookie.Events.OnValidatePrincipal = Validate;
        });
        return services;
    }

    public static Task SignIn(HttpContext context, PersonView person, SignedIn? seat = null)
    {
        var identity = new ClaimsIdentity(
            [
                new(PersonClaim, person.Person.Value),
                new(EpochClaim, person.Epoch.ToString()),
                .. seat?.Claims ?? [],
            ],
            Scheme);
        return context.SignInAsync(
            Scheme, new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = true });
    }

    public static Task SignOut(HttpContext context) => context.SignOutAsync(Scheme);

    /// <summary>The account behind a cookie; null if the session is of an epoch that is over.</summary>
    public static async Task<Me?> Holder(ClaimsPrincipal? user, IGrainFactory grains)
    {
        if (user?.FindFirstValue(PersonClaim) is not { } text
            || !TextId.TryParse<PersonId>(text, out var person)
            || !int.TryParse(user.FindFirstValue(EpochClaim), out var epoch)) return null;
        var account = await grains.Person(person).View().InTime();
        return account is { IsDisabled: false } && account.Epoch == epoch ? Me.Of(account) : null;
    }

    /// <summary>Asked at every request: a session ends when the account says so, not when the cookie does.</summary>
    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var grains = context.HttpContext.RequestServices.GetRequiredService<IGrainFactory>();
        if (await Holder(context.Principal, grains) is { } me) me.Enters(context.HttpContext);
        else context.RejectPrincipal();
    }
}
