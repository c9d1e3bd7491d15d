namespace CityHall.City.Simulation.Doors;

/// <summary>How a hall's order is to be from an instant on.</summary>
internal sealed record OrderChange(DateTimeOffset From, int BoundMinutes, int HeadInRow);
