using System.Collections.Immutable;
using CityHall.Grains.Interfaces.Time;

namespace CityHall.Grains.Interfaces.Halls;

/// <summary>When numbers are given out, in the halls' local time.</summary>
[GenerateSerializer, Immutable]
public sealed record OpeningHours([property: Id(0)] ImmutableArray<OpenSpan> Spans)
{
    private const int DaysLookedAhead = 14;

    public bool IsOpen(DateTimeOffset at)
    {
        var local = BusinessTime.Local(at);
        return Spans.Any(span =>
            span.Day == local.DayOfWeek && span.From <= local.TimeOfDay && local.TimeOfDay < span.Until);
    }

    /// <summary>The next instant at which the hall opens, if it does within two weeks.</summary>
    public DateTimeOffset? NextOpening(DateTimeOffset after)
    {
        var today = BusinessTime.DateOf(after);
        var openings =
            from day in Enumerable.Range(0, DaysLookedAhead).Select(today.AddDays)
            from span in Spans.Where(span => span.Day == day.DayOfWeek)
            let opens = BusinessTime.At(day, span.From)
            where opens > after
            orderby opens
            select (DateTimeOffset?)opens;
        return openings.FirstOrDefault();
    }
}

/// <summary>One stretch of a weekday; Until may be 24:00.</summary>
[GenerateSerializer, Immutable]
public sealed record OpenSpan(
    [property: Id(0)] DayOfWeek Day,
    [property: Id(1)] TimeSpan From,
    [property: Id(2)] TimeSpan Until);
