using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Time;
using Microsoft.Extensions.Options;

namespace CityHall.Gateway.Tickets;

/// <summary>How many numbers a kiosk and a hall give out in a minute; an open kiosk is known by its address.</summary>
internal sealed class NumberLimits(IOptions<GatewayOptions> options, HallClock clock) : IDisposable
{
    private const int KiosksPerHall = 10;

    private readonly SharedLimit _takes = new(
        AtSpeed(options.Value.NumbersPerMinute, clock.Speed),
        AtSpeed(options.Value.NumbersPerMinutePerHall ?? options.Value.NumbersPerMinute * KiosksPerHall, clock.Speed));

    /// <summary>Numbers live in the halls' time, which a demonstration lets run faster.</summary>
    public static int AtSpeed(int perHallMinute, double speed) => Math.Max(1, (int)Math.Ceiling(perHallMinute * speed));

    /// <summary>Null if one more number may be taken; else why not.</summary>
    public Problem? Try(HallId hall, string address) => _takes.Try(hall.Value, address);

    public void Dispose() => _takes.Dispose();
}
