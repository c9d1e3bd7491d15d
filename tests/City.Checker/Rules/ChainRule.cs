using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>The hash covers the entry and the hash before it in its stream.</summary>
internal sealed class ChainRule : Rule
{
    public override IEnumerable<string> Breaches(Entry entry, Book book)
    {
        var before = book.TailOf(entry.Stream).Hash;
        var areDigits = new[] { before, entry.Hash, entry.Salt, entry.CommandHash ?? "" }.All(IsHex);
        if (!areDigits || !IsSealed(entry, before))
            yield return "the entry, or one before it in its stream, is not as it was written";
    }

    private static bool IsSealed(Entry entry, string before) =>
        EntryHash.Of(Convert.FromHexString(before), entry).AsSpan().SequenceEqual(Convert.FromHexString(entry.Hash));

    private static bool IsHex(string text) => text.Length % 2 is 0 && text.All(char.IsAsciiHexDigit);
}
