using System.Collections.Immutable;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Silo.Seed;

/// <summary>What is the same in every hall: the areas of the floor and the closed lists of reasons.</summary>
internal sealed record SeedFloor(
    ImmutableArray<Zone> Zones,
    ImmutableArray<Reason> CallReasons,
    ImmutableArray<Reason> PauseReasons,
    ImmutableArray<Reason> ParkReasons,
    ImmutableArray<Reason> TransferReasons,
    ImmutableArray<Reason> StopReasons)
{
    private static readonly Lazy<SeedFloor> File = new(() => SeedJson.Read("floor.json", SeedJson.Default.SeedFloor));

    public static SeedFloor Default => File.Value;
}
