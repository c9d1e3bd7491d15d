namespace CityHall.City.Simulation.Faults;

/// <summary>How many of a thousand appends end unknown, are sent twice, or come late.</summary>
internal sealed record FaultRates(int Lost, int Twice, int Slow);
