using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>The versions of a stream count from 1 without a hole.</summary>
internal sealed class VersionRule : Rule
{
    public override IEnumerable<string> Breaches(Entry entry, Book book)
    {
        var expected = book.TailOf(entry.Stream).Version + 1;
        if (entry.Version != expected) yield return $"version {entry.Version} comes where {expected} should";
    }
}
