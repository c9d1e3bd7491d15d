using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CityHall.Gateway.Http;

/// <summary>What is turned away before anything is read: other sites' posts and sockets, and large bodies.</summary>
internal static class RequestGuards
{
    public static IApplicationBuilder UseRequestGuards(this IApplicationBuilder app)
    {
        var maxBodyBytes = app.ApplicationServices.GetRequiredService<IOptions<GatewayOptions>>().Value.MaxBodyBytes;
        return app.Use((context, next) =>
        {
            if (IsForeign(context.Request)) return Problem.NotAllowed.ExecuteAsync(context);
            if (context.Request.ContentLength > maxBodyBytes) return Problem.TooLarge.ExecuteAsync(context);
            return next(context);
        });
    }

    /// <summary>A page of another site speaks through its visitor's browser; programs send no Origin at all.</summary>
    public static bool IsForeign(HttpRequest request) =>
        (MayChange(request) || IsUpgrade(request))
        && request.Headers.Origin is { Count: > 0 } origin
        && !(Uri.TryCreate(origin, UriKind.Absolute, out var site)
            && string.Equals(site.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));

    private static bool MayChange(HttpRequest request) => request.Method is not ("GET" or "HEAD" or "OPTIONS");

    private static bool IsUpgrade(HttpRequest request) => request.Headers.Upgrade.Count > 0;
}
