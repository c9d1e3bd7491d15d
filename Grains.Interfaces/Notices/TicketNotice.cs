using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Interfaces.Notices;

/// <summary>Something that a number's holder should hear of now; who that is, only the other side knows.</summary>
/// <remarks>Id: the same notice has the same id for ever, so whoever gets it twice can tell.</remarks>
public sealed record TicketNotice(
    string Id, NoticeKind Kind, TicketId Ticket, LocalText HallName, DateTimeOffset At, DateTimeOffset ExpiresAt)
{
    /// <summary>Where to go, if it is called.</summary>
    public int? Window { get; init; }

    public LocalText? Zone { get; init; }

    /// <summary>How many wait in front, and for how long, if it is nearly there.</summary>
    public int? Ahead { get; init; }

    public WaitRange? Wait { get; init; }
}

/// <summary>Why a notice is sent.</summary>
public enum NoticeKind
{
    Near,
    Called,
    Missed,
}
