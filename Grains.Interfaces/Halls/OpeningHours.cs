using System.Collections.Immutable;

namespace CityHall.Grains.Interfaces.Halls;

/// <summary>When a hall is open on ordinary days, in the halls' local time.</summary>
[GenerateSerializer, Immutable]
public sealed record OpeningHours([property: Id(0)] ImmutableArray<OpenSpan> Spans);

/// <summary>One stretch of a weekday; Until may be 24:00.</summary>
[GenerateSerializer, Immutable]
public sealed record OpenSpan(
    [property: Id(0)] DayOfWeek Day,
    [property: Id(1)] TimeSpan From,
    [property: Id(2)] TimeSpan Until);
