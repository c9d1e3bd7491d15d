using System.Collections.Immutable;

namespace CityHall.Grains.Interfaces.Halls;

/// <summary>All that a hall's rules will be from now on, as the levels above and the hall have set them.</summary>
/// <remarks>The version grows with each change at any level; an older one changes nothing.</remarks>
[GenerateSerializer, Immutable]
public sealed record HallPolicy(
    [property: Id(0)] int Version,
    [property: Id(1)] ImmutableArray<ScheduledDocument> Schedule);

/// <summary>A hall's document and the instant from which on it is in force.</summary>
[GenerateSerializer, Immutable]
public sealed record ScheduledDocument(
    [property: Id(0)] DateTimeOffset EffectiveAt,
    [property: Id(1)] HallDocument Document);
