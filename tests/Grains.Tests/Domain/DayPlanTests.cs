using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

public sealed class DayPlanTests
{
    /// <summary>Closed on Wednesday; on Saturday open from ten to twelve.</summary>
    private static readonly HallDocument WithSpecialDays = WithRealHours with
    {
        SpecialDays =
        [
            new SpecialDay(Monday.AddDays(2), new LocalText("假日", "Holiday"), Spans: []),
            new SpecialDay(Monday.AddDays(5), new LocalText("调休", "Worked instead"), [Span(10, 12)]),
        ],
    };

    [Theory]
    [InlineData("2026-11-23T08:29:59+08:00", false)]
    [InlineData("2026-11-23T08:30:00+08:00", true)]
    [InlineData("2026-11-23T11:59:59+08:00", true)]
    [InlineData("2026-11-23T12:00:00+08:00", false)]
    [InlineData("2026-11-23T14:00:00+08:00", true)]
    [InlineData("2026-11-23T17:30:00+08:00", false)]
    [InlineData("2026-11-28T10:00:00+08:00", false)]
    [InlineData("2026-11-23T01:00:00+00:00", true)]
    [InlineData("2026-11-22T23:00:00-02:00", true)]
    public void A_hall_is_open_on_weekdays_by_its_own_time(string at, bool isOpen) =>
        Assert.Equal(isOpen, WithRealHours.IsOpen(At(at)));

    [Theory]
    [InlineData("2026-11-25T10:00:00+08:00", false)]
    [InlineData("2026-11-28T09:59:59+08:00", false)]
    [InlineData("2026-11-28T10:00:00+08:00", true)]
    [InlineData("2026-11-28T12:00:00+08:00", false)]
    [InlineData("2026-11-29T10:00:00+08:00", false)]
    public void A_special_day_has_hours_of_its_own(string at, bool isOpen) =>
        Assert.Equal(isOpen, WithSpecialDays.IsOpen(At(at)));

    [Theory]
    [InlineData("2026-11-23T07:00:00+08:00", "2026-11-23T08:30:00+08:00")]
    [InlineData("2026-11-23T08:30:00+08:00", "2026-11-23T14:00:00+08:00")]
    [InlineData("2026-11-23T17:30:00+08:00", "2026-11-24T08:30:00+08:00")]
    [InlineData("2026-11-27T20:00:00+08:00", "2026-11-30T08:30:00+08:00")]
    [InlineData("2026-11-29T20:00:00+00:00", "2026-11-30T08:30:00+08:00")]
    public void The_next_opening_is_the_next_stretch_of_a_weekday(string after, string opens) =>
        Assert.Equal(At(opens), WithRealHours.NextOpening(At(after)));

    [Theory]
    [InlineData("2026-11-24T17:30:00+08:00", "2026-11-26T08:30:00+08:00")]
    [InlineData("2026-11-27T17:30:00+08:00", "2026-11-28T10:00:00+08:00")]
    public void The_next_opening_knows_special_days(string after, string opens) =>
        Assert.Equal(At(opens), WithSpecialDays.NextOpening(At(after)));

    [Fact]
    public void A_hall_without_hours_has_no_next_opening() =>
        Assert.Null(Never.NextOpening(DateTimeOffset.UnixEpoch));

    [Fact]
    public void An_opening_is_looked_for_in_two_weeks()
    {
        var reopens = new SpecialDay(Monday.AddDays(13), new LocalText("开", "Open"), [Span(8, 9)]);
        var late = reopens with { Date = Monday.AddDays(14) };

        Assert.NotNull((Never with { SpecialDays = [reopens] }).NextOpening(At("2026-11-23T00:00:00+08:00")));
        Assert.Null((Never with { SpecialDays = [late] }).NextOpening(At("2026-11-23T00:00:00+08:00")));
    }

    [Fact]
    public void A_day_may_last_until_midnight() =>
        Assert.True(Document.IsOpen(At("2026-11-23T23:59:59.999+08:00")));

