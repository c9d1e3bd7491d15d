using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;

namespace CityHall.Grains.Domain.Halls;

/// <summary>What may be asked of a hall.</summary>
public abstract record HallCommand : DomainCommand
{
    private HallCommand()
    {
    }

    /// <summary>Ends the day that is over and begins today's; the document counts at the first opening only.</summary>
    public sealed record RollDay(HallId Hall, DateOnly Today, HallDocument FirstDocument) : HallCommand;

    public sealed record Take(TakeForm Form) : HallCommand;

    public sealed record Cancel(TicketId Ticket) : HallCommand;

    public sealed record StaffWindow(WindowId Window, ClerkId Clerk, long Session) : HallCommand;

    public sealed record LeaveWindow(WindowId Window, ClerkId Clerk, long Session) : HallCommand;

    /// <summary>A verb of a window, with the seat of the clerk who presses.</summary>
    public abstract record WindowCommand(WindowId Window, Seat Seat) : HallCommand;

    public sealed record OpenWindow(WindowId Window, Seat Seat) : WindowCommand(Window, Seat);

    public sealed record PauseWindow(WindowId Window, Seat Seat, string Reason) : WindowCommand(Window, Seat);

    public sealed record CloseWindow(WindowId Window, Seat Seat) : WindowCommand(Window, Seat);

    public sealed record CallNext(WindowId Window, Seat Seat) : WindowCommand(Window, Seat);

    public sealed record CallChosen(
        WindowId Window, Seat Seat, TicketNumber Number, string Reason, string? AtRequestOf)
        : WindowCommand(Window, Seat);

    public sealed record Recall(WindowId Window, Seat Seat) : WindowCommand(Window, Seat);

    public sealed record Start(WindowId Window, Seat Seat) : WindowCommand(Window, Seat);

    public sealed record Finish(WindowId Window, Seat Seat) : WindowCommand(Window, Seat);

    public sealed record Miss(WindowId Window, Seat Seat) : WindowCommand(Window, Seat);
}
