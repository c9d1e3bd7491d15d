using CityHall.Grains.Interfaces;

namespace CityHall.Grains.Domain.Clerks;

/// <summary>What happens to a clerk's sessions.</summary>
public abstract record ClerkEvent : DomainEvent
{
    private ClerkEvent()
    {
    }

    /// <summary>An opening entry: a clerk's record is replayed from the month's first.</summary>
    [Schema(2)]
    public sealed record MonthOpened(
        ClerkId Clerk,
        DateOnly Month,
        long LastSession,
        SeatTaken? Seat,
        SeatWanted? Wanted) : ClerkEvent, IOpening;

    /// <summary>The clerk wants this window; the halls are asked next. Sessions only grow.</summary>
    public sealed record SigningIn(WindowId Window, long Session) : ClerkEvent;

    /// <summary>Somebody else wants him at this window; Own is the session in which he signed in himself.</summary>
    public sealed record Moving(WindowId Window, long Session, long Own) : ClerkEvent;

    public sealed record SignedIn(WindowId Window, long Session) : ClerkEvent;

    /// <summary>A hall refused; the old session stands.</summary>
    public sealed record SignInRefused(long Session, Hindrance Why) : ClerkEvent;

    public sealed record SignedOut(WindowId Window, long Session) : ClerkEvent;
}

/// <summary>Where a clerk sits, in which session, since when.</summary>
public sealed record SeatTaken(WindowId Window, long Session, DateTimeOffset Since)
{
    /// <summary>The session in which he signed in himself, if he was moved since.</summary>
    public long? Own { get; init; }
}

/// <summary>Where a clerk is about to sit.</summary>
public sealed record SeatWanted(WindowId Window, long Session)
{
    /// <summary>The session in which he signed in himself, if he is being moved.</summary>
    public long? Own { get; init; }
}

/// <summary>Why a hall would not let a clerk go or come, with the facts of its refusal.</summary>
public sealed record Hindrance(HindranceKind Kind, WindowId Window, ClerkId? By = null, TicketNumber? Number = null);

public enum HindranceKind
{
    WindowIsStaffed,
    NumberAtWindow,
    UnknownWindow,
}
