using CityHall.Benchmarks.Load;

namespace CityHall.Benchmarks;

/// <summary>A figure, its floor in the same run, and how they compare.</summary>
internal sealed record RatioLine(string What, string Ours, string Floor, double Ratio)
{
    public string FloorName { get; init; } = "floor";

    /// <summary>The smallest and the largest ratio of a round.</summary>
    public string Spread { get; init; } = "";

    public string Target { get; init; } = "none";

    /// <summary>Null where nothing is aimed at.</summary>
    public bool? IsMet { get; init; }

    /// <summary>Of values of rounds, each beside its floor's in the same round.</summary>
    public static RatioLine Of(string what, string format, IReadOnlyList<(double Ours, double Floor)> rounds)
    {
        var ours = Percentiles.Median(rounds.Select(round => round.Ours));
        var floor = Percentiles.Median(rounds.Select(round => round.Floor));
        var ratios = rounds.Select(round => round.Ours / round.Floor).Order().ToList();
        return new RatioLine(what, ours.ToString(format), floor.ToString(format), ours / floor)
        {
            Spread = $"({ratios[0]:0.00}..{ratios[^1]:0.00})",
        };
    }

    public RatioLine AtMost(double target) =>
        this with { Target = $"ratio <= {target:0.00}", IsMet = Ratio <= target };

    public RatioLine AtLeast(double target) =>
        this with { Target = $"ratio >= {target:0.00}", IsMet = Ratio >= target };

    /// <summary>The same, give or take a part.</summary>
    public RatioLine Flat(double part) =>
        this with { Target = $"1 +-{part:0.00}", IsMet = Math.Abs(Ratio - 1) <= part };
}
