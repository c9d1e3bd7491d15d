using System.Collections.Immutable;
using CityHall.Gateway.Access;
using CityHall.Gateway.Halls;
using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace CityHall.Gateway.Voice;

/// <summary>The halls' own recordings; whoever is in the hall hears them.</summary>
internal static class VoiceApi
{
    public static void MapVoice(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/halls/{hall}/voice").WithTags("Halls").IsOpen();
        api.MapGet("", Clips).Produces<ImmutableArray<VoiceClip>>()
            .WithName("VoiceClips").WithSummary("The hall's own recordings of the words of a call, if it has any");
        api.MapGet("/{language}/{clip}", Clip).Produces(StatusCodes.Status200OK, contentType: "audio/mpeg")
            .WithName("VoiceClip").WithSummary("One recorded word");
    }

    private static IResult Clips(HallId hall, Floor floor, VoiceFolder folder) => floor.Has(hall)
        ? TypedResults.Ok(VoiceClip.In(folder, hall).Take(VoiceClip.Most).ToImmutableArray())
        : Problem.Of(new Refusal.UnknownHall(hall));

    private static IResult Clip(
        HallId hall, string language, string clip, Floor floor, VoiceFolder folder, HttpContext context)
    {
        if (!floor.Has(hall)) return Problem.Of(new Refusal.UnknownHall(hall));
        if (VoiceClip.Find(folder, hall, $"{language}/{clip}") is not { } file) return Problem.NotFound;

        // It may be kept as long as anybody likes, and is asked after: a 304 costs nothing.
        context.Response.Headers.CacheControl = "public, no-cache";
        var tag = new EntityTagHeaderValue($"\"{VoiceClip.TagOf(file)}\"");
        return TypedResults.PhysicalFile(
            file.FullName, "audio/mpeg", lastModified: file.LastWriteTimeUtc, entityTag: tag);
    }
}
