using CityHall.Gateway.Access;
using CityHall.Gateway.Halls;
using CityHall.Gateway.Http;
using CityHall.Gateway.OpenApi;
using CityHall.Gateway.Tickets;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CityHall.Gateway.GuideDesks;

/// <summary>What the guide desk does: it has no window, its right is asked for at each press.</summary>
internal static class GuideApi
{
    private static readonly TakenAnswer SomeTaken = TakenAnswer.Example;
    private static readonly DateTimeOffset SomeTime = SomeTaken.TakenAt.AddMinutes(20);
    private static readonly NumberAnswer SomeNumber = new(SomeTaken.Ticket, SomeTaken.Number, SomeTime);
    private static readonly NumberAnswer SomeManual = new(
        TicketId.Of("331002001-20261123-M007"), TicketNumber.Of("M007"), SomeTime);

    private static readonly TaskAnswer SomeTask = new(Task: 4, SomeTime);
    private static readonly PersonId SomePerson = PersonId.Of("G331002001-1");
    private static readonly ItemCode SomeItem = ItemCode.Of("A01");

    public static void MapGuideDesks(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/halls/{hall}/desk").WithTags("Guide desk").Needs(Right.Guide, Place.Hall);
        desk.MapGet("", View).Produces<GuideView>()
            .WithName("Desk").WithSummary("How the hall stands, as the guide desk sees it");
        desk.MapGet("/helpers", Helpers).Produces<Helper[]>()
            .WithName("Helpers").WithSummary("Who may be sent to help: whoever has a role in the hall")
            .WithExample(answer: new[] { new Helper(SomePerson, "林志远") });
        desk.MapGet("/slips/{number}", Slip).Produces<TakenAnswer>()
            .WithName("Slip").WithSummary("A slip once more: the same number, and what was told with it")
            .WithExample(answer: SomeTaken);
        desk.MapPost("/take", Take).Produces<TakenAnswer>(StatusCodes.Status201Created)
            .WithName("TakeAtDesk").WithSummary("Takes a number for somebody, also for an appointment")
            .WithExample(new TakeRequest([SomeItem], TicketClass.Elderly, ClassConfirmed: true), SomeTaken);
        MapNumbers(desk);
        MapTasks(desk);
        desk.Verb(
            "guide",
            (hall, body, _, request) => hall.GuideVisitor(body.End, body.Item, request),
            new GuideRequest(GuideEnd.Online, SomeItem),
            new GuidedAnswer(GuideEnd.Online, SomeTime))
            .WithName("Guide").WithSummary("A visit ends without a number: for advice, online, papers missing");
    }

    private static void MapNumbers(IEndpointRouteBuilder desk)
    {
        desk.Verb(
            "reactivate",
            (hall, body, _, request) => hall.ReactivateAtDesk(body.Number, request),
            new DeskNumberRequest(SomeTaken.Number),
            SomeNumber)
            .WithName("ReactivateAtDesk").WithSummary("Lets a missed number wait again");
        desk.Verb(
            "confirm-class",
            (hall, body, _, request) => hall.ConfirmClassAtDesk(body.Number, body.Class, request),
            new DeskClassRequest(SomeTaken.Number, TicketClass.Elderly),
            SomeNumber)
            .WithName("ConfirmClassAtDesk").WithSummary("Says of which class a person is, as the paper says");
        desk.Verb(
            "note-needs",
            (hall, body, _, request) => hall.NoteNeeds(body.Number, [.. body.Needs], request),
            new NeedsRequest(SomeTaken.Number, [Need.Hearing]),
            SomeNumber)
            .WithName("NoteNeeds").WithSummary("Notes what a number's holder needs, all of it");
        desk.Verb(
            "check-papers",
            (hall, body, _, request) => hall.CheckPapers(body.Number, [.. body.Seen], request),
            new PapersRequest(SomeTaken.Number, [new PaperSeen(SomeItem, "id-card")]),
            SomeNumber)
            .WithName("CheckPapers").WithSummary("Says which papers were seen, all of them");
        desk.Verb(
            "enter-manual",
            (hall, body, _, request) => hall.EnterManualAtDesk(body.Number, [.. body.Items], body.TakenAt, request),
            new DeskManualRequest(SomeManual.Number, [SomeItem], SomeTime.AddMinutes(-50)),
            SomeManual)
            .WithName("EnterManualAtDesk").WithSummary("Enters a number of the printed reserve that still waits");
    }

