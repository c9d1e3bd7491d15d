using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;

namespace CityHall.Grains.Domain.Halls;

/// <summary>A window of the hall and what it is doing.</summary>
public abstract record Window(WindowState State, DateTimeOffset Since)
{
    /// <summary>It calls numbers, now or as soon as it is done with the one it has.</summary>
    public bool IsTakingNumbers => this is Open or Busy { PauseAfter: null };

    public sealed record Closed(DateTimeOffset Since) : Window(WindowState.Closed, Since);

    /// <summary>A window with a clerk in it.</summary>
    public abstract record Manned(WindowState State, DateTimeOffset Since, Seat Seat) : Window(State, Since);

    public sealed record Staffed(DateTimeOffset Since, Seat Seat) : Manned(WindowState.Staffed, Since, Seat);

    public sealed record Open(DateTimeOffset Since, Seat Seat) : Manned(WindowState.Open, Since, Seat);

    public sealed record Paused(DateTimeOffset Since, Seat Seat, string Reason)
        : Manned(WindowState.Paused, Since, Seat);

    /// <summary>A window that has a number; a pause asked for meanwhile begins when the number is done.</summary>
    public abstract record Busy(WindowState State, DateTimeOffset Since, Seat Seat, TicketId Ticket, string? PauseAfter)
        : Manned(State, Since, Seat)
    {
        public Manned Freed(DateTimeOffset at) =>
            PauseAfter is { } reason ? new Paused(at, Seat, reason) : new Open(at, Seat);
    }

    public sealed record Calling(DateTimeOffset Since, Seat Seat, TicketId Ticket, string? PauseAfter = null)
        : Busy(WindowState.Called, Since, Seat, Ticket, PauseAfter);

    public sealed record Serving(DateTimeOffset Since, Seat Seat, TicketId Ticket, string? PauseAfter = null)
        : Busy(WindowState.Serving, Since, Seat, Ticket, PauseAfter);
}

/// <summary>What a window has done today.</summary>
public readonly record struct Tally(int Served, TimeSpan Handling)
{
    public Tally Plus(TimeSpan handling, int served) => new(Served + served, Handling + handling);
}
