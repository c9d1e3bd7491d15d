namespace CityHall.City.Simulation.Histories;

/// <summary>What a day is counted by.</summary>
internal enum Step
{
    Taken,
    Called,
    Served,
    Missed,
}
