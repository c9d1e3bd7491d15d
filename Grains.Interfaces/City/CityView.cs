using System.Collections.Immutable;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Interfaces.City;

/// <summary>Every hall of the city in one line; folded by each gateway from the halls it watches.</summary>
public sealed record CityView(long Version, DateTimeOffset AsOf, ImmutableArray<CityRow> Halls);

/// <summary>A hall as the city sees it, with its own age.</summary>
public sealed record CityRow(
    HallId Hall,
    LocalText Name,
    HallTier Tier,
    string Division,
    HallId? Parent,
    DateTimeOffset? AsOf,
    int Waiting,
    DateTimeOffset? WaitingSince,
    int OpenWindows,
    int Served,
    bool IsIssuing);
