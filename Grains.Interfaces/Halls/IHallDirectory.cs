namespace CityHall.Grains.Interfaces.Halls;

/// <summary>Which halls there are, and with which document a hall opens for the first time.</summary>
public interface IHallDirectory
{
    IReadOnlyList<HallPlace> Halls { get; }

    HallDocument? Find(HallId hall);
}

/// <summary>A hall's place in the tree and on the map.</summary>
public sealed record HallPlace(
    HallId Hall,
    LocalText Name,
    HallTier Tier,
    string Division,
    HallId? Parent,
    double Longitude,
    double Latitude);
