using CityHall.Grains.Interfaces;

namespace CityHall.Grains.Journal;

/// <summary>The journal's in-memory twin: it passes the same contract test, and forgets.</summary>
public sealed class MemoryJournal(TimeProvider time) : IJournal
{
    private readonly Lock _gate = new();
    private readonly List<RecordedEntry> _entries = [];
    private readonly Dictionary<StreamKey, List<RecordedEntry>> _streams = [];
    private readonly Dictionary<(StreamKey, string, RequestId), long> _requests = [];
    private TaskCompletionSource _moved = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsSettled => true;

    public async Task<AppendResult> Append(IReadOnlyList<JournalEntry> entries)
    {
        AppendRules.Check(entries);
        lock (_gate)
        {
            var first = entries[0].Metadata;
            if (Stream(first.Stream).Count + 1 != first.Version || entries.Any(IsKnownRequest))
                return AppendResult.Conflict.Instance;
            foreach (var entry in entries) Add(entry);
            _moved.TrySetResult();
            _moved = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return new AppendResult.Committed(_entries.Count);
        }
    }

    public Task<IReadOnlyList<RecordedEntry>> ReadStream(StreamKey stream, long afterVersion, int limit)
    {
        lock (_gate) return Task.FromResult(Page(Stream(stream), afterVersion, limit));
    }

    public Task<IReadOnlyList<RecordedEntry>> ReadAll(long afterPosition, int limit)
    {
        lock (_gate) return Task.FromResult(Page(_entries, afterPosition, limit));
    }

    public Task<long> LastPosition()
    {
        lock (_gate) return Task.FromResult((long)_entries.Count);
    }

    public Task<long> LastOpening(StreamKey stream, DateTimeOffset? notAfter = null)
    {
        lock (_gate)
        {
            var opening = Stream(stream).FindLast(recorded =>
                recorded.Entry.Metadata.IsOpening
                && (notAfter is null || recorded.Entry.Metadata.OccurredAt <= notAfter));
            return Task.FromResult(opening?.Version ?? 0);
        }
    }

    public Task<long?> FindRequest(StreamKey stream, string actor, RequestId id)
    {
        lock (_gate)
            return Task.FromResult(_requests.TryGetValue((stream, actor, id), out var version) ? version : (long?)null);
    }

    public Task WaitForMore(long afterPosition, CancellationToken cancellation)
    {
        lock (_gate) return _entries.Count > afterPosition ? Task.CompletedTask : _moved.Task.WaitAsync(cancellation);
    }

    private void Add(JournalEntry entry)
    {
        var recorded = new RecordedEntry(_entries.Count + 1, time.GetUtcNow(), entry);
        _entries.Add(recorded);
        Stream(recorded.Stream).Add(recorded);
        if (RequestOf(entry) is { } request) _requests[request] = recorded.Version;
    }

    private bool IsKnownRequest(JournalEntry entry) =>
        RequestOf(entry) is { } request && _requests.ContainsKey(request);

    private static (StreamKey, string, RequestId)? RequestOf(JournalEntry entry) =>
        entry.Metadata.RequestId is { } id ? (entry.Metadata.Stream, entry.Metadata.Actor.Who, id) : null;

    private List<RecordedEntry> Stream(StreamKey key)
    {
        if (!_streams.TryGetValue(key, out var stream)) _streams[key] = stream = [];
        return stream;
    }

    // Versions and positions are dense from 1, so they are also places in their lists.
    private static IReadOnlyList<RecordedEntry> Page(List<RecordedEntry> entries, long after, int limit) =>
        entries.GetRange((int)Math.Min(after, entries.Count), (int)Math.Clamp(entries.Count - after, 0, limit));
}
