using CityHall.Gateway.Halls;
using CityHall.Gateway.Http;
using CityHall.Gateway.OpenApi;
using CityHall.Gateway.Windows;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Tickets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace CityHall.Gateway.Tickets;

/// <summary>Taking a number, and what its holder may do with it.</summary>
internal static class TicketApi
{
    private static readonly TakenAnswer SomeAnswer = new(
        TicketId.Of("331002001-20261123-A012"),
        TicketNumber.Of("A012"),
        QueueLetter.Of("A"),
        new Slip(["1"], [1, 2], Ahead: 3),
        new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.FromHours(8)),
        "331002001-20261123-A012.mXxD6rNfE9hG9OfnlDKLUn");

    public static void MapTickets(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("").WithTags("Tickets");
        api.MapPost("/halls/{hall}/tickets", Take).RequireRateLimiting(RateLimits.Numbers)
            .Produces<TakenAnswer>(StatusCodes.Status201Created)
            .WithName("Take").WithSummary("Takes a number")
            .WithExample(new TakeRequest([ItemCode.Of("A01")]), SomeAnswer);
        api.MapGet("/tickets/{link}", View).Produces<TicketView>()
            .WithName("Ticket").WithSummary("How a number stands, for whoever has its link");
        api.MapPost("/tickets/{link}/cancel", Cancel).Produces<NumberAnswer>()
            .WithName("Cancel").WithSummary("Gives a number back");
    }

    private static async Task<IResult> Take(
        HallId hall,
        TakeRequest take,
        Press press,
        HttpContext context,
        Floor floor,
        TicketLinks links,
        IGrainFactory grains,
        IOptions<GatewayOptions> options)
    {
        if (!floor.Has(hall)) return Problem.Of(new Refusal.UnknownHall(hall));
        if (ActorAt(hall, options.Value, SignedIn.Of(context.User)) is not { } actor) return Problem.NotAllowed;
        return await grains.Hall(hall).Take(take.ToForm(), press.By(actor)).Answer(taken =>
        {
            var answer = TakenAnswer.Of(taken, links);
            return TypedResults.Created($"/api/v1/tickets/{answer.Link}", answer);
        });
    }

    private static async Task<IResult> View(string link, TicketLinks links, Floor floor, IGrainFactory grains)
    {
        if (links.Read(link) is not { } ticket || !floor.Has(ticket.Hall)) return Problem.UnknownTicket;
        return await grains.Ticket(ticket).View().InTime() is { } view ? TypedResults.Ok(view) : Problem.UnknownTicket;
    }

    private static async Task<IResult> Cancel(
        string link, Press press, TicketLinks links, Floor floor, IGrainFactory grains)
    {
        if (links.Read(link) is not { } ticket || !floor.Has(ticket.Hall)) return Problem.UnknownTicket;
        var holder = new Actor($"ticket/{ticket}", "link");
        return await grains.Hall(ticket.Hall).Cancel(ticket, press.By(holder)).Answer();
    }

    /// <summary>The kiosk, as long as kiosks are open; else a clerk of the hall.</summary>
    private static Actor? ActorAt(HallId hall, GatewayOptions options, SignedIn? seat) =>
        options.OpenKiosks ? new Actor($"kiosk/{hall}", "open")
        : seat?.Window.Hall == hall ? seat.Actor
        : null;
}
