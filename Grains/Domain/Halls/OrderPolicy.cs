using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>
/// Who is next: by law, by the bound, by appointment, by ratio, by first come; the first rule that fits wins.
/// </summary>
internal static class OrderPolicy
{
    /// <summary>Looks only at those who may be called: nobody who is held back.</summary>
    public static Pick? Next(
        Queues queues,
        OrderRule rule,
        ImmutableArray<QueueLetter> served,
        DateTimeOffset at,
        Func<TicketId, bool> mayBeCalled)
    {
        if (First(line => line.All) is not { } first) return null;
        if (First(line => line.Head, turns => turns.HeadInRow < rule.HeadInRow) is { } head)
            return new Pick(head, CallOrder.ByLaw);
        if (first.Place.Since <= at.AddMinutes(-rule.BoundMinutes)) return new Pick(first, CallOrder.Bound);
        if (FirstSlot() is { } appointed) return new Pick(appointed, CallOrder.Appointment);
        if (First(line => line.Ratio, turns => turns.OrdinarySinceRatio >= rule.OrdinaryPerRatio) is { } turn)
            return new Pick(turn, CallOrder.Ratio);
        return new Pick(first, CallOrder.FirstCome);

        Waiter? First(Func<Line, ImmutableSortedSet<Waiter>> lane, Func<Turns, bool>? isTheirTurn = null)
        {
            Waiter? found = null;
            foreach (var queue in served)
            {
                if (isTheirTurn?.Invoke(queues.Turns.GetValueOrDefault(queue)) is false) continue;
                foreach (var waiter in lane(queues.Line(queue)))
                {
                    if (found is { } best && waiter > best) break;
                    if (!mayBeCalled(waiter.Ticket)) continue;
                    found = waiter;
                    break;
                }
            }

            return found;
        }

        Waiter? FirstSlot()
        {
            var begun =
                from queue in served
                from slot in queues.Line(queue).Slots.TakeWhile(slot => slot.Begins <= at)
                where mayBeCalled(slot.Waiter.Ticket)
                orderby slot
                select (Waiter?)slot.Waiter;
            return begun.FirstOrDefault();
        }
    }
}

/// <summary>Who is called, and by which rule.</summary>
internal readonly record struct Pick(Waiter Waiter, CallOrder Order);
