using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Tickets;

/// <summary>A number that was given out, what its slip says, and the address of its page.</summary>
internal sealed record TakenAnswer(
    TicketId Ticket, TicketNumber Number, QueueLetter Queue, Slip Slip, DateTimeOffset TakenAt, string Link)
{
    public static TakenAnswer Of(TakenTicket taken, TicketLinks links) =>
        new(taken.Ticket, taken.Number, taken.Queue, taken.Slip, taken.TakenAt, links.Of(taken.Ticket));
}
