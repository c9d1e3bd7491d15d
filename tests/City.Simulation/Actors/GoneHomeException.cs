namespace CityHall.City.Simulation.Actors;

/// <summary>Somebody could not do what he came for, and said why: nothing that a simulated day expects.</summary>
internal sealed class GoneHomeException(string why) : Exception(why);
