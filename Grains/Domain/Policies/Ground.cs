using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Policies;

namespace CityHall.Grains.Domain.Policies;

/// <summary>What a node builds on: the document that holds where nobody says anything, and the levels above.</summary>
public sealed record Ground(HallDocument Seed, ImmutableArray<NodePolicy> Above)
{
    /// <summary>Where there is no hall there is no floor; what the halls do not share is empty.</summary>
    public static HallDocument Blank { get; } = new(
        Version: 1,
        new LocalText("", ""),
        HallTier.City,
        Zones: [],
        Queues: [],
        Windows: [],
        new OpeningHours([]),
        CallRule.Default,
        CallReasons: [],
        PauseReasons: [])
    {
        Near = NearRule.Default,
    };

    public static Ground Bare { get; } = new(Blank, []);

    /// <summary>What the levels above make of it at an instant.</summary>
    public Resolution At(DateTimeOffset at) =>
        Above.Aggregate(Resolution.Of(Seed), (resolved, level) => resolved.With(level, at));
}

/// <summary>A node of the tree and what it says.</summary>
public sealed record NodePolicy(NodeId Node, Policy Policy);
