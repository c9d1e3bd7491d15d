using CityHall.City.Checker.Clerks;
using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>
/// Days follow each other: one is closed and the next opened in one command, and nothing is between them.
/// </summary>
internal sealed class DayRule : Rule
{
    public override IEnumerable<string> Breaches(Entry entry, Book book)
    {
        if (entry.Kind is "hall" or "clerk" && entry.IsOpening != IsOpening(entry))
            yield return entry.IsOpening ? "it is no opening" : "it is an opening and does not say so";
        if (entry.Happened is not HallEvent happened) yield break;
        var day = book.DayOf(entry.Stream);
        foreach (var breach in happened switch
        {
            HallEvent.DayOpened opened => Opened(opened, day, entry),
            HallEvent.DayClosed closed => Closed(closed, day),
            HallEvent.CarriedOver when day is not { IsOpening: true } => ["no day begins"],
            _ when day is not { IsOpen: true } => ["no day is open"],
            _ => [],
        }) yield return breach;
    }

    private static bool IsOpening(Entry entry) => entry.Happened is HallEvent.DayOpened or ClerkEvent.MonthOpened;

    private static IEnumerable<string> Opened(HallEvent.DayOpened opened, Day? before, Entry entry)
    {
        if (opened.Hall != entry.Owner) yield return $"the day is that of hall {opened.Hall}";
        if (opened.Day != OpenTimes.DateOf(entry.OccurredAt)) yield return $"at this time it was not {opened.Day}";
        if (before is null) yield break;
        if (before.IsOpen) yield return $"{before.Date} has not been closed";
        if (opened.Day <= before.Date) yield return $"{opened.Day} does not come after {before.Date}";
        if (before is { IsOpen: false, Last: { } last }
            && (last.OccurredAt != entry.OccurredAt || entry.RequestId is not null))
            yield return $"{before.Date} was closed by another command";
    }

    private static IEnumerable<string> Closed(HallEvent.DayClosed closed, Day? day)
    {
        if (day is not { IsOpen: true }) yield return "no day is open";
        else if (closed.Day != day.Date) yield return $"the day that is open is {day.Date}";
    }
}
