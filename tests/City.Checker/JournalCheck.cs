using System.Text.Json;
using CityHall.City.Checker.Figures;
using CityHall.City.Checker.Lines;
using CityHall.City.Checker.Rules;

namespace CityHall.City.Checker;

/// <summary>Reads an exported journal once, line by line, and tells which rules it breaks.</summary>
public static class JournalCheck
{
    /// <summary>Whoever broke so many has broken enough to look at.</summary>
    public const int MaxViolations = 1_000;

    public static CheckReport Run(IEnumerable<string> lines)
    {
        var violations = new List<Violation>();
        var rules = AllRules.Make();
        var book = new Book();
        var figures = new FiguresKeeper();
        foreach (var line in lines)
        {
            if (Read(line, violations) is not { } entry) continue;
            foreach (var rule in rules)
                violations.AddRange(Room(
                    from text in rule.Breaches(entry, book)
                    select new Violation(rule.Name, entry.Stream, entry.Version, text)));
            figures.Look(entry, book);
            book.Fold(entry);
        }

        foreach (var rule in rules) violations.AddRange(Room(rule.AtTheEnd(book)));
        return new CheckReport(violations, figures.Sum(book));

        IEnumerable<Violation> Room(IEnumerable<Violation> found) => found.Take(MaxViolations - violations.Count);
    }

    private static Entry? Read(string line, List<Violation> violations)
    {
        try
        {
            return LineReader.Read(line);
        }
        catch (JsonException unreadable)
        {
            if (violations.Count < MaxViolations)
                violations.Add(new Violation("Form", "", 0, $"a line is no entry: {unreadable.Message}"));
            return null;
        }
    }
}
