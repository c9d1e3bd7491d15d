using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Time;
using CityHall.Silo.Seed;

namespace CityHall.Silo.Tests.Seed;

public sealed class SeedHoursTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    private static readonly HallDocument AllDay = MadeUpHall.Of(OwnHall.Place(), 10, SeedHours.AllDay);
    private static readonly HallDocument RealHours = MadeUpHall.Of(OwnHall.Place(), 10, SeedHours.RealHours);

    [Fact]
    public void All_day_is_open_at_every_minute_of_every_day()
    {
        var minutes = Enumerable.Range(0, 7 * 24 * 60)
            .Select(minute => BusinessTime.At(Monday, TimeSpan.FromMinutes(minute)));

        Assert.All(minutes, at => Assert.True(AllDay.IsOpen(at)));
    }

    [Theory]
    [InlineData("08:29:59", false)]
    [InlineData("08:30:00", true)]
    [InlineData("11:59:59", true)]
    [InlineData("12:00:00", false)]
    [InlineData("13:59:59", false)]
    [InlineData("14:00:00", true)]
    [InlineData("17:29:59", true)]
    [InlineData("17:30:00", false)]
    public void Real_hours_open_twice_a_weekday(string time, bool isOpen)
    {
        var weekdays = Enumerable.Range(0, 5).Select(Monday.AddDays);

        Assert.All(weekdays, day =>
            Assert.Equal(isOpen, RealHours.IsOpen(BusinessTime.At(day, TimeSpan.Parse(time)))));
    }

    [Fact]
    public void Real_hours_are_closed_at_the_weekend()
    {
        var minutes = Enumerable.Range(0, 2 * 24 * 60)
            .Select(minute => BusinessTime.At(Monday.AddDays(5), TimeSpan.FromMinutes(minute)));

        Assert.All(minutes, at => Assert.False(RealHours.IsOpen(at)));
    }
}
