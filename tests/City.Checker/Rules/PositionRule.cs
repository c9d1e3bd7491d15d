using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>Positions count from 1 without a hole.</summary>
internal sealed class PositionRule : Rule
{
    public override IEnumerable<string> Breaches(Entry entry, Book book)
    {
        var expected = (book.Last?.Position ?? 0) + 1;
        if (entry.Position != expected) yield return $"position {entry.Position} comes where {expected} should";
    }
}
