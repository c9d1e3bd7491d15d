using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>Numbers are given out in the phase for it, while nothing is stopped and the hall is not full.</summary>
internal sealed class IssuingRule : HallRule
{
    protected override IEnumerable<string> Breaches(HallEvent happened, Day day, Entry entry)
    {
        if (day.Last is { Happened: HallEvent.TicketTaken late } last && !day.Document.IsIssuing(last.OccurredAt)
            && (happened as HallEvent.TicketCalled)?.Ticket != late.Ticket)
            yield return $"{Number.CodeOf(late.Ticket)} was given out after issuing, not to be served at once";
        if (happened is not HallEvent.TicketTaken taken) yield break;

        if (!day.Document.IsOpen(entry.OccurredAt))
            yield return $"{Number.CodeOf(taken.Ticket)} was given out when the hall was closed";
        foreach (var queue in Number.Of(taken, entry.OccurredAt).Legs.Select(leg => leg.Queue))
            if (day.Stops.Exists(stop => stop.Holds(queue)))
                yield return $"{Number.CodeOf(taken.Ticket)} was given out while {queue} is stopped";
        if (day.Waiting >= day.Document.MaxWaiting) yield return $"{day.Waiting} wait: the hall is full";
    }
}
