using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Tickets;

/// <summary>A number that was given out, what its slip says, and the address of its page.</summary>
internal sealed record TakenAnswer(
    TicketId Ticket, TicketNumber Number, QueueLetter Queue, Slip Slip, DateTimeOffset TakenAt, string Link)
{
    public static readonly TakenAnswer Example = new(
        TicketId.Of("331002001-20261123-A012"),
        TicketNumber.Of("A012"),
        QueueLetter.Of("A"),
        new Slip(["1"], [1, 2], Ahead: 3) { Wait = new WaitRange(10, 15) },
        new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.FromHours(8)),
        "331002001-20261123-A012.mXxD6rNfE9hG9OfnlDKLUn");

    public static TakenAnswer Of(TakenTicket taken, TicketLinks links) =>
        new(taken.Ticket, taken.Number, taken.Queue, taken.Slip, taken.TakenAt, links.Of(taken.Ticket));
}
