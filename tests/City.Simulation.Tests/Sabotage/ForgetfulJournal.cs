using CityHall.Grains.Interfaces;
using CityHall.Grains.Journal;

namespace CityHall.City.Simulation.Tests.Sabotage;

/// <summary>A disk that lies: of some streams it keeps so many appends, and confirms the rest all the same.</summary>
internal sealed class ForgetfulJournal(IJournal inner, string streams, int keeps) : IJournal
{
    private int _appends;

    public bool IsSettled => inner.IsSettled;

    public async Task<AppendResult> Append(IReadOnlyList<JournalEntry> entries)
    {
        var isForgotten = entries[0].Metadata.Stream.Value.StartsWith(streams, StringComparison.Ordinal)
            && Interlocked.Increment(ref _appends) > keeps;
        return isForgotten
            ? new AppendResult.Committed(await LastPosition() + entries.Count)
            : await inner.Append(entries);
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
