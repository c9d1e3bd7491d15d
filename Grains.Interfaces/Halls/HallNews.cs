namespace CityHall.Grains.Interfaces.Halls;

/// <summary>
/// A beat of a watched hall: it is at its stream's tail as of this instant, and here is what changed.
/// </summary>
[GenerateSerializer, Immutable]
public sealed record HallNews([property: Id(0)] DateTimeOffset AsOf, [property: Id(1)] ViewsOfHall? Views);
