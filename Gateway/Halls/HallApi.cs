using System.Collections.Immutable;
using CityHall.Gateway.Access;
using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CityHall.Gateway.Halls;

/// <summary>What everybody may ask about the halls.</summary>
internal static class HallApi
{
    public static void MapHalls(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("").WithTags("Halls").IsOpen();
        api.MapGet("/clock", (HallClock clock) => new ClockView(clock.GetUtcNow(), clock.Speed, clock.IsDemonstration))
            .WithName("Clock").WithSummary("The halls' time");
        api.MapGet("/halls", (Floor floor) => floor.Halls)
            .WithName("Halls").WithSummary("All halls and where they are");
        api.MapGet("/halls/{hall}", Hall).Produces<HallAnswer>()
            .WithName("Hall").WithSummary("A hall's rules and floor, and how it stands now");
        api.MapGet("/halls/{hall}/calls", Calls).Produces<ImmutableArray<Call>>()
            .WithName("Calls")
            .WithSummary("The newest calls of the day after a serial, 200 at most: for a screen that sees a gap");
    }

    private static async Task<IResult> Hall(HallId hall, Floor floor, IGrainFactory grains)
    {
        if (!floor.Has(hall)) return Problem.Of(new Refusal.UnknownHall(hall));
        var grain = grains.Hall(hall);
        var (view, staff) = (await grain.View().InTime(), await grain.Staff().InTime());

        // A hall that could not open its first day yet has nothing to show: ask again.
        return view is null || staff is null
            ? Problem.OutcomeUnknown
            : TypedResults.Ok(new HallAnswer(hall, staff.Document, view));
    }

    private static async Task<IResult> Calls(HallId hall, Floor floor, IGrainFactory grains, int after = 0) =>
        !floor.Has(hall) ? Problem.Of(new Refusal.UnknownHall(hall))
        : after < 0 ? throw Check.Failed(nameof(after), "not negative")
        : TypedResults.Ok(await grains.Hall(hall).Calls(after).InTime());
}
