namespace CityHall.City.Simulation.Times;

/// <summary>The halls' time as people live in it: they look at the clock, and sleep until an alarm rings.</summary>
internal interface ITime
{
    DateTimeOffset Now { get; }

    /// <summary>Somebody acts; the task ends when he has nothing more to do.</summary>
    Task Act(Func<Task> act);

    /// <summary>
    /// Whoever sets it sleeps: he must await it at once. It rings at the instant, or earlier if somebody rings it.
    /// </summary>
    IAlarm Set(DateTimeOffset instant);
}
