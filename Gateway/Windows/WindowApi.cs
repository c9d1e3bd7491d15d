using CityHall.Gateway.Clerks;
using CityHall.Gateway.Halls;
using CityHall.Gateway.Http;
using CityHall.Gateway.OpenApi;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CityHall.Gateway.Windows;

/// <summary>The verbs of a window, for the clerk who sits there.</summary>
internal static class WindowApi
{
    private static readonly DateTimeOffset SomeTime = new(2026, 11, 23, 9, 30, 0, TimeSpan.FromHours(8));
    private static readonly TicketId SomeTicket = TicketId.Of("331002001-20261123-A015");
    private static readonly WindowAnswer SomeState = new(WindowId.Of("331002001-W03"), WindowState.Open, SomeTime);
    private static readonly CallAnswer SomeCall = new(SomeTicket, SomeTicket.Number, Serial: 42, CallNo: 1, SomeTime);
    private static readonly NumberAnswer SomeNumber = new(SomeTicket, SomeTicket.Number, SomeTime);

    public static void MapWindows(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("").WithTags("Windows");
        api.MapGet("/windows/{window}/place", Place).Produces<WindowPlace>()
            .WithName("WindowPlace").WithSummary("Where a window is and what for");

        var window = api.MapGroup("/windows/{window}").RequireAuthorization(ClerkCookie.AtWindow);
        window.MapGet("", View).Produces<WindowView>()
            .WithName("Window").WithSummary("The clerk's pane");
        window.Verb("open", (grain, seat, request) => grain.Open(seat, request), SomeState)
            .WithName("Open").WithSummary("Takes up or resumes work");
        window.Verb("close", (grain, seat, request) => grain.Close(seat, request), SomeState)
            .WithName("Close").WithSummary("Ends work");
        window.Verb("call-next", (grain, seat, request) => grain.CallNext(seat, request), SomeCall)
            .WithName("CallNext").WithSummary("Calls whoever is next");
        window.Verb("recall", (grain, seat, request) => grain.Recall(seat, request), SomeCall)
            .WithName("Recall").WithSummary("Calls the same number again");
        window.Verb("start", (grain, seat, request) => grain.Start(seat, request), SomeNumber)
            .WithName("Start").WithSummary("The person is here");
        window.Verb("finish", (grain, seat, request) => grain.Finish(seat, request), SomeNumber)
            .WithName("Finish").WithSummary("Done");
        window.Verb("miss", (grain, seat, request) => grain.Miss(seat, request), SomeNumber)
            .WithName("Miss").WithSummary("Nobody came");
        window.MapPost("/pause", Pause).Produces<WindowAnswer>()
            .WithName("Pause").WithSummary("Pauses, for one of the hall's reasons")
            .WithExample(new PauseRequest("break"), SomeState with { State = WindowState.Paused });
        window.MapPost("/call", Call).Produces<CallAnswer>()
            .WithName("Call").WithSummary("Calls a chosen number, for one of the hall's reasons")
            .WithExample(new CallRequest(TicketNumber.Of("A015"), "returns", AtRequestOf: null), SomeCall);
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

    private static RouteHandlerBuilder Verb<TAnswer>(
        this IEndpointRouteBuilder window,
        string verb,
        Func<IWindowGrain, Seat, Request, Task<Outcome<TAnswer>>> press,
        TAnswer example)
        where TAnswer : class =>
        window
            .MapPost($"/{verb}", (WindowId window, SignedIn me, Press pressed, IGrainFactory grains) =>
                press(grains.Window(window), me.Seat, pressed.By(me.Actor)).Answer())
            .Produces<TAnswer>().WithExample(answer: example);

    private static Task<IResult> Pause(
        WindowId window, SignedIn me, PauseRequest pause, Press press, IGrainFactory grains)
    {
        new Check().Length(pause.Reason, TextId.MaxLength, "reason").Throw();
        return grains.Window(window).Pause(me.Seat, pause.Reason, press.By(me.Actor)).Answer();
    }

    private static Task<IResult> Call(WindowId window, SignedIn me, CallRequest call, Press press, IGrainFactory grains)
    {
        call.Check();
        return grains.Window(window)
            .CallChosen(me.Seat, call.Number, call.Reason, call.AtRequestOf, press.By(me.Actor)).Answer();
    }
}

/// <summary>Why a window pauses: a code of the hall's list.</summary>
internal sealed record PauseRequest(string Reason);
