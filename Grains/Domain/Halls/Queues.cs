using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>Who waits in which queue, and whose turn it was: all that the order policy looks at.</summary>
public sealed record Queues
{
    public static Queues Empty { get; } = new();

    public ImmutableDictionary<QueueLetter, Line> Lines { get; init; } = ImmutableDictionary<QueueLetter, Line>.Empty;

    public ImmutableDictionary<QueueLetter, Turns> Turns { get; init; } =
        ImmutableDictionary<QueueLetter, Turns>.Empty;

    public int Waiting => Lines.Values.Sum(line => line.All.Count);

    public Line Line(QueueLetter queue) => Lines.GetValueOrDefault(queue, Halls.Line.Empty);

    public Queues With(HallTicket ticket, OrderRule rule) =>
        this with { Lines = Lines.SetItem(ticket.Queue, Line(ticket.Queue).With(ticket, rule)) };

    public Queues Without(HallTicket ticket) =>
        this with { Lines = Lines.SetItem(ticket.Queue, Line(ticket.Queue).Without(ticket)) };

    public Queues Called(QueueLetter queue, CallOrder order) =>
        this with { Turns = Turns.SetItem(queue, Turns.GetValueOrDefault(queue).After(order)) };
}
