using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>A rule of one hall's open day.</summary>
internal abstract class HallRule : Rule
{
    public sealed override IEnumerable<string> Breaches(Entry entry, Book book) =>
        entry.Happened is HallEvent happened && book.DayOf(entry.Stream) is { IsOpen: true } day
            ? Breaches(happened, day, entry)
            : [];

    protected abstract IEnumerable<string> Breaches(HallEvent happened, Day day, Entry entry);

    /// <summary>The number that an event is about, if it is known.</summary>
    protected static Number? NumberOf(HallEvent happened, Day day) =>
        happened is INumberEvent about ? day.Find(about.Ticket) : null;
}
