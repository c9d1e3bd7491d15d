using CityHall.Grains.Interfaces;

namespace CityHall.Grains.Journal;

/// <summary>One entry as its author made it; what covers it all is the hash.</summary>
public sealed record JournalEntry(EntryMetadata Metadata, byte[] Payload, byte[] Salt, byte[] Hash)
{
    /// <summary>An entry stays below the leaf size of the audit tree.</summary>
    public const int MaxPayloadBytes = 60_000;
}

/// <summary>All that is known of an entry but its payload; everything here is covered by the entry's hash.</summary>
public sealed record EntryMetadata(
    StreamKey Stream,
    long Version,
    string Event,
    int Schema,
    DateTimeOffset OccurredAt,
    Origin Origin,
    TimeQuality TimeQuality,
    Actor Actor,
    RequestId? RequestId,
    byte[]? CommandHash,
    bool IsOpening);

/// <summary>An entry in its place in the journal.</summary>
public sealed record RecordedEntry(long Position, DateTimeOffset RecordedAt, JournalEntry Entry)
{
    public StreamKey Stream => Entry.Metadata.Stream;

    public long Version => Entry.Metadata.Version;
}

/// <summary>How an entry came to us.</summary>
public enum Origin
{
    Live = 0,
    Edge = 1,
    Manual = 2,
}

/// <summary>Whether its time was measured or estimated by a person.</summary>
public enum TimeQuality
{
    Measured = 0,
    Estimated = 1,
}
