using CityHall.City.Simulation.Faults;

namespace CityHall.City.Simulation.Tests;

/// <summary>Two townships, and a journal that is worse than any.</summary>
internal static class SmallDays
{
    public static readonly Options Options = new()
    {
        Named = ["331004002", "331082004"],
        Faults = new FaultRates(Lost: 20, Twice: 10, Slow: 10),
        IsInMemory = true,
    };

    public static Task<DayResult> Play(Options options, int seed) => Play(new SimulatedDay(options, seed));

    public static Task<DayResult> Play(SimulatedDay day) => day.Run((_, _) => { });
}
