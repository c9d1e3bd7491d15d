using CityHall.Gateway.Http;
using CityHall.Gateway.OpenApi;
using CityHall.Gateway.Tickets;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using static CityHall.Gateway.Windows.WindowExamples;

namespace CityHall.Gateway.Windows;

/// <summary>The round of a window: calling a number, serving it, and how it ends.</summary>
internal static class WindowServiceApi
{
    public static void MapService(this IEndpointRouteBuilder window)
    {
        window.Verb("call-next", (grain, seat, request) => grain.CallNext(seat, request), SomeCall)
            .WithName("CallNext").WithSummary("Calls whoever is next");
        window.Verb(
            "call",
            (grain, seat, body, request) => grain.CallChosen(seat, body.Number, body.Reason, body.AtRequestOf, request),
            new CallRequest(SomeTicket.Number, "returns"),
            SomeCall)
            .WithName("Call").WithSummary("Calls a chosen number, for one of the hall's reasons");
        window.Verb("recall", (grain, seat, request) => grain.Recall(seat, request), SomeCall)
            .WithName("Recall").WithSummary("Calls the same number again");
        window.Verb("start", (grain, seat, request) => grain.Start(seat, request), SomeNumber)
            .WithName("Start").WithSummary("The person is here");
        window.Verb("miss", (grain, seat, request) => grain.Miss(seat, request), SomeNumber)
            .WithName("Miss").WithSummary("Nobody came");
        window.Verb(
            "finish",
            (grain, seat, body, request) => grain.Finish(seat, body.Ending, [.. body.AlsoDone ?? []], request),
            new FinishRequest(new Ending(NumberEnd.AcceptedPapersPending, "TZ2026-1187", ["身份证复印件"], InAWeek), [2]),
            SomeNumber)
            .WithName("Finish").WithSummary("Ends the leg that is served, and others that are done with it");
        window.Verb("undo", (grain, seat, request) => grain.Undo(seat, request), SomeNumber)
            .WithName("Undo").WithSummary("Takes the window's last step back, within the hall's time for it");
        window.MapPost("/serve-directly", (
                WindowId window, SignedIn me, TakeRequest take, Press press, TakeDesk desk) =>
                desk.ServeDirectly(window, me, take, press))
            .Produces<TakenAnswer>(StatusCodes.Status201Created)
            .WithName("ServeDirectly").WithSummary("Takes, calls and starts a number at once, where nobody waits")
            .WithExample(new TakeRequest([ItemCode.Of("A01")]), TakenAnswer.Example);
    }

    private static DateOnly InAWeek => DateOnly.FromDateTime(SomeTime.Date).AddDays(7);
}
