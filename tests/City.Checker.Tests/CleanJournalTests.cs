using CityHall.City.Checker.Tests.Recording;
using CsCheck;

namespace CityHall.City.Checker.Tests;

/// <summary>What the product decides, the checker finds right: the same rules, written twice.</summary>
/// <remarks>5 journals each; CsCheck_Iter=1000 in the environment takes 50. A failure prints its seed.</remarks>
public sealed class CleanJournalTests
{
    private const int Presses = 5_000;

    private static readonly long Journals = Math.Max(1, Check.Iter / 20);

    [Fact]
    public Task A_day_of_random_presses_breaks_no_rule() => Breaks_no_rule(seed => new RandomCity(seed));

    [Fact]
    public Task Days_of_random_presses_break_no_rule() => Breaks_no_rule(seed => new RandomCity(seed)
    {
        LongestPauseSeconds = 60_000,
        ComesBack = false,
    });

    private static Task Breaks_no_rule(Func<int, RandomCity> city) => Gen.Int[0, int.MaxValue - 1].SampleAsync(
        async seed => Verdict.IsClean(await city(seed).Run(Presses)), iter: Journals, threads: 1);
}
