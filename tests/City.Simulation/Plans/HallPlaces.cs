using CityHall.Grains.Interfaces.Halls;

namespace CityHall.City.Simulation.Plans;

internal static class HallPlaces
{
    /// <summary>Some of the halls, from all over the list: the city's, counties', townships'.</summary>
    public static IEnumerable<HallPlace> Spread(this IReadOnlyList<HallPlace> halls, int count) => count >= halls.Count
        ? halls
        : Enumerable.Range(0, count).Select(index => halls[(int)((long)index * halls.Count / count)]);
}
