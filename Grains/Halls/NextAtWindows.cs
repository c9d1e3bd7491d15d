using System.Collections.Immutable;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Halls;

/// <summary>Who is next at each window, and by which rule; windows of the same queues are asked once.</summary>
internal sealed class NextAtWindows(Hall hall, DateTimeOffset asOf)
{
    private const int Shown = 3;

    private readonly Dictionary<string, ImmutableArray<NextLine>> _known = [];

    /// <summary>Somebody waits for one window rather than for another: no two are alike then.</summary>
    private readonly bool _hasWishes = hall.Queues.Lines.Values
        .SelectMany(line => line.All).Any(waiter => hall.Tickets[waiter.Ticket].Wish is not null);

    public ImmutableArray<NextLine> Of(WindowPlan plan)
    {
        var kind = _hasWishes ? plan.Id.Value : string.Concat(plan.Queues);
        if (!_known.TryGetValue(kind, out var next)) _known[kind] = next = Ask(plan);
        return next;
    }

    private ImmutableArray<NextLine> Ask(WindowPlan plan)
    {
        var next = new List<NextLine>();
        var queues = hall.Queues;
        var candidates = Candidates.At(hall, plan.Id, asOf);
        while (next.Count < Shown && candidates.Next(queues) is { } pick)
        {
            var ticket = hall.Tickets[pick.Waiter.Ticket];
            next.Add(new NextLine(ticket.Id, pick.Order));
            queues = queues.Without(ticket).Called(ticket.Queue, pick.Order);
        }

        return [.. next];
    }
}
