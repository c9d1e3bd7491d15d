using CityHall.Grains.Interfaces;
using CityHall.Grains.Journal;

namespace CityHall.City.Simulation.Faults;

/// <summary>A journal whose answers get lost, before or after the entries were written, come late, or twice.</summary>
internal sealed class FaultyJournal(IJournal inner, FaultPlan plan) : IJournal
{
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Unsettled = TimeSpan.FromMilliseconds(10);

    private long _settledAt;

    /// <summary>A lost append stays in doubt for a moment.</summary>
    public bool IsSettled => inner.IsSettled && Environment.TickCount64 >= Interlocked.Read(ref _settledAt);

    public async Task<AppendResult> Append(IReadOnlyList<JournalEntry> entries)
    {
        switch (plan.Next())
        {
            case Fault.Slow:
                await Task.Delay(Late);
                break;
            case Fault.LostBefore:
                return Lost();
            case Fault.LostAfter:
                await inner.Append(entries);
                return Lost();
            case Fault.SentTwice:
                await inner.Append(entries);
                return await inner.Append(entries);
        }

        var result = await inner.Append(entries);
        if (result is AppendResult.Conflict) plan.NoteConflict();
        return result;
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

    private AppendResult.Unknown Lost()
    {
        Interlocked.Exchange(ref _settledAt, Environment.TickCount64 + (long)Unsettled.TotalMilliseconds);
        return AppendResult.Unknown.Instance;
    }
}
