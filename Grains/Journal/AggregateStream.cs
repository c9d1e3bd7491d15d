using System.Security.Cryptography;
using CityHall.Grains.Domain;
using CityHall.Grains.Interfaces;

namespace CityHall.Grains.Journal;

/// <summary>The folded state of one stream, and the one way in which it changes: decide, append, evolve.</summary>
/// <remarks>
/// Its owner lets one command at a time in; readers may look at State at any moment, it is immutable.
/// </remarks>
internal sealed class AggregateStream<TState, TCommand, TEvent>(
    StreamKey key, EventCodec<TCommand, TEvent> codec, JournalAccess access, Action onChanged) : IDisposable
    where TState : IAggregate<TState, TCommand, TEvent>
    where TCommand : DomainCommand
    where TEvent : DomainEvent
{
    private const int PageSize = 500;

    /// <summary>More events than any command has whose answer is read from them; an opening may have more.</summary>
    private const int MaxEventsOfCommand = 16;

    /// <summary>A refusal may be told from a state that is at most this old.</summary>
    private static readonly TimeSpan RefusalAge = TimeSpan.FromSeconds(1);

    // Before anything is loaded: what commits after this moment is told to us, what committed earlier we read.
    private readonly TailMark _mark = access.Tail.Follow(key);

    // Requests since the last opening; older ones are found by the journal's fence.
    private readonly HashSet<(string Actor, RequestId Id)> _requests = [];
    private byte[] _lastHash = EntryHash.None;
    private DateTimeOffset _lastAt;
    private bool _isCertain = true;
    private bool _isPresumed;

    public TState State { get; private set; } = TState.Initial;

    public long Version { get; private set; }

    public long Position { get; private set; }

    /// <summary>The halls' time, which never runs back within a stream.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var now = EntryHash.Instant(EntryHash.Microseconds(access.Clock.GetUtcNow()));
            return now > _lastAt ? now : _lastAt;
        }
    }

    public bool HasMovedWithoutUs => _mark.Version > Version;

    public async Task Load()
    {
        if (codec.HasOpenings) Version = Math.Max(0, await access.Journal.LastOpening(key) - 1);
        await CatchUp();
    }

    /// <summary>
    /// Instead of loading: the stream is taken for empty. Whoever appends to it learns by the fence if it is not, and
    /// before anything else is told it is read.
    /// </summary>
    public void PresumeEmpty() => _isPresumed = true;

    public void Dispose() => _mark.Dispose();

    /// <summary>
    /// True if within this span the journal was read to its end and held nothing newer than this state.
    /// </summary>
    public bool IsAtTail(TimeSpan within) =>
        _isCertain && !_isPresumed && access.Tail.IsConfirmed(within) && !HasMovedWithoutUs;

    /// <summary>
    /// One command's turn; the answer is a function of its events alone, so that a repeat gives it too. What must come
    /// before each decision may be given; it tells whether it came.
    /// </summary>
    public async Task<Outcome<TAnswer>> Execute<TAnswer>(
        TCommand command,
        Request request,
        Func<IReadOnlyList<TEvent>, TAnswer> answer,
        Func<Task<bool>>? prepare = null)
    {
        try
        {
            if (!await IsCertain()) return new Outcome<TAnswer>.Unknown();
            var hash = codec.HashOf(command);
            var isKnown = _requests.Contains((request.Actor.Who, request.Id));
            if (isKnown && await Repeat(request, hash, answer) is { } repeated) return repeated;
            return await Turn(command, request, hash, answer, prepare);
        }
        catch (JournalUnavailableException)
        {
            _isCertain = false;
            return new Outcome<TAnswer>.Unknown();
        }
    }

    /// <summary>Makes good what went wrong meanwhile; false while nobody can say what the stream holds.</summary>
    public Task<bool> Refresh() => Read(evenIfUnmoved: false);

    /// <summary>The same, and reads also what nobody has told of yet: for what another stream is to rely on.</summary>
    public Task<bool> ReadToEnd() => Read(evenIfUnmoved: true);

    /// <summary>Reads and folds what others appended; true if there was something.</summary>
    public async Task<bool> CatchUp()
    {
        var before = Version;
        try
        {
            IReadOnlyList<RecordedEntry> page;
            do
            {
                page = await access.Journal.ReadStream(key, Version, PageSize);
                foreach (var recorded in page) Apply(recorded.Entry, codec.Decode(recorded.Entry), recorded.Position);
            }
            while (page.Count is PageSize);
            _isPresumed = false;
        }
        finally
        {
            // What was folded is published even if a later page could not be read: beats vouch for this state.
            if (Version != before) onChanged();
        }

        return Version != before;
    }

    private async Task<bool> Read(bool evenIfUnmoved)
    {
        try
        {
            if (!await IsCertain()) return false;
            if (evenIfUnmoved || _isPresumed || HasMovedWithoutUs) await CatchUp();
            return true;
        }
        catch (JournalUnavailableException)
        {
            return _isCertain = false;
        }
    }

    private async Task<Outcome<TAnswer>> Turn<TAnswer>(
        TCommand command,
        Request request,
        byte[] hash,
        Func<IReadOnlyList<TEvent>, TAnswer> answer,
        Func<Task<bool>>? prepare)
    {
        // Ends by an answer, or by the deadline if others keep winning the version.
        while (access.Real.GetUtcNow() < request.Deadline)
        {
            // Each time anew: in what was just read from others, something may have been due for long.
            if (prepare is not null && !await prepare()) return new Outcome<TAnswer>.Unknown();
            var asked = command with { At = Now };
            var decision = State.Decide(asked);
            if (decision.Refusal is { } refusal)
            {
                if (!IsAtTail(RefusalAge) && await CatchUp()) continue;
                return await Repeat(request, hash, answer) ?? refusal;
            }

            IReadOnlyList<TEvent> events = [.. decision.Events.Select(happened => happened with { At = asked.At })];
            if (events.Count is 0)
            {
                if (_isPresumed && await CatchUp()) continue;
                return answer(events);
            }

            switch (await Append(events, request, hash))
            {
                case AppendResult.Committed:
                    return answer(events);
                case AppendResult.Unknown:
                    _isCertain = false;
                    return new Outcome<TAnswer>.Unknown();
            }

            await CatchUp();
            if (await Repeat(request, hash, answer) is { } repeated) return repeated;
        }

        return new Outcome<TAnswer>.Unknown();
    }

    private async Task<AppendResult> Append(IReadOnlyList<TEvent> events, Request request, byte[] hash)
    {
        var entries = new List<JournalEntry>(events.Count);
        var previous = _lastHash;
        foreach (var happened in events)
        {
            var isFirst = entries.Count is 0;
            var (name, schema, payload) = codec.Encode(happened);
            var (origin, quality) = happened is IEnteredAfterwards
                ? (Origin.Manual, TimeQuality.Estimated)
                : (Origin.Live, TimeQuality.Measured);
            var metadata = new EntryMetadata(
                key, Version + entries.Count + 1, name, schema, happened.At, origin, quality,
                request.Actor, isFirst ? request.Id : null, isFirst ? hash : null, happened is IOpening);
            var salt = RandomNumberGenerator.GetBytes(EntryHash.SaltSize);
            previous = EntryHash.Of(previous, metadata, payload, salt);
            entries.Add(new JournalEntry(metadata, payload, salt, previous));
        }

        var result = await access.Journal.Append(entries);
        if (result is AppendResult.Committed committed)
        {
            for (var index = 0; index < entries.Count; index++)
                Apply(entries[index], events[index], committed.LastPosition - entries.Count + index + 1);
            onChanged();
        }

        return result;
    }

    private void Apply(JournalEntry entry, TEvent happened, long position)
    {
        var metadata = entry.Metadata;
        if (metadata.IsOpening) _requests.Clear();
        if (metadata.RequestId is { } id) _requests.Add((metadata.Actor.Who, id));
        _isPresumed = false;
        State = State.Evolve(happened);
        Version = metadata.Version;
        Position = position;
        _lastHash = entry.Hash;
        _lastAt = metadata.OccurredAt;
    }

    /// <summary>The answer that this request id got before; null if it is not in the journal.</summary>
    private async Task<Outcome<TAnswer>?> Repeat<TAnswer>(
        Request request, byte[] hash, Func<IReadOnlyList<TEvent>, TAnswer> answer)
    {
        if (await access.Journal.FindRequest(key, request.Actor.Who, request.Id) is not { } version) return null;
        var entries = await access.Journal.ReadStream(key, version - 1, MaxEventsOfCommand);
        if (!hash.AsSpan().SequenceEqual(entries[0].Entry.Metadata.CommandHash)) return new Outcome<TAnswer>.Reused();
        var events = entries.TakeWhile(recorded =>
            recorded.Version == version || recorded.Entry.Metadata.RequestId is null);
        return answer([.. events.Select(recorded => codec.Decode(recorded.Entry))]);
    }

    /// <summary>After an unknown append: nothing is decided until what became of it is final, and read.</summary>
    private async Task<bool> IsCertain()
    {
        if (_isCertain) return true;
        if (!access.Journal.IsSettled) return false;
        await CatchUp();
        return _isCertain = true;
    }
}
