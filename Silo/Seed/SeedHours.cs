using System.Collections.Immutable;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Silo.Seed;

/// <summary>The opening hours that the seed knows.</summary>
internal static class SeedHours
{
    /// <summary>Always open: whoever tries the system out at night gets a number too.</summary>
    public static OpeningHours AllDay { get; } = new(Each(Enum.GetValues<DayOfWeek>(), (0, 24)));

    /// <summary>Weekdays from 08:30 to 12:00 and from 14:00 to 17:30.</summary>
    public static OpeningHours RealHours { get; } = new(Each(Weekdays, (8.5, 12), (14, 17.5)));

    private static DayOfWeek[] Weekdays =>
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    private static ImmutableArray<OpenSpan> Each(DayOfWeek[] days, params (double From, double Until)[] hours) =>
    [
        .. from day in days
           from span in hours
           select new OpenSpan(day, TimeSpan.FromHours(span.From), TimeSpan.FromHours(span.Until)),
    ];
}
