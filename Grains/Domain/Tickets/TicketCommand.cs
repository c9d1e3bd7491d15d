using CityHall.Grains.Interfaces;

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
        DateTimeOffset FinishedAt) : TicketCommand;
}
