using CityHall.City.Checker.Figures;
using CityHall.City.Checker.Tests.Paper;

namespace CityHall.City.Checker.Tests;

/// <summary>What a day amounts to.</summary>
public sealed class FiguresTests
{
    [Fact]
    public void A_day_is_counted()
    {
        var figures = Figures(OneServed().Taken("A002").Taken("A003", ahead: 1));

        Assert.Equal(new Counts { Issued = 3, Called = 1, Served = 1, Finished = 1 }, figures.Totals);
        Assert.Equal(new() { ["FirstCome"] = 1 }, figures.CallsByRule.ToDictionary());
        Assert.Equal(new() { ["Waiting"] = 2, ["Finished"] = 1 }, figures.AtTheEnd.ToDictionary());
        Assert.Equal(("331002001", "County"), (figures.Halls[0].Hall, figures.Halls[0].Tier));
    }

    [Fact]
    public void Times_are_measured()
    {
        var figures = Figures(OneServed());

        Assert.Equal(TimeSpan.FromMinutes(5), figures.FirstCall.P50);
        Assert.Equal(TimeSpan.FromMinutes(4), figures.Handling.Mean);
        Assert.Equal(TimeSpan.FromMinutes(10), figures.InHall.Max);
    }

    [Fact]
    public void A_finish_that_was_taken_back_took_no_time()
    {
        var figures = Figures(OneServed().Undone("A001", "Finish"));

        Assert.Equal(new Counts { Issued = 1, Called = 1, Undone = 1 }, figures.Totals);
        Assert.Equal((0, 0), (figures.Handling.Count, figures.InHall.Count));
    }

    [Fact]
    public void Nine_of_ten_times_do_not_exceed_the_ninth()
    {
        var durations = new Durations();
        for (var minutes = 1; minutes <= 10; minutes++) durations.Add(TimeSpan.FromMinutes(minutes));

        var spread = durations.Spread();

        Assert.Equal((5, 9, 10), ((int)spread.P50.TotalMinutes, (int)spread.P90.TotalMinutes,
            (int)spread.Max.TotalMinutes));
    }

    private static DayFigures Figures(PaperHall hall) => JournalCheck.Run(hall.Lines).Figures;

    private static PaperHall OneServed() => new PaperHall().At("08:30").Opens(1, 1)
        .At("09:00").Taken("A001").At("09:05").Called("A001").At("09:06").Started("A001")
        .At("09:10").Finished("A001", "09:06");
}
