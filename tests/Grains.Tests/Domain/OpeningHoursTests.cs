using CityHall.Grains.Interfaces.Halls;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

public sealed class OpeningHoursTests
{
    private static readonly OpeningHours Real = WithRealHours.Hours;

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
    public void Numbers_are_given_out_on_weekdays_by_the_halls_own_time(string at, bool isOpen) =>
        Assert.Equal(isOpen, Real.IsOpen(DateTimeOffset.Parse(at)));

    [Theory]
    [InlineData("2026-11-23T07:00:00+08:00", "2026-11-23T08:30:00+08:00")]
    [InlineData("2026-11-23T08:30:00+08:00", "2026-11-23T14:00:00+08:00")]
    [InlineData("2026-11-23T17:30:00+08:00", "2026-11-24T08:30:00+08:00")]
    [InlineData("2026-11-27T20:00:00+08:00", "2026-11-30T08:30:00+08:00")]
    [InlineData("2026-11-29T20:00:00+00:00", "2026-11-30T08:30:00+08:00")]
    public void The_next_opening_is_the_next_stretch_of_a_weekday(string after, string opens) =>
        Assert.Equal(DateTimeOffset.Parse(opens), Real.NextOpening(DateTimeOffset.Parse(after)));

    [Fact]
    public void A_hall_without_hours_has_no_next_opening() =>
        Assert.Null(new OpeningHours(Spans: []).NextOpening(DateTimeOffset.UnixEpoch));

    [Fact]
    public void A_day_may_last_until_midnight() =>
        Assert.True(Document.Hours.IsOpen(DateTimeOffset.Parse("2026-11-23T23:59:59.999+08:00")));
}
