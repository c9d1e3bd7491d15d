using CityHall.Gateway.Http;
using CityHall.Gateway.Windows;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CityHall.Gateway.Clerks;

/// <summary>The cookie that a signed-in clerk's browser carries.</summary>
internal static class ClerkCookie
{
    public const string Scheme = "hall";

    /// <summary>Only for whoever signed in at the window of the path.</summary>
    public const string AtWindow = "at-window";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(16);

    public static IServiceCollection AddClerkCookie(this IServiceCollection services)
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
            cookie.Events.OnRedirectToLogin = redirect => Problem.NotSignedIn.ExecuteAsync(redirect.HttpContext);
            cookie.Events.OnRedirectToAccessDenied = redirect => Problem.NotAllowed.ExecuteAsync(redirect.HttpContext);
        });
        services.AddAuthorizationBuilder().AddPolicy(AtWindow, policy =>
            policy.RequireAuthenticatedUser().RequireAssertion(IsAtWindow));
        return services;
    }

    public static Task SignIn(HttpContext context, SignedIn seat) => context.SignInAsync(
        Scheme, seat.ToPrincipal(Scheme), new AuthenticationProperties { IsPersistent = true });

    public static Task SignOut(HttpContext context) => context.SignOutAsync(Scheme);

    private static bool IsAtWindow(AuthorizationHandlerContext context) =>
        context.Resource is HttpContext http
        && http.GetRouteValue("window") is string window
        && SignedIn.Of(context.User)?.Window.Value == window;
}
