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
        api.MapPost("/halls/{hall}/tickets", Take).Produces<TakenAnswer>(StatusCodes.Status201Created)
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
        NumberLimits limits,
        TicketLinks links,
        IGrainFactory grains,
        IOptions<GatewayOptions> options)
    {
        if (!floor.Has(hall)) return Problem.Of(new Refusal.UnknownHall(hall));
        var form = take.ToForm();
        var actor = options.Value.OpenKiosks
            ? new Actor($"kiosk/{hall}", "open")
            : await ClerkAt(hall, SignedIn.Of(context.User), grains);
        if (actor is null) return Problem.NotAllowed;

        // Only the hall knows what it has answered already: a repeat counts like a new number here.
        if (limits.Try(hall, RateLimits.Address(context)) is { } tooMany) return tooMany;
        return await grains.Hall(hall).Take(form, press.By(actor)).Answer(taken =>
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
        return await GiveBack(ticket, press.By(new Actor($"ticket/{ticket}", "link")), grains).Answer();
    }

    private static async Task<Outcome<NumberAnswer>> GiveBack(TicketId ticket, Request request, IGrainFactory grains)
    {
        var outcome = await grains.Hall(ticket.Hall).Cancel(ticket, request);
        if (outcome is not Outcome<NumberAnswer>.Refused { Why: Refusal.UnknownTicket }) return outcome;

        // A hall forgets its numbers with their day; what became of them is still known.
        return await grains.Ticket(ticket).View() is { } past
            ? new Outcome<NumberAnswer>.Refused(new Refusal.NumberIsOver(past.Number, past.State))
            : outcome;
    }

    /// <summary>A clerk who sits in the hall now: the cookie tells only that it was so.</summary>
    private static async Task<Actor?> ClerkAt(HallId hall, SignedIn? me, IGrainFactory grains) =>
        me?.Window.Hall == hall && me.IsSeatedIn(await grains.Clerk(me.Clerk).View().InTime()) ? me.Actor : null;
}
