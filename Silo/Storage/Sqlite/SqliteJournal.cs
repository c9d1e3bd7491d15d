using CityHall.Grains.Interfaces;
using CityHall.Grains.Journal;

namespace CityHall.Silo.Storage.Sqlite;

/// <summary>The journal of an embedded city.</summary>
internal sealed class SqliteJournal(SqliteStore store, TimeProvider time) : IJournal
{
    private readonly Lock _gate = new();
    private TaskCompletionSource? _moved;
    private long _committed;

    public bool IsSettled => store.IsSettled;

    public async Task<AppendResult> Append(IReadOnlyList<JournalEntry> entries)
    {
        AppendRules.Check(entries);
        try
        {
            return await store.Write(session => Insert(session, entries), WakeWaiting);
        }
        catch (JournalUnavailableException)
        {
            return AppendResult.Unknown.Instance;
        }
    }

    public Task<IReadOnlyList<RecordedEntry>> ReadStream(StreamKey stream, long afterVersion, int limit) =>
        store.Read(session => session.Read(
            $"SELECT {EntryRow.Columns} FROM entry WHERE stream = ?1 AND version > ?2 ORDER BY version LIMIT ?3",
            EntryRow.Read, stream.Value, afterVersion, limit));

    public Task<IReadOnlyList<RecordedEntry>> ReadAll(long afterPosition, int limit) =>
        store.Read(session => session.Read(EntryRow.Page, EntryRow.Read, afterPosition, limit));

    public Task<long> LastPosition() => store.Read(EntryRow.LastPosition);

    public Task<long> LastOpening(StreamKey stream, DateTimeOffset? notAfter = null) =>
        store.Read(session => session.Find(
            """
            SELECT version FROM entry WHERE is_opening AND stream = ?1 AND occurred_at <= ?2
            ORDER BY occurred_at DESC, version DESC LIMIT 1
            """,
            stream.Value, notAfter is { } instant ? EntryHash.Microseconds(instant) : long.MaxValue) ?? 0);

    public Task<long?> FindRequest(StreamKey stream, string actor, RequestId id) =>
        store.Read(session => session.Find(
            "SELECT version FROM entry WHERE stream = ?1 AND actor = ?2 AND request_id = ?3",
            stream.Value, actor, id.Value));

    public async Task WaitForMore(long afterPosition, CancellationToken cancellation)
    {
        while (NextCommit(afterPosition) is { } moved) await moved.WaitAsync(cancellation);
    }

    private AppendResult Insert(SqliteSession session, IReadOnlyList<JournalEntry> entries)
    {
        // One entry is all or nothing by itself.
        if (entries.Count == 1) return Insert(session, entries[0]) ?? (AppendResult)AppendResult.Conflict.Instance;

        session.Execute("SAVEPOINT append");
        AppendResult result = AppendResult.Conflict.Instance;
        foreach (var entry in entries)
        {
            if (Insert(session, entry) is { } committed)
            {
                result = committed;
                continue;
            }

            session.Execute("ROLLBACK TO append");
            result = AppendResult.Conflict.Instance;
            break;
        }

        session.Execute("RELEASE append");
        return result;
    }

    private AppendResult.Committed? Insert(SqliteSession session, JournalEntry entry) =>
        session.Find(EntryRow.Insert, EntryRow.Of(entry, time.GetUtcNow())) is { } position
            ? new AppendResult.Committed(position)
            : null;

    /// <summary>The next commit, if nothing beyond the position is committed yet.</summary>
    private Task? NextCommit(long afterPosition)
    {
        lock (_gate)
        {
            if (_committed > afterPosition) return null;
            _moved ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _moved.Task;
        }
    }

    private void WakeWaiting(AppendResult result)
    {
        if (result is not AppendResult.Committed committed) return;
        lock (_gate)
        {
            _committed = committed.LastPosition;
            _moved?.SetResult();
            _moved = null;
        }
    }
}
