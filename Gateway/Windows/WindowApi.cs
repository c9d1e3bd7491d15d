using CityHall.Gateway.Access;
using CityHall.Gateway.Halls;
using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using static CityHall.Gateway.Windows.WindowExamples;

namespace CityHall.Gateway.Windows;

/// <summary>A window as such: where it is, how it stands, and whether it takes numbers.</summary>
internal static class WindowApi
{
    public static void MapWindows(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("").WithTags("Windows");
        api.MapGet("/windows/{window}/place", Place).IsOpen().Produces<WindowPlace>()
            .WithName("WindowPlace").WithSummary("Where a window is and what for");

        var window = api.MapGroup("/windows/{window}").IsForSeat();
        window.MapGet("", View).Produces<WindowView>()
            .WithName("Window").WithSummary("The clerk's pane");
        window.Verb("open", (grain, seat, request) => grain.Open(seat, request), SomeState)
            .WithName("Open").WithSummary("Takes up or resumes work");
        window.Verb("close", (grain, seat, request) => grain.Close(seat, request), SomeState)
            .WithName("Close").WithSummary("Ends work");
        window.Verb(
            "pause",
            (grain, seat, body, request) => grain.Pause(seat, body.Reason, request),
            new PauseRequest("break"),
            SomeState with { State = WindowState.Paused })
            .WithName("Pause").WithSummary("Pauses, for one of the hall's reasons");
        window.MapService();
        window.MapNumbers();
        window.MapIssuing();
    }

    private static async Task<IResult> Place(WindowId window, Floor floor, IGrainFactory grains)
    {
        var unknown = Problem.Of(new Refusal.UnknownWindow(window));
        if (!floor.Has(window)) return unknown;
        var staff = await grains.Hall(window.Hall).Staff().InTime();
        var place = WindowPlace.Of(window, staff?.Document ?? floor.Document(window.Hall));
        return place is null ? unknown : TypedResults.Ok(place);
    }

    private static async Task<IResult> View(WindowId window, SignedIn me, Floor floor, IGrainFactory grains)
    {
        var view = floor.Has(window) ? await grains.Window(window).View().InTime() : null;
        return view is null ? Problem.Of(new Refusal.UnknownWindow(window))
            : me.IsSeatedIn(view) ? TypedResults.Ok(view)
            : Problem.NotAllowed;
    }
}

/// <summary>Why a window pauses: a code of the hall's list.</summary>
internal sealed record PauseRequest(string Reason) : IChecked
{
    public void Check() => new Check().Reason(Reason).Throw();
}
