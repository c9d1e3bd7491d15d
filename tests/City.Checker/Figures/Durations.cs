namespace CityHall.City.Checker.Figures;

/// <summary>Durations by the second: exact to it, and no larger for a year than for a day.</summary>
internal sealed class Durations
{
    private readonly SortedDictionary<int, int> _seconds = [];

    public void Add(TimeSpan duration) => Count(duration, 1);

    public void Remove(TimeSpan duration) => Count(duration, -1);

    public void Add(Durations others)
    {
        foreach (var (seconds, count) in others._seconds)
            _seconds[seconds] = _seconds.GetValueOrDefault(seconds) + count;
    }

    public Spread Spread()
    {
        var count = _seconds.Values.Sum();
        if (count <= 0) return default;
        var sum = _seconds.Sum(one => (double)one.Key * one.Value);
        return new Spread(count, TimeSpan.FromSeconds(sum / count), At(0.5, count), At(0.9, count), At(1, count));
    }

    private void Count(TimeSpan duration, int by)
    {
        var seconds = (int)Math.Max(0, duration.TotalSeconds);
        _seconds[seconds] = _seconds.GetValueOrDefault(seconds) + by;
    }

    /// <summary>The smallest that at least this share does not exceed.</summary>
    private TimeSpan At(double share, int count)
    {
        var rest = (int)Math.Ceiling(share * count);
        foreach (var (seconds, here) in _seconds)
            if ((rest -= here) <= 0 && here > 0) return TimeSpan.FromSeconds(seconds);
        return default;
    }
}
