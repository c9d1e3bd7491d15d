using System.Collections.Immutable;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Silo.Seed;

/// <summary>The queues that a hall of each tier has, and the items that it may offer in them.</summary>
internal sealed record SeedItems(ImmutableArray<SeedQueue> CityAndCounty, ImmutableArray<SeedQueue> Township)
{
    private static readonly Lazy<SeedItems> File = new(() => SeedJson.Read("items.json", SeedJson.Default.SeedItems));

    public static ImmutableArray<SeedQueue> Of(HallTier tier) => tier switch
    {
        HallTier.City or HallTier.County => File.Value.CityAndCounty,
        HallTier.Township => File.Value.Township,
    };
}
