using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>
/// A finish ends the leg that was served, and open ones named with it; the next one follows in its order.
/// </summary>
internal sealed class LegRule : HallRule
{
    protected override IEnumerable<string> Breaches(HallEvent happened, Day day, Entry entry)
    {
        if (happened is not HallEvent.ServiceFinished finished
            || NumberOf(finished, day) is not { } number) yield break;
        if (number.ServingSince != finished.StartedAt)
            yield return $"{number.Code} was served since {number.ServingSince:O}, not since {finished.StartedAt:O}";
        if (!finished.Legs.Contains(number.LegNo)) yield return $"{number.Code} was at leg {number.LegNo}";
        foreach (var leg in finished.Legs.Except(number.OpenLegs))
            yield return $"leg {leg} of {number.Code} was not open";
        if (!finished.Legs.Order().Distinct().SequenceEqual(finished.Legs)) yield return "the legs are not in order";

        var left = number.OpenLegs.Except(finished.Legs).ToList();
        var next = left.Count is 0 ? null : number.Legs[left[0] - 1].Queue;
        if (finished.Next != next) yield return $"after this {number.Code} goes to {next ?? "nobody"}";
        var done = finished.Legs.Where(leg => leg >= 1 && leg <= number.Legs.Count)
            .SelectMany(leg => number.Legs[leg - 1].Items);
        if (entry.Schema > 1 && !done.SequenceEqual(finished.Items)) yield return "the items are not those of the legs";
    }
}
