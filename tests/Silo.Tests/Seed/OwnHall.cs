using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Silo.Tests.Seed;

/// <summary>A hall that is not in the seed.</summary>
internal static class OwnHall
{
    public static HallPlace Place(HallTier tier = HallTier.County, string division = "331999") =>
        new(HallId.Of("331999000"), new("大厅", "Hall"), tier, division, Parent: null, Longitude: 121, Latitude: 28.5);
}
