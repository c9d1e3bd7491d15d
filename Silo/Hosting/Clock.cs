using CityHall.Grains.Interfaces.Time;
using CityHall.Grains.Journal;

namespace CityHall.Silo.Hosting;

/// <summary>The halls' clock: real time, or a demonstration that goes on where its journal ends.</summary>
internal static class Clock
{
    public static void AddClock(this IServiceCollection services, CityOptions options) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton(provider => Create(options.Clock, provider.GetRequiredService<IJournal>()));

    private static HallClock Create(ClockOptions options, IJournal journal)
    {
        if (!options.IsDemonstration) return new HallClock(TimeProvider.System);

        // Once, before anything runs: every later moment is counted from this one.
        var last = LastInstant(journal).GetAwaiter().GetResult();
        return new HallClock(TimeProvider.System, last ?? Start(options), options.Speed);
    }

    private static async Task<DateTimeOffset?> LastInstant(IJournal journal)
    {
        var last = await journal.ReadAll(await journal.LastPosition() - 1, 1);
        return last is [var recorded] ? recorded.Entry.Metadata.OccurredAt : null;
    }

    private static DateTimeOffset Start(ClockOptions options)
    {
        var now = TimeProvider.System.GetUtcNow();
        return options.Start is { } start ? BusinessTime.At(BusinessTime.DateOf(now), start.ToTimeSpan()) : now;
    }
}
