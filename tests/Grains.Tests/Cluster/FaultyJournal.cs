using CityHall.Grains.Interfaces;
using CityHall.Grains.Journal;

namespace CityHall.Grains.Tests.Cluster;

/// <summary>A journal whose connection dies when the test says so: before or after the entries were written.</summary>
internal sealed class FaultyJournal(IJournal inner) : IJournal
{
    public enum Fault
    {
        None,
        LostBefore,
        LostAfter,
    }

    /// <summary>Strikes the next append of this event.</summary>
    public (string Event, Fault Fault) Next { get; set; }

    public bool IsSettled { get; set; } = true;

    public async Task<AppendResult> Append(IReadOnlyList<JournalEntry> entries)
    {
        if (Next.Fault is Fault.None || Next.Event != entries[0].Metadata.Event) return await inner.Append(entries);
        if (Next.Fault is Fault.LostAfter) await inner.Append(entries);
        Next = default;
        IsSettled = false;
        return AppendResult.Unknown.Instance;
    }

    public Task<IReadOnlyList<RecordedEntry>> ReadStream(StreamKey stream, long afterVersion, int limit) =>
        inner.ReadStream(stream, afterVersion, limit);

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
