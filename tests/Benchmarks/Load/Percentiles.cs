namespace CityHall.Benchmarks.Load;

/// <summary>Where half, and nearly all, of some durations lie.</summary>
internal sealed record Percentiles(int Count, double P50, double P99, double Max)
{
    /// <summary>Of durations in milliseconds, in any order.</summary>
    public static Percentiles Of(IEnumerable<double> milliseconds)
    {
        double[] sorted = [.. milliseconds.Order()];
        return new Percentiles(sorted.Length, At(sorted, 0.5), At(sorted, 0.99), At(sorted, 1));
    }

    public static double Median(IEnumerable<double> values) => At([.. values.Order()], 0.5);

    /// <summary>The smallest value that at least this part of all does not exceed.</summary>
    private static double At(double[] sorted, double part) => sorted.Length is 0
        ? double.NaN
        : sorted[Math.Clamp((int)Math.Ceiling(part * sorted.Length) - 1, 0, sorted.Length - 1)];
}
