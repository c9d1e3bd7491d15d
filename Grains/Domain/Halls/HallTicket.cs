using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>A number of the day and where it stands.</summary>
public sealed record HallTicket(HallEvent.TicketTaken Taken, Standing Standing)
{
    public TicketId Id => Taken.Ticket;

    public DateTimeOffset TakenAt => Taken.At;

    public TicketNumber Number => Id.Number;

    public Place Place { get; init; } = Taken.Place;

    public TicketClass Class { get; init; } = Taken.Class;

    public bool IsClassConfirmed { get; init; } = Taken.ClassConfirmed;

    public ImmutableArray<Need> Needs { get; init; } = Taken.Needs;

    /// <summary>The papers that the guide desk has seen.</summary>
    public ImmutableArray<PaperSeen> Seen { get; init; } = [];

    /// <summary>What is to be done, in its order; a transfer changes the queue of the leg it is at.</summary>
    public ImmutableArray<Leg> Legs { get; init; } =
        Taken.Legs.IsEmpty ? [new Leg(Taken.Ticket.Number.Queue, Taken.Items)] : Taken.Legs;

    /// <summary>The legs that are done, from 1.</summary>
    public ImmutableArray<int> Done { get; init; } = [];

    public WindowWish? Wish { get; init; } =
        Taken.Return is { } trip ? new WindowWish(trip.Window, IsFirm: false) : null;

    public int Reactivations { get; init; }

    public bool IsPostponed { get; init; }

    /// <summary>Who looks after it while it is parked or missed.</summary>
    public ClerkId? Keeper { get; init; }

    /// <summary>The leg it is at, from 1; the last one when all are done.</summary>
    public int LegNo => Enumerable.Range(1, Legs.Length).FirstOrDefault(leg => !Done.Contains(leg), Legs.Length);

    public Leg Leg => Legs[LegNo - 1];

    public QueueLetter Queue => Leg.Queue;

    public Waiter Waiter => new(Place, Id);

    /// <summary>The slot of an appointment that was kept; late and missed ones have a place like others.</summary>
    public Slot? KeptSlot => Taken.IsLate || Reactivations > 0 || IsPostponed ? null : Taken.Slot;

    /// <summary>A class counts when somebody has seen the paper; until then the place is an ordinary one.</summary>
    public TicketClass ClassInLine => IsClassConfirmed ? Class : TicketClass.Ordinary;

    public bool IsOneOf(ImmutableArray<TicketClass> classes) => IsClassConfirmed && classes.Contains(Class);

    /// <summary>It is out of the line and at no window, and may come back.</summary>
    public bool IsAway => Standing is Standing.Parked or Standing.Missed;

    /// <summary>It is done with today, whatever became of it.</summary>
    public bool IsOver => Standing is Standing.Finished or Standing.Cancelled or Standing.Expired or Standing.PutOff;
}

/// <summary>A window that a number waits for: for that one alone, or rather than for another.</summary>
public readonly record struct WindowWish(WindowId Window, bool IsFirm);

/// <summary>Where a number stands, with what belongs to that standing only.</summary>
public abstract record Standing(TicketState State)
{
    public sealed record Waiting() : Standing(TicketState.Waiting);

    public sealed record Called(WindowId Window, Calls Calls) : Standing(TicketState.Called);

    public sealed record Serving(WindowId Window, Calls Calls, DateTimeOffset Since) : Standing(TicketState.Serving);

    public sealed record Parked(
        WindowId Window, Calls Calls, string Reason, DateTimeOffset? Until, DateTimeOffset At)
        : Standing(TicketState.Parked);

    public sealed record Missed(Calls Calls, DateTimeOffset At) : Standing(TicketState.Missed);

    public sealed record Finished(
        WindowId Window, Calls Calls, DateTimeOffset Since, Ending? Ending, DateTimeOffset At)
        : Standing(TicketState.Finished);

    public sealed record Cancelled(DateTimeOffset At) : Standing(TicketState.Cancelled);

    public sealed record PutOff(DateTimeOffset At) : Standing(TicketState.PutOff);

    public sealed record Expired(DateTimeOffset At) : Standing(TicketState.Expired);
}

/// <summary>How often a number was called, and when first and last.</summary>
public readonly record struct Calls(int Count, DateTimeOffset FirstAt, DateTimeOffset LastAt);
