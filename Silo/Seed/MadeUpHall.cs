using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Silo.Seed;

/// <summary>Makes up the document with which a hall opens for the first time.</summary>
internal static class MadeUpHall
{
    private const int FirstVersion = 1;

    public static HallDocument Of(HallPlace place, int windows, OpeningHours hours)
    {
        var queues = SeedItems.Of(place.Tier);
        return new(
            FirstVersion,
            place.Name,
            place.Tier,
            CounterLine.Zones(windows),
            [.. queues.Select(queue => queue.In(place.Hall))],
            CounterLine.Of(place.Hall, windows, queues),
            hours,
            CallRule.Default,
            SeedFloor.Default.CallReasons,
            SeedFloor.Default.PauseReasons)
        {
            ParkReasons = SeedFloor.Default.ParkReasons,
            TransferReasons = SeedFloor.Default.TransferReasons,
            StopReasons = SeedFloor.Default.StopReasons,
        };
    }
}
