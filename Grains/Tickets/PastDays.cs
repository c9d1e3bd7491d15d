using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Journal;

namespace CityHall.Grains.Tickets;

/// <summary>The few closed days that were asked for last; one is folded at a time, for all who wait for it.</summary>
/// <remarks>A day is known by its stream and the version before its opening: one to one with its date.</remarks>
internal sealed class PastDays(IJournal journal, EventCodec<HallCommand, HallEvent> codec) : IDisposable
{
    /// <summary>A big hall's day is some megabytes.</summary>
    public const int DaysKept = 8;

    private const int PageSize = 500;

    /// <summary>As long as a caller waits for an answer.</summary>
    private static readonly TimeSpan Patience = Request.Patience;

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _turn = new(1);

    // The day used last is at the end.
    private readonly List<(StreamKey Stream, long After, PastDay Day)> _kept = [];

    /// <summary>The day that begins after the version; null if it is not closed yet.</summary>
    public async Task<PastDay?> Find(StreamKey stream, long after)
    {
        if (Kept(stream, after) is { } kept) return kept;
        if (!await _turn.WaitAsync(Patience)) throw new TimeoutException("Too many past days are asked for at once.");
        try
        {
            // Whoever had the turn before may have folded the same day.
            return Kept(stream, after) ?? Keep(stream, after, await Fold(stream, after));
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private PastDay? Kept(StreamKey stream, long after)
    {
        lock (_gate)
        {
            var index = _kept.FindIndex(kept => kept.Stream == stream && kept.After == after);
            if (index < 0) return null;
            var found = _kept[index];
            _kept.RemoveAt(index);
            _kept.Add(found);
            return found.Day;
        }
    }

    private PastDay? Keep(StreamKey stream, long after, PastDay? day)
    {
        if (day is null) return null;
        lock (_gate)
        {
            if (_kept.Count is DaysKept) _kept.RemoveAt(0);
            _kept.Add((stream, after, day));
            return day;
        }
    }

    private async Task<PastDay?> Fold(StreamKey stream, long after)
    {
        var hall = Hall.Initial;
        while (await journal.ReadStream(stream, after, PageSize) is { Count: > 0 } page)
        {
            foreach (var recorded in page)
            {
                var happened = codec.Decode(recorded.Entry);
                hall = hall.Evolve(happened);
                if (happened is HallEvent.DayClosed) return new PastDay(hall, recorded);
            }

            after = page[^1].Version;
        }

        return null;
    }
}
