using System.Text.Json;
using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>An opening carries all that went on before it, as it stood, and nothing else.</summary>
/// <remarks>It may have several parts: it is looked at when it is complete.</remarks>
internal sealed class OpeningRule : Rule
{
    public override IEnumerable<string> Breaches(Entry entry, Book book)
    {
        if (entry.Happened is not HallEvent happened || book.DayOf(entry.Stream) is not { } day) return [];
        var opening = day.IsOpening && happened is not HallEvent.CarriedOver ? Opening(day) : [];
        return happened switch
        {
            HallEvent.CarriedOver => [],
            HallEvent.PolicyScheduled scheduled when day.StillToCome.Count > 0 =>
                opening.Concat(Scheduled(scheduled, day)),
            _ => opening.Concat(StillToCome(day)),
        };
    }

    public override IEnumerable<Violation> AtTheEnd(Book book) =>
        from one in book.Days
        where one.Day.IsOpening
        from breach in Opening(one.Day).Concat(StillToCome(one.Day))
        select new Violation(Name, one.Stream, one.Day.Last!.Version, breach);

    private static IEnumerable<string> Opening(Day day) => day.Before is { } before
        ? Seats(day, before).Concat(Numbers(day, before)).Concat(Rest(day, before)).Concat(Floor(day, before))
        : First(day);

    private static IEnumerable<string> First(Day day)
    {
        if (day.Seats.Count + day.Numbers.Count + day.Stops.Count + day.KeptPlaces.Count > 0)
            yield return "the first day finds something that nobody left there";
    }

    private static IEnumerable<string> Seats(Day day, Day before)
    {
        foreach (var window in before.Seats.Keys.Union(day.Seats.Keys))
            if (before.SeatAt(window) != day.SeatAt(window)) yield return $"{window} is not as the day before left it";
    }

    private static IEnumerable<string> Numbers(Day day, Day before)
    {
        var left = before.Numbers.Values.Where(number => number.IsAtWindow).ToDictionary(number => number.Ticket);
        foreach (var ticket in left.Keys.Except(day.Numbers.Keys)) yield return $"{ticket} was at a window and is lost";
        foreach (var ticket in day.Numbers.Keys.Except(left.Keys)) yield return $"{ticket} was at no window";
        foreach (var ticket in day.Numbers.Keys.Intersect(left.Keys))
            foreach (var what in Differences(day.Numbers[ticket], left[ticket]))
                yield return $"{ticket} has not the {what} that the day before left it with";
    }

    private static IEnumerable<string> Differences(Number now, Number before)
    {
        if (now.Place != before.Place) yield return "place";
        if ((now.State, now.Window) != (before.State, before.Window)) yield return "standing";
        if ((now.Calls, now.FirstCalledAt, now.LastCalledAt) != (before.Calls, before.FirstCalledAt,
            before.LastCalledAt))
            yield return "calls";
        if (now.State is NumberState.Serving && now.ServingSince != before.ServingSince) yield return "service";
        if ((now.Class, now.IsConfirmed) != (before.Class, before.IsConfirmed)) yield return "class";
        if ((now.Reactivations, now.IsPostponed) != (before.Reactivations, before.IsPostponed)) yield return "returns";
        if ((now.TakenAt, now.Person, now.NeedsWheelchair) != (before.TakenAt, before.Person, before.NeedsWheelchair))
            yield return "holder";
        if (!now.Done.ToHashSet().SetEquals(before.Done) || !Text(now.Legs).SequenceEqual(Text(before.Legs)))
            yield return "legs";
    }

    private static IEnumerable<string> Text(IEnumerable<Leg> legs) =>
        legs.Select(leg => $"{leg.Queue}: {string.Join(' ', leg.Items)}");

    private static IEnumerable<string> Rest(Day day, Day before)
    {
        var stops = before.Stops.Where(stop => stop.Queue is not { } queue || day.Document.HasQueue(queue));
        if (!stops.SequenceEqual(day.Stops)) yield return "what is stopped is not what was";
        var kept = before.Numbers.Values.Where(number => number.State is NumberState.PutOff)
            .Select(number => number.Ticket).ToHashSet();

        // Who had a place on a day on which he could not come keeps it for the next.
        kept.UnionWith(before.KeptPlaces.Where(ticket => !before.Document.OpensOn(before.Date)
            || before.Stops.Exists(stop => stop.Holds(Number.CodeOf(ticket)[..1]))));
        if (!kept.SetEquals(day.KeptPlaces)) yield return "the kept places are not those of who was put off";
    }

    private static IEnumerable<string> Floor(Day day, Day before)
    {
        var planned = before.PolicyOf(day.Last!.OccurredAt);
        foreach (var difference in planned.DifferencesTo(day.Policy)) yield return difference;

        var queues = day.Numbers.Values.SelectMany(number => number.Legs).Select(leg => leg.Queue).ToHashSet();
        var leftover = day.Policy.Leftover;
        if (!leftover.Queues.ToHashSet().SetEquals(queues.Where(queue => !planned.PlansQueue(queue))))
            yield return "the queues that are kept are not those whose numbers are at windows";
        if (!leftover.Windows.ToHashSet().SetEquals(day.Seats.Keys.Where(window => !planned.PlansWindow(window))))
            yield return "the windows that are kept are not those at which somebody sits";
    }

    private static IEnumerable<string> StillToCome(Day day) =>
        day.StillToCome.Keys.Select(time => $"what was to be in force from {time:O} on is forgotten");

    private static IEnumerable<string> Scheduled(HallEvent.PolicyScheduled scheduled, Day day)
    {
        if (!day.StillToCome.TryGetValue(scheduled.EffectiveAt, out var before)) return StillToCome(day);
        return JsonElement.DeepEquals(before.Rules, scheduled.Document)
            ? []
            : [$"what is to be in force from {scheduled.EffectiveAt:O} on is not what was scheduled"];
    }
}
