namespace CityHall.Gateway.Live;

/// <summary>How long to wait before trying again: at most 250 ms at first, then longer, never more than 5 s.</summary>
internal static class Backoff
{
    private const int LongestDoubling = 5;

    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>Jittered, so that 140 watchers of one silo do not come back in the same instant.</summary>
    public static TimeSpan After(int failures)
    {
        var most = First * (1 << Math.Clamp(failures - 1, 0, LongestDoubling));
        return (most < Longest ? most : Longest) * Random.Shared.NextDouble();
    }
}
