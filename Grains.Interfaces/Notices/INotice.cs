namespace CityHall.Grains.Interfaces.Notices;

/// <summary>The port to whatever reaches a number's holder outside its page: by message, by app, by a call.</summary>
public interface INotice
{
    /// <summary>If not, nothing is sent and nothing is promised.</summary>
    bool IsConnected { get; }

    /// <summary>May be told the same notice again, under the same id; never throws for what the world does.</summary>
    Task<NoticeFate> Send(TicketNotice notice);
}

/// <summary>What became of a notice that was handed on.</summary>
public enum NoticeFate
{
    Taken,

    /// <summary>It would end so each time.</summary>
    Refused,

    /// <summary>It may or may not have arrived: it is sent again, under the same id.</summary>
    Unknown,
}
