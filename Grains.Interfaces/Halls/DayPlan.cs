using CityHall.Grains.Interfaces.Time;

namespace CityHall.Grains.Interfaces.Halls;

/// <summary>What the clock alone makes of a hall's day: when it is open and when it gives out numbers.</summary>
public static class DayPlan
{
    private const int DaysLookedAhead = 14;

    /// <summary>The stretches of a date in their order: those of its weekday, unless the date is special.</summary>
    public static IEnumerable<OpenStretch> StretchesOn(this HallDocument document, DateOnly date)
    {
        var special = document.SpecialDays.FirstOrDefault(day => day.Date == date);
        var spans = special is null
            ? document.Hours.Spans.Where(span => span.Day == date.DayOfWeek).Select(span => (span.From, span.Until))
            : special.Spans.Select(span => (span.From, span.Until));
        return spans.Order().Select(span =>
            new OpenStretch(BusinessTime.At(date, span.From), BusinessTime.At(date, span.Until)));
    }

    public static bool IsOpen(this HallDocument document, DateTimeOffset at) =>
        document.StretchesOn(BusinessTime.DateOf(at)).Any(stretch => stretch.Has(at));

    /// <summary>The phase at an instant, of a hall that still has open numbers or has none.</summary>
    public static DayPhase PhaseAt(this HallDocument document, DateTimeOffset at, bool hasOpenNumbers)
    {
        var stretches = document.StretchesOn(BusinessTime.DateOf(at)).ToList();
        if (stretches.Any(stretch => stretch.Has(at)))
            return at < document.IssuesUntil(stretches[^1]) ? DayPhase.Issuing : DayPhase.IssuingStopped;
        var isOver = stretches.TrueForAll(stretch => stretch.Until <= at);
        return isOver ? hasOpenNumbers ? DayPhase.Clearing : DayPhase.Closed
            : at < stretches[0].From ? DayPhase.BeforeOpening
            : DayPhase.Midday;
    }

    /// <summary>The end of issuing today, while there is still some of it; null otherwise.</summary>
    public static DateTimeOffset? IssuesUntil(this HallDocument document, DateTimeOffset at)
    {
        var stretches = document.StretchesOn(BusinessTime.DateOf(at)).ToList();
        return stretches.Count > 0 && document.IssuesUntil(stretches[^1]) is var until && at < until ? until : null;
    }

    /// <summary>The next instant at which the hall opens, if it does within two weeks.</summary>
    public static DateTimeOffset? NextOpening(this HallDocument document, DateTimeOffset after)
    {
        var today = BusinessTime.DateOf(after);
        var openings =
            from day in Enumerable.Range(0, DaysLookedAhead).Select(today.AddDays)
            from stretch in document.StretchesOn(day)
            where stretch.From > after
            select (DateTimeOffset?)stretch.From;
        return openings.FirstOrDefault();
    }

    /// <summary>A hall that goes on over midnight does not stop for it.</summary>
    private static DateTimeOffset IssuesUntil(this HallDocument document, OpenStretch last) =>
        document.IsOpen(last.Until) ? last.Until : last.Until.AddMinutes(-document.StopMinutesBeforeClosing);
}

/// <summary>From when until when a hall is open.</summary>
public readonly record struct OpenStretch(DateTimeOffset From, DateTimeOffset Until)
{
    public bool Has(DateTimeOffset at) => From <= at && at < Until;
}
