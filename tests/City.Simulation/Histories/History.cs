using System.Collections.Concurrent;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Journal;

namespace CityHall.City.Simulation.Histories;

/// <summary>What the actors asked and were told, to be held against the journal in the end.</summary>
internal sealed class History
{
    private const int PageSize = 5_000;

    private readonly ConcurrentQueue<Told> _told = new();
    private readonly ConcurrentDictionary<string, int> _refusals = new();
    private readonly ConcurrentDictionary<Step, int> _steps = new();
    private int _asked;
    private int _unknown;
    private int _repeated;

    public ConcurrentQueue<string> Violations { get; } = new();

    public int Asked => _asked;

    public int Unknown => _unknown;

    public int Repeated => _repeated;

    /// <summary>How often which refusal was told, the most frequent first.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Refusals =>
        [.. _refusals.OrderByDescending(refusal => refusal.Value).ThenBy(refusal => refusal.Key)];

    public int this[Step step] => _steps.GetValueOrDefault(step);

    public void Note(Step step) => _steps.AddOrUpdate(step, 1, (_, count) => count + 1);

    public void NoteAsked() => Interlocked.Increment(ref _asked);

    public void NoteUnknown() => Interlocked.Increment(ref _unknown);

    public void NoteRepeated() => Interlocked.Increment(ref _repeated);

    public void NoteDone(string stream, string actor, RequestId id) => _told.Enqueue(new(stream, actor, id, true));

    public void NoteRefused(string stream, string actor, RequestId id, Refusal why)
    {
        _told.Enqueue(new(stream, actor, id, false));
        _refusals.AddOrUpdate(why.Type, 1, (_, count) => count + 1);
    }

    /// <summary>What was done is in the journal once; what was refused is not.</summary>
    public async Task Check(IJournal journal)
    {
        var written = new Dictionary<(string, string, RequestId), int>();
        var position = 0L;
        while (await journal.ReadAll(position, PageSize) is { Count: > 0 } page)
        {
            foreach (var recorded in page)
                if (recorded.Entry.Metadata is { RequestId: { } id } metadata)
                {
                    var key = (recorded.Stream.Value, metadata.Actor.Who, id);
                    written[key] = written.GetValueOrDefault(key) + 1;
                }

            position = page[^1].Position;
        }

        foreach (var told in _told)
        {
            var count = written.GetValueOrDefault((told.Stream, told.Actor, told.Id));
            if (count != (told.IsDone ? 1 : 0))
                Violations.Enqueue(
                    $"{told.Stream}: {told.Id} of {told.Actor} was {(told.IsDone ? "done" : "refused")}, "
                    + $"and is {count} times in the journal");
        }
    }

    private sealed record Told(string Stream, string Actor, RequestId Id, bool IsDone);
}
