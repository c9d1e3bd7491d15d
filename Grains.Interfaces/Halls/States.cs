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
}

/// <summary>By which rule a number was called.</summary>
public enum CallOrder
{
    FirstCome,
    Chosen,
}
