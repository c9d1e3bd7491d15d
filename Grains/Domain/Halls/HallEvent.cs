using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>What happens in a hall; each nested record is a payload of the journal under its own name.</summary>
public abstract record HallEvent : DomainEvent
{
    private HallEvent()
    {
    }

    /// <summary>An opening entry: all that goes on is in it, so replay starts here.</summary>
    public sealed record DayOpened(
        HallId Hall,
        DateOnly Day,
        HallDocument Document,
        ImmutableArray<SeatCarried> Seats,
        ImmutableArray<NumberCarried> Numbers) : HallEvent, IOpening;

    /// <summary>The day is over; numbers that were still waiting or missed have expired.</summary>
    public sealed record DayClosed(DateOnly Day, ImmutableArray<TicketNumber> Expired) : HallEvent;

    public sealed record TicketTaken(
        TicketId Ticket,
        ImmutableArray<ItemCode> Items,
        TicketClass Class,
        bool ClassConfirmed,
        int Party,
        OnBehalf OnBehalf,
        int CaseCount,
        ImmutableArray<Need> Needs,
        Channel Channel,
        Slot? Slot,
        string? IdentityHash,
        TicketId? Origin,
        Place Place,
        Slip Slip) : HallEvent;

    public sealed record TicketCancelled(TicketId Ticket) : HallEvent;

    public sealed record WindowStaffed(WindowId Window, ClerkId Clerk, long Session) : HallEvent;

    public sealed record WindowLeft(WindowId Window, ClerkId Clerk, long Session) : HallEvent;

    public sealed record WindowOpened(WindowId Window) : HallEvent;

    /// <summary>Paused at once, or as soon as the number at the window is done.</summary>
    public sealed record WindowPaused(WindowId Window, string Reason, bool AfterThisNumber) : HallEvent;

    public sealed record WindowClosed(WindowId Window) : HallEvent;

    public sealed record TicketCalled(
        TicketId Ticket, WindowId Window, ClerkId Clerk, int Serial, Choice Choice) : HallEvent;

    public sealed record TicketRecalled(TicketId Ticket, WindowId Window, int Serial, int CallNo) : HallEvent;

    public sealed record ServiceStarted(TicketId Ticket, WindowId Window) : HallEvent;

    public sealed record ServiceFinished(
        TicketId Ticket, WindowId Window, ClerkId Clerk, DateTimeOffset StartedAt) : HallEvent;

    public sealed record TicketMissed(TicketId Ticket, WindowId Window) : HallEvent;
}

/// <summary>Why this number was called: the rule, the policy it stood in, and whom it passed over.</summary>
public sealed record Choice(
    CallOrder Order,
    int PolicyVersion,
    ImmutableArray<TicketNumber> PassedOver,
    string? Reason = null,
    string? AtRequestOf = null);

/// <summary>A staffed window as the new day finds it.</summary>
public sealed record SeatCarried(
    WindowId Window,
    ClerkId Clerk,
    long Session,
    WindowState State,
    DateTimeOffset Since,
    string? PauseReason,
    TicketId? Ticket);

/// <summary>A number that is at a window at midnight: it keeps its date.</summary>
public sealed record NumberCarried(
    HallEvent.TicketTaken Taken,
    DateTimeOffset TakenAt,
    WindowId Window,
    int Calls,
    DateTimeOffset FirstCalledAt,
    DateTimeOffset LastCalledAt,
    DateTimeOffset? StartedAt);
