using System.Collections.Immutable;

namespace CityHall.Grains.Interfaces.Policies;

/// <summary>What a node says, and what follows from it and from all levels above.</summary>
/// <remarks>Settings go by their paths in the document, such as order.boundMinutes.</remarks>
[GenerateSerializer, Immutable]
public sealed record PolicyView(
    [property: Id(0)] NodeId Node,
    [property: Id(1)] PolicyLevel Level,
    [property: Id(2)] int Version,
    [property: Id(3)] DateTimeOffset At,
    [property: Id(4)] RawJson Document,
    [property: Id(5)] ImmutableArray<string> Locks,
    [property: Id(6)] ImmutableSortedDictionary<string, Bounds> Bounds,
    [property: Id(7)] RawJson Resolved)
{
    /// <summary>Where each value of the resolved document comes from: a node, or default.</summary>
    [Id(8)]
    public ImmutableSortedDictionary<string, string> Origins { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What this node may not set, and who said so.</summary>
    [Id(9)]
    public ImmutableSortedDictionary<string, NodeId> LockedAbove { get; init; } =
        ImmutableSortedDictionary<string, NodeId>.Empty;

    [Id(10)]
    public ImmutableSortedDictionary<string, BoundsAbove> BoundedAbove { get; init; } =
        ImmutableSortedDictionary<string, BoundsAbove>.Empty;

    /// <summary>What was set, here or above, and does not count.</summary>
    [Id(11)]
    public ImmutableArray<Overridden> Overridden { get; init; } = [];

    /// <summary>This node's own changes that are still to come, in the order of their instants.</summary>
    [Id(12)]
    public ImmutableArray<PolicyChange> Scheduled { get; init; } = [];

    /// <summary>What this node may set, locks aside, and what a value of it looks like.</summary>
    [Id(13)]
    public ImmutableArray<SettingShape> Settings { get; init; } = [];

    /// <summary>What the levels above say at this instant, from the city down: it is why this counts here.</summary>
    [Id(14)]
    public ImmutableArray<LevelAbove> Above { get; init; } = [];
}

/// <summary>A level above a node, and what it says itself.</summary>
[GenerateSerializer, Immutable]
public sealed record LevelAbove(
    [property: Id(0)] NodeId Node,
    [property: Id(1)] int Version,
    [property: Id(2)] RawJson Document);

/// <summary>Bounds, and the level that set them.</summary>
[GenerateSerializer, Immutable]
public sealed record BoundsAbove([property: Id(0)] Bounds Bounds, [property: Id(1)] NodeId By);

/// <summary>A rule of a level that does not count, or not as it was said, and what stands in its way.</summary>
[GenerateSerializer, Immutable]
public sealed record Overridden(
    [property: Id(0)] string Setting,
    [property: Id(1)] NodeId Node,
    [property: Id(2)] SettingRule Rule,
    [property: Id(3)] OverriddenWhy Why)
{
    /// <summary>The level whose lock or bounds it is.</summary>
    [Id(4)]
    public NodeId? By { get; init; }

    [Id(5)]
    public Bounds? Bounds { get; init; }

    /// <summary>The settings that cannot be so together.</summary>
    [Id(6)]
    public Contradiction? Contradiction { get; init; }
}

public enum OverriddenWhy
{
    /// <summary>A level above keeps the setting to itself.</summary>
    Locked,

    /// <summary>A level above bounds it: the nearest value that is allowed counts.</summary>
    OutOfBounds,

    /// <summary>It cannot be together with what another setting says.</summary>
    Contradicts,

    /// <summary>It was stored by an older program and means nothing any more.</summary>
    DoesNotFit,
}

/// <summary>Two settings, or places in them, that cannot be so together.</summary>
[GenerateSerializer, Immutable]
public sealed record Contradiction([property: Id(0)] string Setting, [property: Id(1)] string Other);
