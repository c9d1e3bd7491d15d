namespace CityHall.City.Checker.Lines;

/// <summary>The end of a stream; before its first entry, a hash of nothing but zeros.</summary>
internal readonly record struct StreamTail(long Version, DateTimeOffset At, string Hash)
{
    public static StreamTail None { get; } = new(0, DateTimeOffset.MinValue, Convert.ToHexString(EntryHash.None));
}
