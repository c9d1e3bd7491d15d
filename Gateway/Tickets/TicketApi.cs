using CityHall.Gateway.Access;
using CityHall.Gateway.Halls;
using CityHall.Gateway.Http;
using CityHall.Gateway.Notices;
using CityHall.Gateway.OpenApi;
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
    private static readonly TakenAnswer SomeAnswer = TakenAnswer.Example;

    private static readonly NumberAnswer SomeNumber =
        new(SomeAnswer.Ticket, SomeAnswer.Number, SomeAnswer.TakenAt.AddMinutes(20));

    private static readonly TicketView SomeView = new(
        SomeAnswer.Ticket,
        SomeAnswer.Number,
        SomeAnswer.Ticket.Hall,
        new LocalText("海门街道便民服务中心", "Haimen Subdistrict Convenience Service Center"),
        new LocalText("综合受理", "General services"),
        [new LocalText("生育登记", "Birth registration"), new LocalText("医疗费用手工报销", "Refund of medical costs")],
        Version: 4711,
        SomeNumber.At,
        TicketState.Waiting,
        Ahead: 1,
        Zones: ["1"],
        Windows: [1, 2],
        SomeAnswer.TakenAt,
        Window: null,
        Calls: 0,
        CalledAt: null,
        StartedAt: null,
        EndedAt: null)
    {
        Wait = new WaitRange(5, 10),
        CalledBefore =
            [new CalledBefore(TicketNumber.Of("A014"), CallOrder.Chosen, "returns", SomeNumber.At.AddMinutes(-3))],
        Legs = 2,
        ZoneNames = [new LocalText("一区", "Area 1")],
        Rules = TicketRules.Example,
    };

    public static void MapTickets(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("").WithTags("Tickets").IsOpen();
        api.MapPost("/halls/{hall}/tickets", (
                HallId hall, TakeRequest take, Press press, HttpContext context, TakeDesk desk) =>
                desk.Take(hall, take, press, context))
            .Produces<TakenAnswer>(StatusCodes.Status201Created)
            .WithName("Take").WithSummary("Takes a number")
            .WithExample(new TakeRequest([ItemCode.Of("A01")]), SomeAnswer);
        api.MapGet("/tickets/{link}", View).Produces<TicketView>()
            .WithName("Ticket").WithSummary("How a number stands, for whoever has its link")
            .WithExample(answer: SomeView);
        api.MapWish("cancel", (hall, ticket, request) => hall.Cancel(ticket, request))
            .WithName("Cancel").WithSummary("Gives a number back");
        api.MapWish("reactivate", (hall, ticket, request) => hall.ReactivateOwn(ticket, request))
            .WithName("ReactivateOwn").WithSummary("Lets a number that was missed wait again");
        api.MapWish("postpone", (hall, ticket, request) => hall.PostponeOwn(ticket, request))
            .WithName("PostponeOwn").WithSummary("Lets a waiting number come later, once");
        api.MapPost("/tickets/{link}/return", Return).Produces<TakenAnswer>(StatusCodes.Status201Created)
            .WithName("Return").WithSummary("Takes a number for who is back with the papers that were missing")
            .WithExample(answer: SomeAnswer);
    }

    private static async Task<IResult> View(
        string link, TicketLinks links, Floor floor, IOptions<NoticeOptions> notices, IGrainFactory grains)
    {
        if (links.Read(link) is not { } ticket || !floor.Has(ticket.Hall)) return Problem.UnknownTicket;
        return await grains.Ticket(ticket).View().InTime() is { } view
            ? TypedResults.Ok(view with { Notices = notices.Value.Promise })
            : Problem.UnknownTicket;
    }

    private static async Task<IResult> Return(
        string link,
        Press press,
        HttpContext context,
        TicketLinks links,
        Floor floor,
        WishLimits limits,
        TakeDesk desk) =>
        links.Read(link) is not { } ticket || !floor.Has(ticket.Hall) ? Problem.UnknownTicket
        : limits.Try(ticket) is { } tooMany ? tooMany
        : await desk.ComeBack(ticket, press.By(HolderOf(ticket)), context);

    /// <summary>Whoever has the link is the number's holder.</summary>
    private static Actor HolderOf(TicketId ticket) => new($"ticket/{ticket}", "link");

    private static RouteHandlerBuilder MapWish(
        this IEndpointRouteBuilder api,
        string wish,
        Func<IHallGrain, TicketId, Request, Task<Outcome<NumberAnswer>>> ask) =>
        api.MapPost($"/tickets/{{link}}/{wish}", async Task<IResult> (
                string link, Press press, TicketLinks links, Floor floor, WishLimits limits, IGrainFactory grains) =>
                links.Read(link) is not { } ticket || !floor.Has(ticket.Hall) ? Problem.UnknownTicket
                : limits.Try(ticket) is { } tooMany ? tooMany
                : await Wish(ticket, press.By(HolderOf(ticket)), grains, ask).Answer())
            .Produces<NumberAnswer>().WithExample(answer: SomeNumber);

    private static async Task<Outcome<NumberAnswer>> Wish(
        TicketId ticket,
        Request request,
        IGrainFactory grains,
        Func<IHallGrain, TicketId, Request, Task<Outcome<NumberAnswer>>> ask)
    {
        var outcome = await ask(grains.Hall(ticket.Hall), ticket, request);
        if (outcome is not Outcome<NumberAnswer>.Refused { Why: Refusal.UnknownTicket }) return outcome;

        // A hall forgets its numbers with their day; what became of them is still known.
        return await grains.Ticket(ticket).View() is { } past
            ? new Outcome<NumberAnswer>.Refused(new Refusal.NumberIsOver(past.Number, past.State))
            : outcome;
    }
}
