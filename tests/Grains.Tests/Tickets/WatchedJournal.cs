using CityHall.Grains.Interfaces;
using CityHall.Grains.Journal;

namespace CityHall.Grains.Tests.Tickets;

/// <summary>Counts how often a stream is read, and can make its readers wait.</summary>
internal sealed class WatchedJournal(IJournal inner) : IJournal
{
    private int _reads;

    public int Reads => _reads;

    public TaskCompletionSource? Hold { get; set; }

    public bool IsSettled => inner.IsSettled;

    public Task<AppendResult> Append(IReadOnlyList<JournalEntry> entries) => inner.Append(entries);

    public async Task<IReadOnlyList<RecordedEntry>> ReadStream(StreamKey stream, long afterVersion, int limit)
    {
        Interlocked.Increment(ref _reads);
        if (Hold is { } hold) await hold.Task;
        return await inner.ReadStream(stream, afterVersion, limit);
    }

    public Task<IReadOnlyList<RecordedEntry>> ReadAll(long afterPosition, int limit) =>
        inner.ReadAll(afterPosition, limit);

    public Task<long> LastPosition() => inner.LastPosition();

    public Task<long> LastOpening(StreamKey stream, DateTimeOffset? notAfter = null) =>
        inner.LastOpening(stream, notAfter);

    public Task<long?> FindRequest(StreamKey stream, string actor, RequestId id) =>
        inner.FindRequest(stream, actor, id);

    public Task WaitForMore(long afterPosition, CancellationToken cancellation) =>
        inner.WaitForMore(afterPosition, cancellation);
}