    private static void MapTasks(IEndpointRouteBuilder desk)
    {
        desk.MapPost("/send-helper", Send).Produces<TaskAnswer>()
            .WithName("SendHelper").WithSummary("Sends somebody along with a citizen")
            .WithExample(new HelperRequest(SomePerson, SomeTaken.Number), SomeTask);
        desk.Verb(
            "take-task",
            (hall, body, me, request) => hall.TakeTask(body.Task, me, request),
            new TaskRequest(SomeTask.Task),
            SomeTask)
            .WithName("TakeTask").WithSummary("Takes a task on oneself");
        desk.Verb(
            "finish-task",
            (hall, body, _, request) => hall.FinishTask(body.Task, request),
            new TaskRequest(SomeTask.Task),
            SomeTask)
            .WithName("FinishTask").WithSummary("Says that a task is done");
    }

    private static async Task<IResult> View(HallId hall, Floor floor, IGrainFactory grains) =>
        !floor.Has(hall) ? Problem.Of(new Refusal.UnknownHall(hall))
        : await grains.Hall(hall).Staff().InTime() is { } staff ? TypedResults.Ok(GuideView.Of(staff))
        : Problem.OutcomeUnknown;

    private static async Task<IResult> Helpers(HallId hall, Floor floor, HelperList helpers) =>
        floor.Has(hall)
            ? TypedResults.Ok(await helpers.Of(hall))
            : Problem.Of(new Refusal.UnknownHall(hall));

    private static async Task<IResult> Slip(
        HallId hall, TicketNumber number, Floor floor, TicketLinks links, IGrainFactory grains) =>
        !floor.Has(hall) ? Problem.Of(new Refusal.UnknownHall(hall))
        : await grains.Hall(hall).Slip(number).InTime() is { } slip ? TypedResults.Ok(TakenAnswer.Of(slip, links))
        : Problem.UnknownTicket;

    private static Task<IResult> Take(
        HallId hall, TakeRequest take, Press press, Me me, HttpContext context, TakeDesk desk) =>
        desk.TakeFor(hall, take, me.Actor, press, context);

    /// <summary>Only whoever is on the list may be sent: a name that nobody has would be waited for in vain.</summary>
    private static async Task<IResult> Send(
        HallId hall, HelperRequest send, Press press, Me me, Floor floor, HelperList helpers, IGrainFactory grains)
    {
        send.Check();
        if (!floor.Has(hall)) return Problem.Of(new Refusal.UnknownHall(hall));
        return (await helpers.Of(hall)).Any(helper => helper.Person == send.Helper)
            ? await grains.Hall(hall).SendHelper(send.Helper, send.Number, press.By(me.Actor)).Answer()
            : Problem.Of(new Refusal.UnknownPerson());
    }

    /// <summary>A press that is checked first, and then done by the hall.</summary>
    private static RouteHandlerBuilder Verb<TBody, TAnswer>(
        this IEndpointRouteBuilder desk,
        string verb,
        Func<IHallGrain, TBody, PersonId, Request, Task<Outcome<TAnswer>>> press,
        TBody bodyExample,
        TAnswer example)
        where TBody : class, IChecked
        where TAnswer : class =>
        desk
            .MapPost($"/{verb}", (
                HallId hall, TBody body, Press pressed, Me me, Floor floor, IGrainFactory grains) =>
            {
                body.Check();
                return floor.Has(hall)
                    ? press(grains.Hall(hall), body, me.Account?.Person ?? Nobody, pressed.By(me.Actor)).Answer()
                    : Task.FromResult<IResult>(Problem.Of(new Refusal.UnknownHall(hall)));
            })
            .Produces<TAnswer>().WithExample(bodyExample, example);

    /// <summary>Whoever has the operator's key has no account.</summary>
    private static PersonId Nobody { get; } = new("operator");
}
