namespace CityHall.City.Simulation.Times;

/// <summary>One sleep of one person.</summary>
internal interface IAlarm
{
    Task Rung { get; }

    /// <summary>Wakes the sleeper now.</summary>
    void Ring();
}
