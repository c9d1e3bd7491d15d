using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>
/// A number is for known items in their legs, for a party that can be, and once for a person and queue.
/// </summary>
internal sealed class TakingRule : HallRule
{
    private const int MaxItems = 5;
    private const int MaxParty = 20;
    private const int MaxCases = 50;

    protected override IEnumerable<string> Breaches(HallEvent happened, Day day, Entry entry) => happened switch
    {
        HallEvent.TicketTaken taken => Form(taken)
            .Concat(Items(taken.Items, Number.Of(taken, entry.OccurredAt).Legs, day.Policy.QueuesForNew))
            .Concat(Slot(taken, day.Document.Appointments, entry.OccurredAt))
            .Concat(Person(taken, day, Number.Of(taken, entry.OccurredAt).Queue)),
        HallEvent.ManualEntered entered => Items(
            [.. entered.Legs.SelectMany(leg => leg.Items)], entered.Legs, day.Policy.QueuesForNew),
        _ => [],
    };

    private static IEnumerable<string> Form(HallEvent.TicketTaken taken)
    {
        if (taken.Party is < 1 or > MaxParty) yield return $"a party of {taken.Party}";
        if (taken.CaseCount is < 1 or > MaxCases) yield return $"{taken.CaseCount} cases";
        if (taken.Items.Count is < 1 or > MaxItems) yield return $"{taken.Items.Count} items";
    }

    /// <summary>Those of one queue are one leg, and queues come in the order in which they were named.</summary>
    private static IEnumerable<string> Items(
        IReadOnlyList<string> items, IReadOnlyList<Leg> legs, IReadOnlyList<Queue> floor)
    {
        var queues = new List<string>();
        foreach (var code in items)
        {
            var home = floor.FirstOrDefault(queue => queue.Items.Any(item => item.Code == code));
            if (home is null) yield return $"there is no item {code}";
            else if (!queues.Contains(home.Letter)) queues.Add(home.Letter);
            var conflicts = home?.Items.First(item => item.Code == code).ConflictsWith ?? [];
            foreach (var other in conflicts.Where(items.Contains)) yield return $"{code} and {other} go not together";
        }

        if (!legs.Select(leg => leg.Queue).SequenceEqual(queues)) yield return "the legs are not those of its items";
        foreach (var leg in legs)
        {
            var own = floor.FirstOrDefault(queue => queue.Letter == leg.Queue)?.Items.Select(item => item.Code);
            if (!items.Where(item => own?.Contains(item) is true).SequenceEqual(leg.Items))
                yield return $"the leg in queue {leg.Queue} has other items";
        }
    }

    private static IEnumerable<string> Slot(HallEvent.TicketTaken taken, AppointmentRule rule, DateTimeOffset at)
    {
        if (taken.Slot is not { } slot) yield break;
        var (from, until) = (slot.Begins.AddMinutes(-rule.EarlyMinutes), slot.Begins.AddMinutes(rule.NoShowMinutes));
        if (at < from || at > until) yield return $"the slot of {slot.Begins:O} is not now";
        if (taken.IsLate != at > slot.Begins.AddMinutes(rule.LateMinutes))
            yield return $"for the slot of {slot.Begins:O} it is {(taken.IsLate ? "not " : "")}late";
    }

    private static IEnumerable<string> Person(HallEvent.TicketTaken taken, Day day, string queue)
    {
        if (taken.IdentityHash is { } person
            && day.Line(queue).FirstOrDefault(other => other.Person == person) is { } same)
            yield return $"its holder waits in queue {queue} already, with {same.Code}";
        if (taken.Return is { } trip
            && day.Numbers.Values.Any(other => other.ReturnOf == trip.Ticket && !other.IsOver))
            yield return $"the holder of {trip.Ticket} has come back already";
        if (taken.KeptPlaceOf is { } kept && !day.KeptPlaces.Contains(kept)) yield return $"{kept} has no place today";
    }
}
