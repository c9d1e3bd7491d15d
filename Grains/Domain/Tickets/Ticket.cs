using System.Diagnostics;

namespace CityHall.Grains.Domain.Tickets;

/// <summary>What outlives the hall's day of a number.</summary>
public sealed record Ticket(TicketEvent.Served? Service) : IAggregate<Ticket, TicketCommand, TicketEvent>
{
    public static Ticket Initial { get; } = new(Service: null);

    public Decision<TicketEvent> Decide(TicketCommand command) => command switch
    {
        // A number is served once; a second entry would come from a second finish, which no hall makes.
        TicketCommand.Serve when Service is not null => Array.Empty<TicketEvent>(),
        TicketCommand.Serve serve => new TicketEvent.Served(
            serve.Ticket, serve.Window, serve.Clerk, serve.StartedAt, serve.FinishedAt),
        _ => throw new UnreachableException(),
    };

    public Ticket Evolve(TicketEvent happened) => happened switch
    {
        TicketEvent.Served served => this with { Service = served },
        _ => throw new UnreachableException(),
    };
}
