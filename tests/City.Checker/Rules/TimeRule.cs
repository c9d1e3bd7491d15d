using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>Time in a stream never runs back.</summary>
internal sealed class TimeRule : Rule
{
    public override IEnumerable<string> Breaches(Entry entry, Book book)
    {
        var before = book.TailOf(entry.Stream).At;
        if (entry.OccurredAt < before)
            yield return $"it occurred at {entry.OccurredAt:O}, before the entry before it ({before:O})";
    }
}
