using System.Collections.Frozen;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Halls;

/// <summary>Which halls and windows there are: guessed ids are answered here and wake no grain.</summary>
internal sealed class Floor(IHallDirectory directory)
{
    private const int MaxWindowNo = 999;

    private readonly FrozenSet<HallId> _halls = directory.Halls.Select(place => place.Hall).ToFrozenSet();

    public IReadOnlyList<HallPlace> Halls => directory.Halls;

    public bool Has(HallId hall) => _halls.Contains(hall);

    /// <summary>A hall, or a division that has halls.</summary>
    public bool HasNode(string node) =>
        Halls.Any(place => place.Hall.Value == node || place.Division == node);

    /// <summary>A policy may give a hall more windows than it began with: whether it has this one, it knows.</summary>
    public bool Has(WindowId window) =>
        window.No is > 0 and <= MaxWindowNo && Has(window.Hall) && window == WindowId.Of(window.Hall, window.No);

    public HallDocument? Document(HallId hall) => Has(hall) ? directory.Find(hall) : null;
}
