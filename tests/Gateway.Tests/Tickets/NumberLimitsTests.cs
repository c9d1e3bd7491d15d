using CityHall.Gateway.Tickets;
using CityHall.Grains.Interfaces.Time;
using Microsoft.Extensions.Options;

namespace CityHall.Gateway.Tests.Tickets;

public sealed class NumberLimitsTests
{
    [Fact]
    public void A_kiosk_takes_its_share_and_the_others_go_on_until_the_hall_has_had_ten_times_as_much()
    {
        Assert.Equal(2, Taken(new GatewayOptions { NumbersPerMinute = 2 }, addresses: 1));
        Assert.Equal(10, Taken(new GatewayOptions { NumbersPerMinute = 2 }, addresses: 5));
        Assert.Equal(20, Taken(new GatewayOptions { NumbersPerMinute = 2 }, addresses: 50));
        Assert.Equal(7, Taken(new GatewayOptions { NumbersPerMinute = 2, NumbersPerMinutePerHall = 7 }, addresses: 50));
    }

    [Fact]
    public void A_fast_clock_lets_kiosks_and_halls_give_out_as_much_faster()
    {
        var options = new GatewayOptions { NumbersPerMinute = 2, NumbersPerMinutePerHall = 3 };
        Assert.Equal(4, Taken(options, addresses: 1, speed: 2));
        Assert.Equal(6, Taken(options, addresses: 5, speed: 2));
    }

    [Theory]
    [InlineData(30, 1, 30)]
    [InlineData(30, 60, 1800)]
    [InlineData(1, 0.1, 1)]
    public void A_slow_clock_lets_a_kiosk_give_out_something_at_least(int perMinute, double speed, int expected) =>
        Assert.Equal(expected, NumberLimits.AtSpeed(perMinute, speed));

    /// <summary>How many numbers are given out if each address asks for ten.</summary>
    private static int Taken(GatewayOptions options, int addresses, double speed = 1)
    {
        using var limits = new NumberLimits(
            Options.Create(options), new HallClock(TimeProvider.System, SomeHall.Nine, speed));
        return Enumerable.Range(0, addresses).SelectMany(no => Enumerable.Repeat($"10.0.0.{no}", 10))
            .Count(address => limits.Try(SomeHall.Id, address) is null);
    }
}
