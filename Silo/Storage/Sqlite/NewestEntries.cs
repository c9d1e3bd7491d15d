using CityHall.Grains.Journal;

namespace CityHall.Silo.Storage.Sqlite;

/// <summary>
/// The entries that this process committed last, without a hole: who follows the journal's end need not read the file.
/// </summary>
internal sealed class NewestEntries
{
    /// <summary>More than the reports lag behind at the heaviest load, in some megabytes.</summary>
    private const int LeastKept = 10_000;

    private readonly Lock _gate = new();
    private readonly List<RecordedEntry> _kept = [];

    /// <summary>What was committed next; what went before it may be missing, if its end was not known.</summary>
    public void Add(RecordedEntry committed)
    {
        lock (_gate)
        {
            if (_kept is [.., var last] && committed.Position != last.Position + 1) _kept.Clear();
            _kept.Add(committed);

            // Seldom, so that the rest is not moved for each entry.
            if (_kept.Count >= 2 * LeastKept) _kept.RemoveRange(0, LeastKept);
        }
    }

    /// <summary>The entries beyond a position, in order; empty if the first of them is not known here.</summary>
    public IReadOnlyList<RecordedEntry> After(long position, int limit)
    {
        lock (_gate)
        {
            if (_kept.Count is 0) return [];
            var index = position + 1 - _kept[0].Position;
            return index < 0 || index >= _kept.Count
                ? []
                : _kept.GetRange((int)index, Math.Min(limit, _kept.Count - (int)index));
        }
    }
}
