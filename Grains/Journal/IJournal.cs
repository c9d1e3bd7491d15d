using CityHall.Grains.Interfaces;

namespace CityHall.Grains.Journal;

/// <summary>The port to the one place where truth is kept; unique (stream, version) is its fence.</summary>
public interface IJournal
{
    /// <summary>False from an unknown append on until what became of it is final.</summary>
    bool IsSettled { get; }

    /// <summary>All or nothing, and durable before it returns; one stream, consecutive versions.</summary>
    Task<AppendResult> Append(IReadOnlyList<JournalEntry> entries);

    /// <summary>A stream's entries with a greater version, in order.</summary>
    Task<IReadOnlyList<RecordedEntry>> ReadStream(StreamKey stream, long afterVersion, int limit);

    /// <summary>The journal's entries with a greater position, in order; none is ever missed.</summary>
    Task<IReadOnlyList<RecordedEntry>> ReadAll(long afterPosition, int limit);

    Task<long> LastPosition();

    /// <summary>
    /// The version of the newest opening entry that occurred no later than the instant given; 0 if there is none.
    /// </summary>
    Task<long> LastOpening(StreamKey stream, DateTimeOffset? notAfter = null);

    /// <summary>The version of the first entry of a command; null if the request id is not in the stream.</summary>
    Task<long?> FindRequest(StreamKey stream, string actor, RequestId id);

    /// <summary>Ends when this process has committed something beyond the position.</summary>
    Task WaitForMore(long afterPosition, CancellationToken cancellation);
}
