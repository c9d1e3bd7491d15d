using CityHall.City.Checker.Figures;

namespace CityHall.City.Checker;

/// <summary>What a journal breaks, and what its days amount to.</summary>
public sealed record CheckReport(IReadOnlyList<Violation> Violations, DayFigures Figures);

/// <summary>A rule that an entry breaks; the text says how, for a person.</summary>
public sealed record Violation(string Rule, string Stream, long Version, string Text);
