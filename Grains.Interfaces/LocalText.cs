namespace CityHall.Grains.Interfaces;

/// <summary>A name that people read, in the two languages of the halls.</summary>
[GenerateSerializer, Immutable]
public sealed record LocalText([property: Id(0)] string Zh, [property: Id(1)] string En);
