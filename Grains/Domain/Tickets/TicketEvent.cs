using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Tickets;

/// <summary>What happens to a number beyond its hall's day.</summary>
public abstract record TicketEvent : DomainEvent
{
    private TicketEvent()
    {
    }

    [Schema(2)]
    public sealed record Served(
        TicketId Ticket,
        WindowId Window,
        ClerkId Clerk,
        DateTimeOffset StartedAt,
        DateTimeOffset FinishedAt) : TicketEvent
    {
        public ImmutableArray<ItemCode> Items { get; init; } = [];

        public Ending? Ending { get; init; }

        /// <summary>Nothing more was to be done on this number.</summary>
        public bool IsLast { get; init; } = true;
    }

    public sealed record ServiceUndone(TicketId Ticket, WindowId Window) : TicketEvent;

    public sealed record Returned(TicketId Ticket, TicketId As) : TicketEvent;

    public sealed record IdentityRevealed(TicketId Ticket, string Reason) : TicketEvent;
}
