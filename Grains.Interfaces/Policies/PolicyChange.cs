using System.Collections.Immutable;

namespace CityHall.Grains.Interfaces.Policies;

/// <summary>One change of what a node says: by setting; a rule that says nothing takes back what was said.</summary>
[GenerateSerializer, Immutable]
public sealed record PolicyChange(
    [property: Id(0)] int Version,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] DateTimeOffset EffectiveAt,
    [property: Id(3)] ImmutableSortedDictionary<string, SettingRule> Rules);

/// <summary>A change and who made it.</summary>
[GenerateSerializer, Immutable]
public sealed record PolicyRecord([property: Id(0)] PolicyChange Change, [property: Id(1)] Actor By);

/// <summary>A node's new version, and from when on it counts.</summary>
[GenerateSerializer, Immutable]
public sealed record ChangeAnswer(
    [property: Id(0)] NodeId Node,
    [property: Id(1)] int Version,
    [property: Id(2)] DateTimeOffset EffectiveAt);
