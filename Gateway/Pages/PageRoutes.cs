using CityHall.Gateway.Access;
using CityHall.Gateway.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;

namespace CityHall.Gateway.Pages;

/// <summary>The screens: one HTML file each, whatever hall or window its path names.</summary>
internal static class PageRoutes
{
    private const string HashedFiles = "/assets";

    public static void UsePageFiles(this IApplicationBuilder app) =>
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = KeepOrAsk });

    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/", "city.html");
        routes.MapPage("/kiosk/{hall}", "kiosk.html");
        routes.MapPage("/guide/{hall}", "guide.html");
        routes.MapPage("/screen/{hall}", "calling.html");
        routes.MapPage("/window/{window}", "clerk.html");
        routes.MapPage("/hall/{hall}", "hall.html");
        routes.MapPage("/hall/{hall}/settings", "settings.html");
        routes.MapPage("/people", "people.html");
        routes.MapPage("/account", "account.html");
        routes.MapPage($"{RateLimits.Tickets}/{{link}}", "ticket.html", isSecret: true);
    }

    private static void MapPage(
        this IEndpointRouteBuilder routes, string path, string file, bool isSecret = false) => routes
        .MapMethods(path, [HttpMethods.Get, HttpMethods.Head], (HttpContext context, IWebHostEnvironment host) =>
        {
            var page = host.WebRootFileProvider.GetFileInfo(file);
            if (!page.Exists) return Results.NotFound();
            // Its address is a secret: nobody keeps the answer, and no search engine lists it.
            context.Response.Headers.CacheControl = isSecret ? "no-store" : "no-cache";
            if (isSecret) context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
            return Results.File(page.CreateReadStream(), "text/html; charset=utf-8", lastModified: page.LastModified);
        })
        .ExcludeFromDescription().IsOpen();

    /// <summary>A file with a hash in its name never changes; after the others the browser asks.</summary>
    private static void KeepOrAsk(StaticFileResponseContext file) =>
        file.Context.Response.Headers.CacheControl = file.Context.Request.Path.StartsWithSegments(HashedFiles)
            ? "public, max-age=31536000, immutable"
            : "no-cache";
}
