namespace CityHall.City.Simulation.Live;

/// <summary>How long things took: counted in steps of five percent, so that a day of them needs no room.</summary>
internal sealed class Quantiles
{
    private const double Step = 1.05;
    private const double LeastMilliseconds = 0.1;
    private const int Steps = 400;

    private readonly int[] _counts = new int[Steps];
    private int _count;

    public int Count => _count;

    public void Note(TimeSpan time)
    {
        var step = Math.Log(Math.Max(time.TotalMilliseconds, LeastMilliseconds) / LeastMilliseconds, Step);
        Interlocked.Increment(ref _counts[Math.Min((int)step, Steps - 1)]);
        Interlocked.Increment(ref _count);
    }

    /// <summary>In milliseconds; 0 if nothing was noted.</summary>
    public double At(double quantile)
    {
        var wanted = quantile * _count;
        var (seen, step) = (0, 0);
        while (step < Steps - 1 && (seen += _counts[step]) < wanted) step++;
        return _count is 0 ? 0 : LeastMilliseconds * Math.Pow(Step, step + 1);
    }

    public override string ToString() => $"p50 {At(0.5):0.#} ms, p99 {At(0.99):0.#} ms";
}
