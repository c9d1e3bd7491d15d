using CityHall.Grains.Interfaces;
using CityHall.Grains.Journal;

namespace CityHall.Silo.Storage.Sqlite;

/// <summary>The journal of an embedded city.</summary>
internal sealed class SqliteJournal(SqliteStore store, TimeProvider time) : IJournal
{
    private readonly NewestEntries _newest = new();
    private readonly Lock _gate = new();
    private TaskCompletionSource? _moved;
    private long _committed;

    public bool IsSettled => store.IsSettled;

    public async Task<AppendResult> Append(IReadOnlyList<JournalEntry> entries)
    {
        AppendRules.Check(entries);
        try
        {
            var recordedAt = default(DateTimeOffset);
            return await store.Write(
                session => Insert(session, entries, recordedAt = Now),
                result => Answering(result, entries, recordedAt));
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
        _newest.After(afterPosition, limit) is { Count: > 0 } known
            ? Task.FromResult(known)
            : store.Read(session => session.Read(EntryRow.Page, EntryRow.Read, afterPosition, limit));

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

    /// <summary>As exact as the file holds it.</summary>
    private DateTimeOffset Now => EntryHash.Instant(EntryHash.Microseconds(time.GetUtcNow()));

    private static AppendResult Insert(
        SqliteSession session, IReadOnlyList<JournalEntry> entries, DateTimeOffset recordedAt)
    {
        // One entry is all or nothing by itself.
        if (entries.Count == 1)
            return Insert(session, entries[0], recordedAt) ?? (AppendResult)AppendResult.Conflict.Instance;

        session.Execute("SAVEPOINT append");
        AppendResult result = AppendResult.Conflict.Instance;
        foreach (var entry in entries)
        {
            if (Insert(session, entry, recordedAt) is { } committed)
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

    private static AppendResult.Committed? Insert(
        SqliteSession session, JournalEntry entry, DateTimeOffset recordedAt) =>
        session.Find(EntryRow.Insert, EntryRow.Of(entry, recordedAt)) is { } position
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

    private void Answering(AppendResult result, IReadOnlyList<JournalEntry> entries, DateTimeOffset recordedAt)
    {
        if (result is not AppendResult.Committed committed) return;
        var before = committed.LastPosition - entries.Count;
        foreach (var (index, entry) in entries.Index())
            _newest.Add(new RecordedEntry(before + index + 1, recordedAt, entry));
        lock (_gate)
        {
            _committed = committed.LastPosition;
            _moved?.SetResult();
            _moved = null;
        }
    }
}
