using System.Text.RegularExpressions;

namespace CityHall.Architecture.Tests;

/// <summary>What a compiler lets through and we do not.</summary>
public sealed partial class BannedTests
{
    [Fact]
    public void Nobody_sleeps() => IsNowhere(Sleep());

    [Fact]
    public void Nobody_blocks_on_a_task() => IsNowhere(BlockingResult());

    [Fact]
    public void Nobody_swallows_an_error() => IsNowhere(EmptyCatch());

    [Fact]
    public void Nobody_folds_code_away() => IsNowhere(Region());

    [Fact]
    public void Nobody_leaves_work_for_later() => IsNowhere(ToDo());

    private static void IsNowhere(Regex banned) => Offenders.AreNone(
        from file in Repository.Files(".cs", ".ts")
        from match in banned.Matches(file.Text)
        select $"{file} says {match.Value.Trim()}");

    [GeneratedRegex(@"\bThread[.]Sleep\b")]
    private static partial Regex Sleep();

    [GeneratedRegex(@"[.]Result\b")]
    private static partial Regex BlockingResult();

    /// <summary>A comment inside says why, and will do.</summary>
    [GeneratedRegex(@"\bcatch\s*(\([^)]*\)\s*)?(when\s*\(.*\)\s*)?\{\s*\}")]
    private static partial Regex EmptyCatch();

    [GeneratedRegex(@"^\s*#\s*region\b", RegexOptions.Multiline)]
    private static partial Regex Region();

    [GeneratedRegex(@"\bTO[D]O\b|\bFIX[M]E\b")]
    private static partial Regex ToDo();
}
