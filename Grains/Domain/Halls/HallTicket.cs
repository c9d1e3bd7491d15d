using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>A number of the day and where it stands.</summary>
public sealed record HallTicket(HallEvent.TicketTaken Taken, Standing Standing)
{
    public TicketId Id => Taken.Ticket;

    public DateTimeOffset TakenAt => Taken.At;

    public TicketNumber Number => Id.Number;

    public QueueLetter Queue => Number.Queue;

    public Waiter Waiter => new(Taken.Place, Id);
}

/// <summary>Where a number stands, with what belongs to that standing only.</summary>
public abstract record Standing(TicketState State)
{
    public sealed record Waiting() : Standing(TicketState.Waiting);

    public sealed record Called(WindowId Window, Calls Calls) : Standing(TicketState.Called);

    public sealed record Serving(WindowId Window, Calls Calls, DateTimeOffset Since) : Standing(TicketState.Serving);

    public sealed record Missed(Calls Calls, DateTimeOffset At) : Standing(TicketState.Missed);

    public sealed record Finished(WindowId Window, Calls Calls, DateTimeOffset Since, DateTimeOffset At)
        : Standing(TicketState.Finished);

    public sealed record Cancelled(DateTimeOffset At) : Standing(TicketState.Cancelled);

    public sealed record Expired(DateTimeOffset At) : Standing(TicketState.Expired);
}

/// <summary>How often a number was called, and when first and last.</summary>
public readonly record struct Calls(int Count, DateTimeOffset FirstAt, DateTimeOffset LastAt);
