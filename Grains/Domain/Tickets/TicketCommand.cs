using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Tickets;

/// <summary>What may be asked of a number after its hall has served it.</summary>
public abstract record TicketCommand : DomainCommand
{
    private TicketCommand()
    {
    }

    public sealed record Serve(
        TicketId Ticket,
        WindowId Window,
        ClerkId Clerk,
        DateTimeOffset StartedAt,
        DateTimeOffset FinishedAt,
        ImmutableArray<ItemCode> Items,
        Ending? Ending,
        bool IsLast) : TicketCommand;

    /// <summary>The window took its finish back.</summary>
    public sealed record UndoService(TicketId Ticket, WindowId Window) : TicketCommand;

    /// <summary>Its holder came back with the papers that were missing.</summary>
    public sealed record Return(TicketId Ticket, TicketId As) : TicketCommand;

    /// <summary>Who its holder is, is to be seen in full.</summary>
    public sealed record Reveal(TicketId Ticket, string Reason) : TicketCommand;
}
