using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

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

    /// <summary>A verb of a window, under the session of the clerk who presses.</summary>
    public abstract record WindowCommand(WindowId Window, long Session) : HallCommand;

    public sealed record OpenWindow(WindowId Window, long Session) : WindowCommand(Window, Session);

    public sealed record PauseWindow(WindowId Window, long Session, string Reason) : WindowCommand(Window, Session);

    public sealed record CloseWindow(WindowId Window, long Session) : WindowCommand(Window, Session);

    public sealed record CallNext(WindowId Window, long Session) : WindowCommand(Window, Session);

    public sealed record CallChosen(
        WindowId Window, long Session, TicketNumber Number, string Reason, string? AtRequestOf)
        : WindowCommand(Window, Session);

    public sealed record Recall(WindowId Window, long Session) : WindowCommand(Window, Session);

    public sealed record Start(WindowId Window, long Session) : WindowCommand(Window, Session);

    public sealed record Finish(WindowId Window, long Session) : WindowCommand(Window, Session);

    public sealed record Miss(WindowId Window, long Session) : WindowCommand(Window, Session);
}