    [Theory]
    [InlineData("2026-11-23T08:29:59+08:00", DayPhase.BeforeOpening)]
    [InlineData("2026-11-23T08:30:00+08:00", DayPhase.Issuing)]
    [InlineData("2026-11-23T11:45:00+08:00", DayPhase.Issuing)]
    [InlineData("2026-11-23T12:00:00+08:00", DayPhase.Midday)]
    [InlineData("2026-11-23T13:59:59+08:00", DayPhase.Midday)]
    [InlineData("2026-11-23T14:00:00+08:00", DayPhase.Issuing)]
    [InlineData("2026-11-23T16:59:59+08:00", DayPhase.Issuing)]
    [InlineData("2026-11-23T17:00:00+08:00", DayPhase.IssuingStopped)]
    [InlineData("2026-11-23T17:29:59+08:00", DayPhase.IssuingStopped)]
    [InlineData("2026-11-23T17:30:00+08:00", DayPhase.Closed)]
    [InlineData("2026-11-28T10:00:00+08:00", DayPhase.Closed)]
    public void A_day_has_its_phases(string at, DayPhase phase) =>
        Assert.Equal(phase, WithRealHours.PhaseAt(At(at), hasOpenNumbers: false));

    [Theory]
    [InlineData("2026-11-23T17:29:59+08:00", DayPhase.IssuingStopped)]
    [InlineData("2026-11-23T17:30:00+08:00", DayPhase.Clearing)]
    [InlineData("2026-11-23T23:59:59+08:00", DayPhase.Clearing)]
    [InlineData("2026-11-23T08:00:00+08:00", DayPhase.BeforeOpening)]
    [InlineData("2026-11-23T13:00:00+08:00", DayPhase.Midday)]
    public void A_hall_with_open_numbers_clears_before_it_closes(string at, DayPhase phase) =>
        Assert.Equal(phase, WithRealHours.PhaseAt(At(at), hasOpenNumbers: true));

    [Fact]
    public void A_last_stretch_that_is_shorter_than_the_stop_gives_out_none()
    {
        var shortEvening = WithSpecialDays with { StopMinutesBeforeClosing = 180 };

        Assert.Equal(DayPhase.IssuingStopped, shortEvening.PhaseAt(At("2026-11-28T10:00:00+08:00"), false));
    }

    [Theory]
    [InlineData("2026-11-23T23:59:59+08:00")]
    [InlineData("2026-11-24T00:00:00+08:00")]
    public void A_hall_that_is_open_day_and_night_does_not_stop_at_midnight(string at)
    {
        Assert.Equal(DayPhase.Issuing, Document.PhaseAt(At(at), hasOpenNumbers: false));
        Assert.Equal(At(at).Date.AddDays(1), Document.IssuesUntil(At(at))!.Value.DateTime);
    }

    [Fact]
    public void The_night_before_a_day_off_issuing_stops_before_midnight()
    {
        var dayOff = Document with
        {
            SpecialDays = [new SpecialDay(Tuesday, new LocalText("假日", "Holiday"), Spans: [])],
        };

        Assert.Equal(At("2026-11-23T23:30:00+08:00"), dayOff.IssuesUntil(At("2026-11-23T09:00:00+08:00")));
        Assert.Equal(DayPhase.IssuingStopped, dayOff.PhaseAt(At("2026-11-23T23:30:00+08:00"), hasOpenNumbers: false));
    }

    [Theory]
    [InlineData("2026-11-23T07:00:00+08:00", "2026-11-23T17:00:00+08:00")]
    [InlineData("2026-11-23T16:59:59+08:00", "2026-11-23T17:00:00+08:00")]
    [InlineData("2026-11-23T17:00:00+08:00", null)]
    [InlineData("2026-11-28T10:00:00+08:00", null)]
    public void The_end_of_issuing_is_told_while_there_is_some(string at, string? until) =>
        Assert.Equal(until is null ? null : At(until), WithRealHours.IssuesUntil(At(at)));

    private static HallDocument Never => Document with { Hours = new OpeningHours(Spans: []) };

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant);

    private static DaySpan Span(double from, double until) => new(TimeSpan.FromHours(from), TimeSpan.FromHours(until));
}
