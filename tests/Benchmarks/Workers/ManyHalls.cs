using System.Collections.Concurrent;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Silo.Seed;

namespace CityHall.Benchmarks.Workers;

/// <summary>As many halls as asked for: the city's own, over and over, each copy in the next division.</summary>
internal sealed class ManyHalls : IHallDirectory
{
    private const int FirstDivision = 331;
    private const int DivisionDigits = 3;

    private readonly Dictionary<HallId, (HallPlace Place, int Windows)> _halls = [];
    private readonly ConcurrentDictionary<HallId, HallDocument> _documents = new();

    public ManyHalls(SeedDirectory seed, int count)
    {
        for (var index = 0; index < count; index++)
        {
            var original = seed.Halls[index % seed.Halls.Count];
            var division = FirstDivision + index / seed.Halls.Count;
            var place = original with { Hall = HallId.Of($"{division}{original.Hall.Value[DivisionDigits..]}") };
            _halls.Add(place.Hall, (place, seed.WindowsOf(original.Hall)));
        }

        Halls = [.. _halls.Values.Select(hall => hall.Place)];
    }

    public IReadOnlyList<HallPlace> Halls { get; }

    public HallDocument? Find(HallId hall) => _halls.TryGetValue(hall, out var found)
        ? _documents.GetOrAdd(hall, _ => MadeUpHall.Of(found.Place, found.Windows, SeedHours.AllDay))
        : null;
}
