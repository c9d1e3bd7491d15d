using CityHall.Gateway.Http;
using CityHall.Gateway.OpenApi;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using static CityHall.Gateway.Windows.WindowExamples;

namespace CityHall.Gateway.Windows;

/// <summary>What a clerk does for the whole hall: stopping and resuming, and entering the printed reserve.</summary>
internal static class WindowIssuingApi
{
    private static readonly StopAnswer SomeStop = new(QueueLetter.Of("B"), [TicketNumber.Of("B031")], SomeTime);
    private static readonly TicketId SomeManual = TicketId.Of("331002001-20261123-M007");

    public static void MapIssuing(this IEndpointRouteBuilder window)
    {
        window.Verb(
            "stop",
            (grain, seat, body, request) => grain.Stop(seat, body.Queue, body.Reason, body.Fate, request),
            new StopRequest("system", StopFate.NextDay, SomeStop.Queue),
            SomeStop)
            .WithName("Stop").WithSummary("Stops giving out numbers of a queue, or of the hall if none is named");
        window.MapPost("/resume", Resume).Produces<StopAnswer>()
            .WithName("Resume").WithSummary("Lets a stopped queue go on, or the hall if none is named")
            .WithExample(new ResumeRequest(SomeStop.Queue), SomeStop with { PutOff = [] });
        window.Verb(
            "enter-manual",
            (grain, seat, body, request) => grain.EnterManual(seat, body.ToForm(), request),
            new ManualRequest(
                SomeManual.Number,
                [ItemCode.Of("A01")],
                SomeTime.AddMinutes(-50),
                SomeTime.AddMinutes(-40),
                SomeTime.AddMinutes(-31),
                new Ending(NumberEnd.Accepted, "TZ2026-1187")),
            new NumberAnswer(SomeManual, SomeManual.Number, SomeTime))
            .WithName("EnterManual").WithSummary("Enters a number of the printed reserve when the power is back");
    }

    /// <summary>Without a body the hall is meant.</summary>
    private static Task<IResult> Resume(
        WindowId window, SignedIn me, Press press, IGrainFactory grains, ResumeRequest? resume = null) =>
        grains.Window(window).Resume(me.Seat, resume?.Queue, press.By(me.Actor)).Answer();
}
