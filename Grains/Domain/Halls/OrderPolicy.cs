using System.Collections.Immutable;
using CityHall.Grains.Interfaces;

namespace CityHall.Grains.Domain.Halls;

/// <summary>Who is next: first come, by stored place, over the queues that a window serves.</summary>
internal static class OrderPolicy
{
    public static Waiter? Next(Hall hall, ImmutableArray<QueueLetter> queues)
    {
        var firsts = queues.Select(hall.Line).Where(line => !line.IsEmpty).Select(line => line.Min).ToList();
        return firsts.Count is 0 ? null : firsts.Min();
    }

    /// <summary>Those of the window's queues who stood before the one called.</summary>
    public static ImmutableArray<TicketNumber> PassedOver(
        Hall hall, ImmutableArray<QueueLetter> queues, Waiter called) =>
    [
        .. queues.SelectMany(queue => hall.Line(queue).TakeWhile(waiter => waiter < called))
            .Order()
            .Select(waiter => waiter.Ticket.Number),
    ];
}
