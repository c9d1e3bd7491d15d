using CityHall.City.Simulation.Faults;

namespace CityHall.City.Simulation.Tests;

public sealed class SmallDayTests
{
    private const int NumbersOfBoth = 130;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_day_breaks_no_rule_whatever_the_journal_loses(int seed) =>
        IsPlayedAndClean(await SmallDays.Play(SmallDays.Options, seed));

    [Fact]
    public async Task A_day_in_a_file_breaks_no_rule_either() =>
        IsPlayedAndClean(await SmallDays.Play(SmallDays.Options with { IsInMemory = false }, seed: 4));

    private static void IsPlayedAndClean(DayResult day)
    {
        Assert.Empty(day.Report.Violations);
        Assert.Empty(day.History.Violations);
        Assert.All(
            [Fault.LostBefore, Fault.LostAfter, Fault.SentTwice, Fault.Slow],
            fault => Assert.NotEqual(0, day.Faults[fault]));
        Assert.InRange(day.Numbers, NumbersOfBoth * 9 / 10, NumbersOfBoth);
        Assert.InRange(day.Report.Figures.Totals.Finished, day.Numbers / 2, NumbersOfBoth);
    }
}
