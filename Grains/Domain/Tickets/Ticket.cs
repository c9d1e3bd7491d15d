using System.Collections.Immutable;
using System.Diagnostics;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Time;

namespace CityHall.Grains.Domain.Tickets;

/// <summary>What outlives the hall's day of a number.</summary>
public sealed record Ticket : IAggregate<Ticket, TicketCommand, TicketEvent>
{
    public static Ticket Initial { get; } = new();

    /// <summary>Each time it was served: once a leg, if nobody took a step back.</summary>
    public ImmutableArray<TicketEvent.Served> Services { get; init; } = [];

    /// <summary>The number with which its holder came back.</summary>
    public TicketId? ReturnedAs { get; init; }

    /// <summary>The last leg was served.</summary>
    public bool IsServed => Services is [.., { IsLast: true }];

    public Decision<TicketEvent> Decide(TicketCommand command) => command switch
    {
        TicketCommand.Serve serve => new TicketEvent.Served(
            serve.Ticket, serve.Window, serve.Clerk, serve.StartedAt, serve.FinishedAt)
        {
            Items = serve.Items,
            Ending = serve.Ending,
            IsLast = serve.IsLast,
        },
        TicketCommand.UndoService when Services.IsEmpty => Array.Empty<TicketEvent>(),
        TicketCommand.UndoService undo => new TicketEvent.ServiceUndone(undo.Ticket, undo.Window),
        TicketCommand.Return back when ReturnedAs is not null => new Refusal.NoReturnDue(back.Ticket),
        TicketCommand.Reveal reveal => new TicketEvent.IdentityRevealed(reveal.Ticket, reveal.Reason),
        TicketCommand.Return back => new TicketEvent.Returned(back.Ticket, back.As),
        _ => throw new UnreachableException(),
    };

    public Ticket Evolve(TicketEvent happened) => happened switch
    {
        TicketEvent.Served served => this with { Services = Services.Add(served) },
        TicketEvent.ServiceUndone => this with { Services = Services.RemoveAt(Services.Length - 1) },
        TicketEvent.IdentityRevealed => this,
        TicketEvent.Returned returned => this with { ReturnedAs = returned.As },
        _ => throw new UnreachableException(),
    };

    /// <summary>
    /// What its holder was sent for papers for, and the window that said so last; null when he may not come any more.
    /// </summary>
    public Notice? Notice(DateTimeOffset at, int days)
    {
        var lacking = Services
            .Where(service => service.Ending?.End is NumberEnd.PapersMissing
                && BusinessTime.DateOf(at) <= BusinessTime.DateOf(service.FinishedAt).AddDays(days))
            .ToList();
        return lacking is [.., var last]
            ? new Notice(last.Window, [.. lacking.SelectMany(service => service.Items).Distinct()])
            : null;
    }
}
