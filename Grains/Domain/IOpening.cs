namespace CityHall.Grains.Domain;

/// <summary>Marks an event that carries all the state there is: replay may start at it.</summary>
public interface IOpening;
