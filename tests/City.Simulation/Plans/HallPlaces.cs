using CityHall.Grains.Interfaces.Halls;

namespace CityHall.City.Simulation.Plans;

internal static class HallPlaces
{
    /// <summary>The halls that are named, or some from all over the list: each seed has others.</summary>
    public static IEnumerable<HallPlace> Chosen(this IReadOnlyList<HallPlace> halls, Options options, int seed) =>
        options.Named is [] ? halls.Spread(options.Halls, seed)
        : halls.Where(place => options.Named.Contains(place.Hall.Value));

    private static IEnumerable<HallPlace> Spread(this IReadOnlyList<HallPlace> halls, int count, int seed) =>
        count >= halls.Count
            ? halls
            : Enumerable.Range(0, count).Select(index =>
                halls[(int)((long)index * halls.Count / count) + ((seed - 1) % (halls.Count / count))]);
}
