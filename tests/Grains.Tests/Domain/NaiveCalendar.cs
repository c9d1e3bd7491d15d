using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Tests.Domain;

/// <summary>When a hall is open, read off its document day by day.</summary>
internal static class NaiveCalendar
{
    /// <summary>Why no number is given out; null if one is.</summary>
    public static Refusal? Closed(HallDocument document, DateTimeOffset at, bool mayBeLate)
    {
        var open = Stretches(document, DateOf(at)).Where(stretch => stretch.From <= at && at < stretch.Until).ToList();
        if (open.Count is 0) return new Refusal.HallIsClosed(NextOpening(document, at));
        var end = Stretches(document, DateOf(at)).Max(stretch => stretch.Until);
        var goesOn = Stretches(document, DateOf(end)).Any(stretch => stretch.From <= end && end < stretch.Until);
        var isStopped = !goesOn && at >= end.AddMinutes(-document.StopMinutesBeforeClosing);
        return isStopped && !mayBeLate ? new Refusal.IssuingHasStopped(NextOpening(document, at)) : null;
    }

    public static bool IsOpenOn(HallDocument document, DateOnly date) => Stretches(document, date).Count > 0;

    public static DateOnly DateOf(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime.AddHours(8));

    private static DateTimeOffset? NextOpening(HallDocument document, DateTimeOffset after)
    {
        for (var days = 0; days < 14; days++)
            foreach (var (from, _) in Stretches(document, DateOf(after).AddDays(days)).Order())
                if (from > after) return from;
        return null;
    }

    private static List<(DateTimeOffset From, DateTimeOffset Until)> Stretches(HallDocument document, DateOnly date)
    {
        var midnight = new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8));
        foreach (var special in document.SpecialDays)
            if (special.Date == date)
                return [.. special.Spans.Select(span => (midnight + span.From, midnight + span.Until))];
        var list = new List<(DateTimeOffset, DateTimeOffset)>();
        foreach (var span in document.Hours.Spans)
            if (span.Day == date.DayOfWeek) list.Add((midnight + span.From, midnight + span.Until));
        return list;
    }
}
