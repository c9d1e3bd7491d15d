using System.Collections.Immutable;

namespace CityHall.Grains.Interfaces.Policies;

/// <summary>All that a node shall say from an instant on; what is left out, it says no longer.</summary>
[GenerateSerializer, Immutable]
public sealed record PolicyForm([property: Id(0)] RawJson Document)
{
    /// <summary>Settings, or whole groups of them, that the levels below may not set.</summary>
    [Id(1)]
    public ImmutableArray<string> Locks { get; init; } = [];

    [Id(2)]
    public ImmutableSortedDictionary<string, Bounds> Bounds { get; init; } =
        ImmutableSortedDictionary<string, Bounds>.Empty;

    /// <summary>At once if it is not said.</summary>
    [Id(3)]
    public DateTimeOffset? EffectiveAt { get; init; }

    /// <summary>The version that whoever changes it has seen; null if any will do.</summary>
    [Id(4)]
    public int? IfVersion { get; init; }
}
