using CityHall.Gateway.Access;
using CityHall.Gateway.Halls;
using CityHall.Gateway.Http;
using CityHall.Gateway.OpenApi;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CityHall.Gateway.Kiosks;

/// <summary>What a kiosk asks for beside numbers: help, and whether its attendant is one.</summary>
internal static class KioskApi
{
    public static void MapKiosks(this IEndpointRouteBuilder routes)
    {
        var kiosk = routes.MapGroup("/halls/{hall}/kiosk").WithTags("Kiosks").IsOpen();
        kiosk.MapPost("/help", Help).Produces<TaskAnswer>()
            .WithName("AskHelp").WithSummary("Calls somebody of the guide desk to a kiosk")
            .WithExample(
                new HelpRequest("1"),
                new TaskAnswer(Task: 4, new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.FromHours(8))));
        kiosk.MapPost("/unlock", Unlock).Produces(StatusCodes.Status204NoContent)
            .WithName("UnlockKiosk").WithSummary("Tells whether this is the attendant's code of the hall")
            .WithExample(new UnlockRequest("000000"));
    }

    private static async Task<IResult> Help(
        HallId hall,
        HelpRequest help,
        Press press,
        HttpContext context,
        Floor floor,
        HelpLimits limits,
        IGrainFactory grains)
    {
        help.Check();
        if (!floor.Has(hall)) return Problem.Of(new Refusal.UnknownHall(hall));
        if (limits.Try(hall, RateLimits.Address(context)) is { } tooMany) return tooMany;
        var kiosk = new Actor($"kiosk/{hall}", "open");
        return await grains.Hall(hall).AskHelp(help.Place, press.By(kiosk)).Answer();
    }

    private static IResult Unlock(
        HallId hall, UnlockRequest unlock, HttpContext context, Floor floor, KioskLock attendants)
    {
        unlock.Check();
        if (!floor.Has(hall)) return Problem.Of(new Refusal.UnknownHall(hall));
        return attendants.Try(hall, unlock.Code, RateLimits.Address(context)) ?? (IResult)TypedResults.NoContent();
    }
}
