using System.Collections.Frozen;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Halls;

/// <summary>Which halls and windows there are: guessed ids are answered here and wake no grain.</summary>
internal sealed class Floor(IHallDirectory directory)
{
    private readonly FrozenSet<HallId> _halls = directory.Halls.Select(place => place.Hall).ToFrozenSet();

    public IReadOnlyList<HallPlace> Halls => directory.Halls;

    public bool Has(HallId hall) => _halls.Contains(hall);

    public bool Has(WindowId window) => Document(window.Hall)?.Windows.Any(plan => plan.Id == window) is true;

    public HallDocument? Document(HallId hall) => Has(hall) ? directory.Find(hall) : null;
}
