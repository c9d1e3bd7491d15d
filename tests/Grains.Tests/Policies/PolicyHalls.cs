using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Tests.Domain;

namespace CityHall.Grains.Tests.Policies;

/// <summary>A city with a hall of its own, and two counties with a hall each; one of them has a township too.</summary>
internal sealed class PolicyHalls : IHallDirectory
{
    public static readonly HallId OfCity = new("331000000");
    public static readonly HallId OfCounty = new("331002000");
    public static readonly HallId OfTownship = new("331002001");
    public static readonly HallId OfOtherCounty = new("331003000");

    public IReadOnlyList<HallPlace> Halls { get; } =
    [
        Place(OfCity, HallTier.City),
        Place(OfCounty, HallTier.County),
        Place(OfTownship, HallTier.Township),
        Place(OfOtherCounty, HallTier.County),
    ];

    public HallDocument? Find(HallId hall) => Halls.Any(place => place.Hall == hall)
        ? SmallHall.Document with
        {
            Version = 1,
            Windows = [.. SmallHall.Document.Windows.Select(plan => plan with { Id = WindowId.Of(hall, plan.Id.No) })],
        }
        : null;

    private static HallPlace Place(HallId hall, HallTier tier) =>
        new(hall, SmallHall.Document.Name, tier, hall.Value[..6], Parent: null, 121.4, 28.6);
}
