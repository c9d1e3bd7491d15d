using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>What was entered afterwards says so, and nothing else does.</summary>
internal sealed class OriginRule : Rule
{
    public override IEnumerable<string> Breaches(Entry entry, Book book)
    {
        var isAfterwards = entry.Happened is HallEvent.ManualEntered;
        var saysSo = entry is { Origin: "Manual", TimeQuality: "Estimated" };
        var isMeasured = entry is { Origin: "Live" or "Edge", TimeQuality: "Measured" };
        if (isAfterwards ? !saysSo : !isMeasured)
            yield return $"its origin is {entry.Origin} and its time {entry.TimeQuality}";
    }
}
