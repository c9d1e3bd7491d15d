using CityHall.Gateway.Access;
using CityHall.Gateway.Halls;
using CityHall.Gateway.Http;
using CityHall.Gateway.OpenApi;
using CityHall.Gateway.Windows;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Clerks;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using static CityHall.Gateway.Windows.WindowExamples;

namespace CityHall.Gateway.Manage;

/// <summary>What the hall's manager does from no window: the same verbs and rules, and his own name.</summary>
internal static class ManageApi
{
    private static readonly SeatSeen SomeSeat = new(ClerkId.Of("C331002-0041"), Session: 17);
    private static readonly WindowId SomeOtherWindow = WindowId.Of("331002001-W05");
    private static readonly StopAnswer SomeStop = new(QueueLetter.Of("B"), [TicketNumber.Of("B031")], SomeTime);

    private static readonly SeatAnswer SomeMove = new(SomeSeat.Clerk, Session: 18, SomeOtherWindow, SomeTime);

    public static void MapManage(this IEndpointRouteBuilder routes)
    {
        routes.MapHall();
        routes.MapWindow();
    }

    private static void MapHall(this IEndpointRouteBuilder routes)
    {
        var hall = routes.MapGroup("/manage/halls/{hall}").Needs(Right.ManageHall, Place.Hall).WithTags("Managers");
        hall.MapGet("", View).Produces<ManagerView>()
            .WithName("ManagedHall").WithSummary("The hall as its manager sees it");
        hall.MapPost("/stop", Stop).Produces<StopAnswer>()
            .WithName("ManagedStop").WithSummary("Stops giving out numbers of a queue, or of the hall if none is named")
            .WithExample(new StopRequest("system", StopFate.NextDay, SomeStop.Queue), SomeStop);
        hall.MapPost("/resume", Resume).Produces<StopAnswer>()
            .WithName("ManagedResume").WithSummary("Lets a stopped queue go on, or the hall if none is named")
            .WithExample(new ResumeRequest(SomeStop.Queue), SomeStop with { PutOff = [] });
    }

    private static void MapWindow(this IEndpointRouteBuilder routes)
    {
        var window = routes.MapGroup("/manage/windows/{window}")
            .Needs(Right.ManageHall, Place.Window).WithTags("Managers");
        window.Verb("open", (grain, seen, request) => grain.Open(seen.Seat, request), SomeSeat, SomeState)
            .WithName("ManagedOpen").WithSummary("Opens a window at which a clerk sits, or ends its pause");
        window.Verb("close", (grain, seen, request) => grain.Close(seen.Seat, request),
                SomeSeat, SomeState with { State = WindowState.Staffed })
            .WithName("ManagedClose").WithSummary("Closes a window that has no number; its clerk stays");
        window.Verb("pause", (grain, seen, request) => grain.Pause(seen.Seat, seen.Reason, request),
                new PauseSeen(SomeSeat.Clerk, SomeSeat.Session, "break"), SomeState with { State = WindowState.Paused })
            .WithName("ManagedPause").WithSummary("Pauses a window, for one of the hall's reasons");
        window.Verb(
                "call", Call, new CallSeen(SomeSeat.Clerk, SomeSeat.Session, SomeTicket.Number, "returns"), SomeCall)
            .WithName("ManagedCall").WithSummary("Has a chosen number called to a window, for one of the reasons");
        window.MapPost("/move", Move).Produces<SeatAnswer>()
            .WithName("ManagedMove").WithSummary("Seats a clerk at another window of the hall; his page follows him")
            .WithExample(new MoveSeen(SomeSeat.Clerk, SomeSeat.Session, SomeOtherWindow), SomeMove);
        window.MapPost("/sign-out", SignOut).Produces<SeatAnswer>()
            .WithName("ManagedSignOut").WithSummary("Signs a clerk out of a window that has no number")
            .WithExample(SomeSeat, SomeMove with { Window = null });
    }

    private static Task<Outcome<CallAnswer>> Call(IWindowGrain grain, CallSeen seen, Request request) =>
        grain.CallChosen(seen.Seat, seen.Number, seen.Reason, seen.AtRequestOf, request);

