namespace CityHall.Grains.Journal;

/// <summary>How an append ended.</summary>
public abstract record AppendResult
{
    private AppendResult()
    {
    }

    /// <summary>Durable; the position of the last of its entries.</summary>
    public sealed record Committed(long LastPosition) : AppendResult;

    /// <summary>Nothing was written: the version, or the request id, is in the journal already.</summary>
    public sealed record Conflict : AppendResult
    {
        public static Conflict Instance { get; } = new();
    }

    /// <summary>The connection died in the commit: it may be there or not.</summary>
    public sealed record Unknown : AppendResult
    {
        public static Unknown Instance { get; } = new();
    }
}
