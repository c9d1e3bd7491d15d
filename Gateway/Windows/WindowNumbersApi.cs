using CityHall.Gateway.Http;
using CityHall.Gateway.OpenApi;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using static CityHall.Gateway.Windows.WindowExamples;

namespace CityHall.Gateway.Windows;

/// <summary>Numbers that a window sets aside, moves, or lets come back.</summary>
internal static class WindowNumbersApi
{
    private static readonly HandOverAnswer SomeHandOver =
        new(ClerkId.Of("C331002-0042"), [SomeTicket.Number, TicketNumber.Of("A007")], SomeTime);

    public static void MapNumbers(this IEndpointRouteBuilder window)
    {
        window.Verb(
            "park",
            (grain, seat, body, request) => grain.Park(seat, body.Reason, body.Until, request),
            new ParkRequest("papers", SomeTime.AddMinutes(30)),
            SomeNumber)
            .WithName("Park").WithSummary("Sets the number aside; at its time it waits again in its old place");
        window.Verb("take-back", (grain, seat, number, request) => grain.TakeBack(seat, number, request))
            .WithName("TakeBack").WithSummary("Serves a parked number again");
        window.Verb("reactivate", (grain, seat, number, request) => grain.Reactivate(seat, number, request))
            .WithName("Reactivate").WithSummary("Lets a missed number wait again");
        window.Verb("postpone", (grain, seat, number, request) => grain.Postpone(seat, number, request))
            .WithName("Postpone").WithSummary("Lets a waiting number come later, once");
        window.Verb("put-off", (grain, seat, number, request) => grain.PutOff(seat, number, request))
            .WithName("PutOff").WithSummary("Keeps a number a place for the next day: today it is over");
        window.Verb(
            "confirm-class",
            (grain, seat, body, request) => grain.ConfirmClass(seat, body.Number, body.Class, request),
            new ConfirmClassRequest(SomeTicket.Number, TicketClass.Elderly),
            SomeNumber)
            .WithName("ConfirmClass").WithSummary("Says of which class a person is, as the paper says");
        window.Verb(
            "transfer",
            (grain, seat, body, request) => grain.Transfer(seat, body.ToForm(), request),
            new TransferRequest("wrong-queue", QueueLetter.Of("B"), WindowId.Of("331002001-W04")),
            SomeNumber)
            .WithName("Transfer").WithSummary("Lets the number wait elsewhere: for another queue, window, or both");
        window.MapPost("/hand-over", HandOver).Produces<HandOverAnswer>()
            .WithName("HandOver").WithSummary("Gives a shift's open numbers to a colleague")
            .WithExample(new HandOverRequest(SomeHandOver.To), SomeHandOver);
    }

    /// <summary>A key that is pressed for one of the numbers that are not at the window.</summary>
    private static RouteHandlerBuilder Verb(
        this IEndpointRouteBuilder window,
        string verb,
        Func<IWindowGrain, Seat, TicketNumber, Request, Task<Outcome<NumberAnswer>>> press) =>
        window.Verb(
            verb,
            (grain, seat, body, request) => press(grain, seat, body.Number, request),
            new NumberRequest(SomeTicket.Number),
            SomeNumber);

    /// <summary>The colleague may come later; but he must be one.</summary>
    private static async Task<IResult> HandOver(
        WindowId window, SignedIn me, HandOverRequest over, Press press, IGrainFactory grains) =>
        await grains.Person(PersonId.Of(over.To)).View().InTime() is null
            ? Problem.Of(new Refusal.ClerkIsNotHere(over.To))
            : await grains.Window(window).HandOver(me.Seat, over.To, press.By(me.Actor)).Answer();
}

/// <summary>Who looks after the numbers from now on.</summary>
internal sealed record HandOverRequest(ClerkId To);
