using CityHall.Gateway.Halls;
using CityHall.Gateway.Http;
using CityHall.Gateway.PersonalData;
using CityHall.Gateway.Windows;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CityHall.Gateway.Tickets;

/// <summary>Every way in which somebody gets a number, answered by the number with its slip and its link.</summary>
internal sealed class TakeDesk(
    Floor floor,
    NumberLimits limits,
    TicketLinks links,
    HallClock clock,
    Identities identities,
    IGrainFactory grains,
    IOptions<GatewayOptions> options)
{
    public async Task<IResult> Take(HallId hall, TakeRequest take, Press press, HttpContext context)
    {
        if (!floor.Has(hall)) return Problem.Of(new Refusal.UnknownHall(hall));
        take.Check(clock.GetUtcNow());
        if (await TakerOf(hall, take, SignedIn.Of(context.User)) is not { } taker) return Problem.NotAllowed;
        var (kept, problem) = KeptPlace(take, hall);
        if (problem is not null) return problem;

        // Only the hall knows what it has answered already: a repeat counts like a new number here.
        if (limits.Try(hall, RateLimits.Address(context)) is { } tooMany) return tooMany;
        var form = take.ToForm(taker, kept, await HashOf(take));
        return await grains.Hall(hall).Take(form, press.By(taker.Actor)).Answer(taken => Created(taken, take));
    }

    /// <summary>The guide desk takes it for somebody: whether it may, was asked at the rim.</summary>
    public async Task<IResult> TakeFor(HallId hall, TakeRequest take, Actor actor, Press press, HttpContext context)
    {
        if (!floor.Has(hall)) return Problem.Of(new Refusal.UnknownHall(hall));
        take.Check(clock.GetUtcNow());
        var (kept, problem) = KeptPlace(take, hall);
        if (problem is not null) return problem;
        if (limits.Try(hall, RateLimits.Address(context)) is { } tooMany) return tooMany;
        var taker = Taker.Guide(actor, take.Slot is not null);
        var form = take.ToForm(taker, kept, await HashOf(take));
        return await grains.Hall(hall).Take(form, press.By(actor)).Answer(taken => Created(taken, take));
    }

    /// <summary>A window serves one at a time: it needs no other limit.</summary>
    public async Task<IResult> ServeDirectly(WindowId window, SignedIn me, TakeRequest take, Press press)
    {
        take.Check(clock.GetUtcNow());
        var (kept, problem) = KeptPlace(take, window.Hall);
        if (problem is not null) return problem;
        var form = take.ToForm(Taker.Window(me), kept, await HashOf(take));
        return await grains.Window(window).ServeDirectly(me.Seat, form, press.By(me.Actor))
            .Answer(taken => Created(taken, take));
    }

    /// <summary>Its holder is back with the papers that were missing.</summary>
    public async Task<IResult> ComeBack(TicketId ticket, Request request, HttpContext context) =>
        limits.Try(ticket.Hall, RateLimits.Address(context)) is { } tooMany
            ? tooMany
            : await grains.Ticket(ticket).ComeBack(request).Answer(Created);

    private async Task<string?> HashOf(TakeRequest take) =>
        take.Identity is { } identity ? await identities.HashOf(identity) : null;

    /// <summary>The number is told when its holder's document is sealed: a repeat seals what was broken off.</summary>
    private async Task<IResult> Created(TakenTicket taken, TakeRequest take)
    {
        if (take.Identity is { } identity) await identities.Keep(taken.Ticket, identity);
        return Created(taken);
    }

    private IResult Created(TakenTicket taken)
    {
        var answer = TakenAnswer.Of(taken, links);
        return TypedResults.Created($"/api/v1/tickets/{answer.Link}", answer);
    }

    /// <summary>Null if whoever asks may not: a clerk is looked for only where one is needed.</summary>
    private async Task<Taker?> TakerOf(HallId hall, TakeRequest take, SignedIn? me)
    {
        var isOpen = options.Value.OpenKiosks;
        var isAppointment = take.Slot is not null;
        if (isOpen && !isAppointment && !take.ClassConfirmed) return Taker.Kiosk(hall);
        if (me is not null && await SitsIn(hall, me)) return Taker.Desk(me, isAppointment);
        return isOpen && !isAppointment ? Taker.Kiosk(hall) : null;
    }

    /// <summary>The cookie tells only that it was so.</summary>
    private async Task<bool> SitsIn(HallId hall, SignedIn me) =>
        me.Window.Hall == hall && me.IsSeatedIn(await grains.Clerk(me.Clerk).View().InTime());

    /// <summary>The number of a day before that was put off, as its link tells it.</summary>
    private (TicketId? Kept, Problem? Problem) KeptPlace(TakeRequest take, HallId hall)
    {
        if (take.KeptPlaceOf is not { } link) return default;
        if (links.Read(link) is not { } kept) return (null, Problem.UnknownTicket);
        return kept.Hall == hall ? (kept, null) : (null, Problem.Of(new Refusal.NoPlaceKept(kept)));
    }
}
