using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Figures;

/// <summary>Counts along, entry by entry.</summary>
internal sealed class FiguresKeeper
{
    private readonly SortedDictionary<string, HallTally> _halls = new(StringComparer.Ordinal);
    private readonly Dictionary<CallOrder, int> _calls = [];
    private long _entries;
    private int _days;

    /// <summary>Looks at an entry while the book is still as it was before.</summary>
    public void Look(Entry entry, Book book)
    {
        _entries++;
        if (entry.Happened is not HallEvent happened) return;
        if (happened is HallEvent.DayOpened) _days++;
        if (happened is HallEvent.TicketCalled called)
            _calls[called.Choice.Order] = _calls.GetValueOrDefault(called.Choice.Order) + 1;
        if (!_halls.TryGetValue(entry.Owner, out var tally)) _halls[entry.Owner] = tally = new HallTally();
        if (happened is HallEvent.DayOpened opened) tally.Tier = Policy.Of(opened.Document).Document.Tier;
        else if (book.DayOf(entry.Stream) is { } day) tally.Look(happened, day, entry.OccurredAt);
    }

    public DayFigures Sum(Book book) => new()
    {
        Entries = _entries,
        Streams = book.Streams,
        Days = _days,
        Totals = _halls.Values.Aggregate(Counts.None, (sum, hall) => sum + hall.Counts),
        CallsByRule = Enum.GetValues<CallOrder>().Where(_calls.ContainsKey)
            .ToDictionary(order => order.ToString(), order => _calls[order]),
        AtTheEnd = book.Days.SelectMany(one => one.Day.Numbers.Values)
            .CountBy(number => number.State).OrderBy(one => one.Key)
            .ToDictionary(one => one.Key.ToString(), one => one.Value),
        FirstCall = Spread(hall => hall.FirstCall),
        InHall = Spread(hall => hall.InHall),
        Handling = Spread(hall => hall.Handling),
        Halls =
        [
            .. from hall in _halls
               orderby hall.Value.Counts.Issued descending
               select new HallFigures(
                   hall.Key, hall.Value.Tier, hall.Value.Counts,
                   hall.Value.FirstCall.Spread(), hall.Value.Handling.Spread()),
        ],
    };

    private Spread Spread(Func<HallTally, Durations> which)
    {
        var all = new Durations();
        foreach (var hall in _halls.Values) all.Add(which(hall));
        return all.Spread();
    }
}
