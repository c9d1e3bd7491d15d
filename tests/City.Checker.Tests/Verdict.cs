namespace CityHall.City.Checker.Tests;

/// <summary>What the checker says of a journal.</summary>
internal static class Verdict
{
    public static void IsClean(IEnumerable<string> lines) => Assert.Empty(JournalCheck.Run(lines).Violations);

    /// <summary>That rule reports, and no other.</summary>
    public static void Breaks(string rule, IEnumerable<string> lines)
    {
        var violations = JournalCheck.Run(lines).Violations;
        Assert.NotEmpty(violations);
        Assert.All(violations, violation => Assert.Equal(rule, violation.Rule));
    }

    /// <summary>That rule reports; others may too, since what follows no longer fits.</summary>
    public static void BreaksAmongOthers(string rule, IEnumerable<string> lines) =>
        Assert.Contains(JournalCheck.Run(lines).Violations, violation => violation.Rule == rule);
}
