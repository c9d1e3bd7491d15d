namespace CityHall.Grains.Interfaces.People;

/// <summary>One entry of an account's record: what happened, when, and by whom.</summary>
[GenerateSerializer, Immutable]
public sealed record PersonRecord(
    [property: Id(0)] long Version,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] Actor By,
    [property: Id(3)] string What,
    [property: Id(4)] string Facts);
