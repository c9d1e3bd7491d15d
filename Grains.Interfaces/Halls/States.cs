namespace CityHall.Grains.Interfaces.Halls;

/// <summary>What a window is doing; its details are beside it in the views.</summary>
public enum WindowState
{
    Closed,
    Staffed,
    Open,
    Paused,
    Called,
    Serving,
}

/// <summary>Where a number stands.</summary>
public enum TicketState
{
    Waiting,
    Called,
    Serving,
    Missed,
    Finished,
    Cancelled,
    Expired,

    /// <summary>Waits, but is not called: another number of the same person is at a window.</summary>
    Held,

    /// <summary>Set aside by a clerk, until a time or until he takes it back.</summary>
    Parked,

    /// <summary>Not served today; a place is kept for the next day.</summary>
    PutOff,
}

/// <summary>By which rule a number was called; the first that fits wins, in the order of design.</summary>
public enum CallOrder
{
    /// <summary>By place.</summary>
    FirstCome,

    /// <summary>Out of order, by a person who gave a reason.</summary>
    Chosen,

    /// <summary>A class that goes first by law.</summary>
    ByLaw,

    /// <summary>Waited as long as nobody should.</summary>
    Bound,

    /// <summary>An appointment kept, whose time has begun.</summary>
    Appointment,

    /// <summary>The turn of the elderly, the pregnant and those with infants.</summary>
    Ratio,

    /// <summary>Served on the spot, nobody was waiting.</summary>
    Direct,
}

/// <summary>The part of the day that a hall is in.</summary>
public enum DayPhase
{
    BeforeOpening,
    Issuing,
    Midday,
    IssuingStopped,

    /// <summary>Closed to newcomers; whoever has a number is still served.</summary>
    Clearing,
    Closed,
}

/// <summary>What becomes of the numbers that wait in what was stopped.</summary>
public enum StopFate
{
    /// <summary>They are called on; only no new ones are given out.</summary>
    ServeOn,

    /// <summary>They keep their places and are not called until it goes on.</summary>
    Wait,

    /// <summary>They go home with a place for the next day.</summary>
    NextDay,
}

/// <summary>A verb that its window may take back.</summary>
public enum UndoableVerb
{
    Finish,
    Miss,
    Park,
    Transfer,
    Reactivate,
}
