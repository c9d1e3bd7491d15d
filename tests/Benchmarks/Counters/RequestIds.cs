using System.Security.Cryptography;

namespace CityHall.Benchmarks.Counters;

/// <summary>Request ids that nobody used before, cheaply made.</summary>
internal static class RequestIds
{
    private static readonly string Run = RandomNumberGenerator.GetHexString(8, lowercase: true);
    private static long _last;

    /// <summary>What all of them look like, to SQL.</summary>
    public static string Pattern { get; } = $"{Run}-%";

    public static string Next() => $"{Run}-{Interlocked.Increment(ref _last):D10}";
}
