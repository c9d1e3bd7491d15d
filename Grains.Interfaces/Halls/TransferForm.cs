namespace CityHall.Grains.Interfaces.Halls;

/// <summary>To which queue, or to which window's hands, a number goes, why, and at whose request.</summary>
[GenerateSerializer, Immutable]
public sealed record TransferForm(
    [property: Id(0)] QueueLetter? Queue,
    [property: Id(1)] WindowId? Window,
    [property: Id(2)] string Reason,
    [property: Id(3)] string? AtRequestOf = null);
