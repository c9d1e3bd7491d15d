using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Scalar.AspNetCore;

namespace CityHall.Gateway.Http;

/// <summary>What a browser is told about every answer: load from here only, guess nothing, tell nobody.</summary>
internal static partial class SecurityHeaders
{
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // Set at the last moment: an exception on the way clears what was set before.
        context.Response.OnStarting(Set, context);
        return next(context);
    });

    private static Task Set(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy(context);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (context.Request.Path.StartsWithSegments("/api") && headers.CacheControl.Count is 0)
            headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    private static string Policy(HttpContext context)
    {
        var rest = "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";
        return context.Items[ScalarOptions.NonceHttpContextItemKey] is string nonce
            ? $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; " +
              $"img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; {rest}"
            : $"default-src 'self'; img-src 'self' data:; media-src 'self' blob:; " +
              $"connect-src 'self'{Sockets(context.Request.Host)}; {rest}";
    }

    /// <summary>Old browsers do not count our own WebSockets to 'self'.</summary>
    private static string Sockets(HostString host) =>
        host.Value is { } name && PlainHost().IsMatch(name) ? $" ws://{name} wss://{name}" : "";

    [GeneratedRegex(@"^[A-Za-z0-9.\-\[\]:]+$")]
    private static partial Regex PlainHost();
}
