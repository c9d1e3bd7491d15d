using CityHall.Grains.Interfaces;

namespace CityHall.Grains.Domain.Tickets;

/// <summary>What happens to a number beyond its hall's day.</summary>
public abstract record TicketEvent : DomainEvent
{
    private TicketEvent()
    {
    }

    public sealed record Served(
        TicketId Ticket,
        WindowId Window,
        ClerkId Clerk,
        DateTimeOffset StartedAt,
        DateTimeOffset FinishedAt) : TicketEvent;
}
