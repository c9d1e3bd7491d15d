using System.Diagnostics;
using CityHall.Gateway.Http;
using CityHall.Gateway.Windows;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Policies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CityHall.Gateway.Access;

/// <summary>The one place where it is decided who may do what: no endpoint is reached around it.</summary>
internal static class Gate
{
    public static IApplicationBuilder UseGate(this IApplicationBuilder app)
    {
        var tree = app.ApplicationServices.GetRequiredService<IHallDirectory>();
        return app.Use((context, next) => context.GetEndpoint() is { } endpoint
            && Obstacle(context, endpoint.Metadata.GetMetadata<AccessRule>(), tree) is { } obstacle
                ? obstacle.ExecuteAsync(context)
                : next(context));
    }

    private static Problem? Obstacle(HttpContext context, AccessRule? rule, IHallDirectory tree)
    {
        if (rule is AccessRule.Open) return null;
        if (Me.Of(context) is not { } me) return rule is null ? Problem.NotFound : Problem.NotSignedIn;
        if (rule is AccessRule.Self) return null;
        if (me.MustChangePassword) return Problem.PasswordMustBeChanged;
        return MayPass(context, rule, me, tree) ? null : Problem.NotAllowed;
    }

    private static bool MayPass(HttpContext context, AccessRule? rule, Me me, IHallDirectory tree) => rule switch
    {
        null => false,
        AccessRule.Seat => SignedIn.Of(context.User)?.Window.Value is { } window
            && window == Route(context, "window")
            && me.May(Right.SitAtWindow, NodeId.Of(new WindowId(window).Hall), tree),
        AccessRule.Needs { Place: Place.Anywhere } needs => me.MaySomewhere(needs.Right),
        AccessRule.Needs needs => me.May(needs.Right, NodeOf(needs.Place, context), tree),
        _ => throw new UnreachableException(),
    };

    private static NodeId NodeOf(Place place, HttpContext context) => place switch
    {
        Place.Anywhere or Place.City => NodeId.City,
        Place.Hall => new NodeId(Route(context, "hall")),
        Place.Window => NodeId.Of(new WindowId(Route(context, "window")).Hall),
        Place.Node => new NodeId(Route(context, "node")),
        Place.Query => context.Request.Query["hall"].ToString() is { Length: > 0 } node ? new(node) : NodeId.City,
    };

    private static string Route(HttpContext context, string name) => context.GetRouteValue(name) as string ?? "";
}