    /// <summary>A verb of a window as it would be pressed there, for the seat that the manager saw.</summary>
    private static RouteHandlerBuilder Verb<TBody, TAnswer>(
        this IEndpointRouteBuilder window,
        string verb,
        Func<IWindowGrain, TBody, Request, Task<Outcome<TAnswer>>> press,
        TBody bodyExample,
        TAnswer example)
        where TBody : SeatSeen
        where TAnswer : class =>
        window.MapPost(
            $"/{verb}",
            async (WindowId window, TBody seen, Press pressed, Me me, Floor floor, IGrainFactory grains) =>
            {
                seen.Check();
                return floor.Has(window)
                    ? await press(grains.Window(window), seen, pressed.By(me.Actor)).Answer()
                    : Problem.Of(new Refusal.UnknownWindow(window));
            })
            .Produces<TAnswer>().WithExample(bodyExample, example);

    private static async Task<IResult> View(HallId hall, Floor floor, IGrainFactory grains)
    {
        if (!floor.Has(hall)) return Problem.Of(new Refusal.UnknownHall(hall));
        return await ManagerView.Read(grains.Hall(hall)) is { } view ? TypedResults.Ok(view) : Problem.OutcomeUnknown;
    }

    private static async Task<IResult> Stop(
        HallId hall, StopRequest stop, Press press, Me me, Floor floor, IGrainFactory grains)
    {
        stop.Check();
        return floor.Has(hall)
            ? await grains.Hall(hall).StopByManager(stop.Queue, stop.Reason, stop.Fate, press.By(me.Actor)).Answer()
            : Problem.Of(new Refusal.UnknownHall(hall));
    }

    /// <summary>Without a body the hall is meant.</summary>
    private static async Task<IResult> Resume(
        HallId hall, Press press, Me me, Floor floor, IGrainFactory grains, ResumeRequest? resume = null) =>
        floor.Has(hall)
            ? await grains.Hall(hall).ResumeByManager(resume?.Queue, press.By(me.Actor)).Answer()
            : Problem.Of(new Refusal.UnknownHall(hall));

    private static async Task<IResult> Move(
        WindowId window, MoveSeen move, Press press, Me me, Floor floor, IGrainFactory grains)
    {
        move.Check();
        if (!floor.Has(move.To)) return Problem.Of(new Refusal.UnknownWindow(move.To));
        if (move.To.Hall != window.Hall) throw Check.Failed("to", "a window of the same hall");
        return await Seated(window, move, floor, grains) is { } problem
            ? problem
            : await grains.Clerk(move.Clerk).Move(move.Session, move.To, press.By(me.Actor)).Answer(Told);
    }

    private static async Task<IResult> SignOut(
        WindowId window, SeatSeen seen, Press press, Me me, Floor floor, IGrainFactory grains)
    {
        seen.Check();
        return await Seated(window, seen, floor, grains) is { } problem
            ? problem
            : await grains.Clerk(seen.Clerk).SignOut(seen.Session, press.By(me.Actor)).Answer(Told);
    }

    /// <summary>
    /// Whether the session was ever one of this window's is what the right stands for: it is held for the window of
    /// the path, and the clerk might sit in another hall. A repeat comes when he has left, and is answered as before.
    /// </summary>
    private static async Task<Problem?> Seated(WindowId window, SeatSeen seen, Floor floor, IGrainFactory grains)
    {
        if (!floor.Has(window)) return Problem.Of(new Refusal.UnknownWindow(window));
        var now = await grains.Clerk(seen.Clerk).View().InTime();
        return now.Session == seen.Session && now.Window is { } seat && seat != window
            ? Problem.Of(new Refusal.SignedInElsewhere(window))
            : null;
    }

    private static IResult Told(ClerkView now) =>
        TypedResults.Ok(new SeatAnswer(now.Clerk, now.Session, now.Window, now.Since));
}

/// <summary>Where a clerk sits now, in which session; no window if he was signed out.</summary>
internal sealed record SeatAnswer(ClerkId Clerk, long Session, WindowId? Window, DateTimeOffset Since);
