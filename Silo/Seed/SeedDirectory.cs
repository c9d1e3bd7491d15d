using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Silo.Seed;

/// <summary>The halls of the seed, and any that are given beside or instead of them.</summary>
internal sealed class SeedDirectory : IHallDirectory
{
    private readonly OrderedDictionary<HallId, SeedHall> _halls = [];

    public SeedDirectory(OpeningHours hours, params IEnumerable<(HallPlace Place, HallDocument Document)> own)
    {
        foreach (var hall in SeedHall.ReadAll(hours))
            _halls.Add(hall.Place.Hall, hall);

        foreach (var (place, document) in own)
            _halls[place.Hall] = SeedHall.Of(place, document);

        Halls = [.. _halls.Values.Select(hall => hall.Place)];
    }

    public IReadOnlyList<HallPlace> Halls { get; }

    public HallDocument? Find(HallId hall) => _halls.GetValueOrDefault(hall)?.Document.Value;

    /// <summary>How many windows a hall has, without making its document.</summary>
    public int WindowsOf(HallId hall) => _halls.GetValueOrDefault(hall)?.Windows ?? 0;

    /// <summary>How many numbers it gives out on a working day, as far as known.</summary>
    public int NumbersOf(HallId hall) => _halls.GetValueOrDefault(hall)?.NumbersADay ?? 0;
}
