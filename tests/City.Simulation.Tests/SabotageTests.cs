using CityHall.City.Simulation.Tests.Sabotage;
using CityHall.Grains.Journal;

namespace CityHall.City.Simulation.Tests;

/// <summary>A store that breaks its promise is found out: by those who were told, and by the checker.</summary>
public sealed class SabotageTests
{
    [Fact]
    public async Task What_a_hall_was_told_is_kept_and_is_not_is_found_out()
    {
        var day = await Play(journal => new ForgetfulJournal(journal, StreamKey.HallPrefix, keeps: 300));

        Assert.Contains(day.History.Violations, violation =>
            violation.Contains("was done, and is 0 times in the journal", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_follows_beyond_a_stream_and_does_not_come_is_found_out()
    {
        var day = await Play(journal => new ForgetfulJournal(journal, "ticket/", keeps: 10));

        Assert.Contains(day.Report.Violations, violation => violation.Rule is "Served");
    }

    private static Task<DayResult> Play(Func<IJournal, IJournal> wrap) =>
        SmallDays.Play(new SimulatedDay(SmallDays.Options, seed: 1) { Wrap = wrap });
}
