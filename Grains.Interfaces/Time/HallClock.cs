namespace CityHall.Grains.Interfaces.Time;

/// <summary>The time that numbers and days live in; a demonstration may start elsewhere and run faster.</summary>
public sealed class HallClock : TimeProvider
{
    private readonly TimeProvider _real;
    private readonly DateTimeOffset _realStart;
    private readonly DateTimeOffset _start;

    public HallClock(TimeProvider real, DateTimeOffset? start = null, double speed = 1)
    {
        _real = real;
        _realStart = real.GetUtcNow();
        _start = start ?? _realStart;
        Speed = speed;
        IsDemonstration = start is not null || speed is not 1;
    }

    public double Speed { get; }

    public bool IsDemonstration { get; }

    public override DateTimeOffset GetUtcNow() =>
        IsDemonstration ? _start + (_real.GetUtcNow() - _realStart) * Speed : _real.GetUtcNow();
}
