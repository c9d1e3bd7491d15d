using CityHall.Gateway.Access;
using CityHall.Gateway.Http;
using CityHall.Gateway.OpenApi;
using CityHall.Grains.Interfaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CityHall.Gateway.PersonalData;

/// <summary>Who a number's holder is, for those who serve him: masked, or in full for a recorded reason.</summary>
internal static class IdentityApi
{
    public static void MapIdentities(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/halls/{hall}/tickets/{ticket}/identity").WithTags("Tickets");
        api.MapGet("", Look).Needs(Right.SeeIdentity, Place.Hall).Produces<MaskedIdentity>()
            .WithName("Identity").WithSummary("Who the number's holder is, masked; 404 if he did not say")
            .WithExample(answer: new MaskedIdentity(IdentityKind.IdCard, "331***********1234"));
        api.MapPost("/reveal", Reveal).Needs(Right.SeeIdentity, Place.Hall).Produces<Identity>()
            .WithName("RevealIdentity").WithSummary("The same in full; the reason is recorded before it is told")
            .WithExample(
                new RevealRequest("Name on the form differs"), new Identity(IdentityKind.Passport, "E12345678"));
    }

    private static async Task<IResult> Look(HallId hall, TicketId ticket, Identities identities) =>
        ticket.Hall == hall && await identities.Of(ticket) is { } identity
            ? TypedResults.Ok(new MaskedIdentity(identity.Kind, identity.Masked))
            : Problem.NotFound;

    private static async Task<IResult> Reveal(
        HallId hall,
        TicketId ticket,
        RevealRequest reveal,
        Press press,
        Me me,
        Identities identities,
        IGrainFactory grains)
    {
        reveal.Check();
        if (ticket.Hall != hall || await identities.Of(ticket) is not { } identity) return Problem.NotFound;
        return await grains.Ticket(ticket).NoteReveal(reveal.Reason, press.By(me.Actor))
            .Answer(_ => TypedResults.Ok(identity));
    }
}

/// <summary>Enough to see whether it is the one who stands there.</summary>
internal sealed record MaskedIdentity(IdentityKind Kind, string Masked);

/// <summary>Why somebody has to see it in full.</summary>
internal sealed record RevealRequest(string Reason)
{
    private const int MaxReasonLength = 64;

    public void Check() => new Check()
        .Length(Reason, MaxReasonLength, "reason")
        .That(Reason is not null, "reason", "required")
        .That(Reason?.Any(char.IsControl) is not true, "reason", "no control characters")
        .Throw();
}
