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
        window.Verb("open", (grain, session, request) => grain.Open(session, request), SomeState)
            .WithName("Open").WithSummary("Takes up or resumes work");
        window.Verb("close", (grain, session, request) => grain.Close(session, request), SomeState)
            .WithName("Close").WithSummary("Ends work");
        window.Verb("call-next", (grain, session, request) => grain.CallNext(session, request), SomeCall)
            .WithName("CallNext").WithSummary("Calls whoever is next");
        window.Verb("recall", (grain, session, request) => grain.Recall(session, request), SomeCall)
            .WithName("Recall").WithSummary("Calls the same number again");
        window.Verb("start", (grain, session, request) => grain.Start(session, request), SomeNumber)
            .WithName("Start").WithSummary("The person is here");
        window.Verb("finish", (grain, session, request) => grain.Finish(session, request), SomeNumber)
            .WithName("Finish").WithSummary("Done");
        window.Verb("miss", (grain, session, request) => grain.Miss(session, request), SomeNumber)
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

    private static async Task<IResult> View(WindowId window, Seat seat, Floor floor, IGrainFactory grains)
    {
        var view = floor.Has(window) ? await grains.Window(window).View().InTime() : null;
        return view is null ? Problem.Of(new Refusal.UnknownWindow(window))
            : seat.IsSeatedIn(view) ? TypedResults.Ok(view)
            : Problem.NotAllowed;
    }

    private static RouteHandlerBuilder Verb<TAnswer>(
        this IEndpointRouteBuilder window,
        string verb,
        Func<IWindowGrain, long, Request, Task<Outcome<TAnswer>>> press,
        TAnswer example)
        where TAnswer : class =>
        window
            .MapPost($"/{verb}", (WindowId window, Seat seat, Press pressed, IGrainFactory grains) =>
                press(grains.Window(window), seat.Session, pressed.By(seat.Actor)).Answer())
            .Produces<TAnswer>().WithExample(answer: example);

    private static Task<IResult> Pause(
        WindowId window, Seat seat, PauseRequest pause, Press press, IGrainFactory grains)
    {
        new Check().Length(pause.Reason, TextId.MaxLength, "reason").Throw();
        return grains.Window(window).Pause(seat.Session, pause.Reason, press.By(seat.Actor)).Answer();
    }

    private static Task<IResult> Call(WindowId window, Seat seat, CallRequest call, Press press, IGrainFactory grains)
    {
        call.Check();
        return grains.Window(window)
            .CallChosen(seat.Session, call.Number, call.Reason, call.AtRequestOf, press.By(seat.Actor)).Answer();
    }
}

/// <summary>Why a window pauses: a code of the hall's list.</summary>
internal sealed record PauseRequest(string Reason);
