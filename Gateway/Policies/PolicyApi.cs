using System.Collections.Immutable;
using CityHall.Gateway.Access;
using CityHall.Gateway.Http;
using CityHall.Gateway.OpenApi;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Policies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CityHall.Gateway.Policies;

/// <summary>The rules of city, counties and halls: what each says, and what follows from it.</summary>
internal static class PolicyApi
{
    private static readonly DateTimeOffset SomeMidnight = new(2026, 11, 24, 0, 0, 0, TimeSpan.FromHours(8));

    private static readonly PolicyRequest SomeRequest = new(
        new RawJson("""{"order":{"boundMinutes":30}}"""),
        Locks: ["specialDays"],
        new Dictionary<string, Bounds> { ["order.boundMinutes"] = new(20, 40) },
        SomeMidnight);

    public static void MapPolicies(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/policies/{node}").WithTags("Policies");
        api.MapGet("", View).Needs(Right.ReadRules, Place.Node).Produces<PolicyView>()
            .WithName("Policy")
            .WithSummary("What a node says, now or at an instant; what counts there, and where each value comes from");
        api.MapPut("", Set).Needs(Right.ChangeRules, Place.Node).RequireRateLimiting(RateLimits.Operators)
            .Produces<ChangeAnswer>()
            .WithName("SetPolicy")
            .WithSummary("All that a node says from an instant on: what is left out, the level above says")
            .WithExample(SomeRequest, new ChangeAnswer(NodeId.City, Version: 4, SomeMidnight));
        api.MapGet("/history", History)
            .Needs(Right.ReadHistory, Place.Node).RequireRateLimiting(RateLimits.Operators)
            .Produces<ImmutableArray<PolicyRecord>>()
            .WithName("PolicyHistory").WithSummary("Who changed what and when, after a version; 200 at most");
    }

    private static async Task<IResult> View(
        NodeId node, DateTimeOffset? at, HttpContext context, IHallDirectory directory, IGrainFactory grains)
    {
        var view = directory.Knows(node) ? await grains.Policy(node).View(at).InTime() : null;
        if (view is null) return Problem.Of(new Refusal.UnknownNode(node));
        context.Response.Headers.ETag = SeenVersion.TagOf(view.Version);
        return TypedResults.Ok(view);
    }

    private static async Task<IResult> Set(
        NodeId node,
        PolicyRequest change,
        SeenVersion seen,
        Press press,
        Me me,
        HttpContext context,
        IHallDirectory directory,
        IGrainFactory grains)
    {
        if (!directory.Knows(node)) return Problem.Of(new Refusal.UnknownNode(node));
        return await grains.Policy(node).Set(change.ToForm(seen), press.By(me.Actor)).Answer(answer =>
        {
            context.Response.Headers.ETag = SeenVersion.TagOf(answer.Version);
            return TypedResults.Ok(answer);
        });
    }

    private static async Task<IResult> History(
        NodeId node, IHallDirectory directory, IGrainFactory grains, int after = 0) =>
        !directory.Knows(node) ? Problem.Of(new Refusal.UnknownNode(node))
        : after < 0 ? throw Check.Failed(nameof(after), "not negative")
        : TypedResults.Ok(await grains.Policy(node).History(after).InTime());
}
