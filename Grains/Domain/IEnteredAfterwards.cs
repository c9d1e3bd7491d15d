namespace CityHall.Grains.Domain;

/// <summary>Marks an event that a person entered after it had happened: its times are estimates.</summary>
public interface IEnteredAfterwards;
