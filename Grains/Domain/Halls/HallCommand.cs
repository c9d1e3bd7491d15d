using System.Collections.Immutable;
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

    /// <summary>Lets happen what the time alone brings.</summary>
    public sealed record PassTime : HallCommand;

    public sealed record SchedulePolicy(HallPolicy Policy) : HallCommand;

    public sealed record Take(TakeForm Form) : HallCommand;

    public sealed record Cancel(TicketId Ticket) : HallCommand;

    /// <summary>The holder of a missed number wants back into line.</summary>
    public sealed record ReactivateOwn(TicketId Ticket) : HallCommand;

    /// <summary>The holder of a waiting number wants to come later.</summary>
    public sealed record PostponeOwn(TicketId Ticket) : HallCommand;

    /// <summary>A verb of the guide desk, which has no window: who pressed is the entry's actor.</summary>
    public abstract record DeskCommand : HallCommand;

    public sealed record ReactivateAtDesk(TicketNumber Number) : DeskCommand;

    public sealed record ConfirmClassAtDesk(TicketNumber Number, TicketClass Confirmed) : DeskCommand;

    public sealed record EnterManualAtDesk(
        TicketNumber Number, ImmutableArray<ItemCode> Items, DateTimeOffset TakenAt) : DeskCommand;

    public sealed record NoteNeeds(TicketNumber Number, ImmutableArray<Need> Needs) : DeskCommand;

    public sealed record CheckPapers(TicketNumber Number, ImmutableArray<PaperSeen> Seen) : DeskCommand;

    /// <summary>Somebody at a kiosk asks for help.</summary>
    public sealed record AskHelp(string Place) : DeskCommand;

    public sealed record SendHelper(PersonId Helper, TicketNumber? Number) : DeskCommand;

    public sealed record TakeTask(int No, PersonId Helper) : DeskCommand;

    public sealed record FinishTask(int No) : DeskCommand;

    public sealed record GuideVisitor(GuideEnd End, ItemCode? Item) : DeskCommand;

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

    /// <summary>Takes, calls and starts at once, where nobody waits.</summary>
    public sealed record ServeDirectly(WindowId Window, Seat Seat, TakeForm Form) : WindowCommand(Window, Seat);

    /// <summary>Ends the leg that is served, and those named with it.</summary>
    public sealed record Finish(WindowId Window, Seat Seat, Ending Ending, ImmutableArray<int> AlsoDone)
        : WindowCommand(Window, Seat);

    public sealed record Miss(WindowId Window, Seat Seat) : WindowCommand(Window, Seat);

    public sealed record Park(WindowId Window, Seat Seat, string Reason, DateTimeOffset? Until)
        : WindowCommand(Window, Seat);

    public sealed record TakeBack(WindowId Window, Seat Seat, TicketNumber Number) : WindowCommand(Window, Seat);

    public sealed record Transfer(WindowId Window, Seat Seat, TransferForm Form) : WindowCommand(Window, Seat);

    public sealed record Reactivate(WindowId Window, Seat Seat, TicketNumber Number) : WindowCommand(Window, Seat);

    public sealed record Postpone(WindowId Window, Seat Seat, TicketNumber Number) : WindowCommand(Window, Seat);

    public sealed record PutOff(WindowId Window, Seat Seat, TicketNumber Number) : WindowCommand(Window, Seat);

    public sealed record ConfirmClass(WindowId Window, Seat Seat, TicketNumber Number, TicketClass Confirmed)
        : WindowCommand(Window, Seat);

    public sealed record Undo(WindowId Window, Seat Seat) : WindowCommand(Window, Seat);

    public sealed record HandOver(WindowId Window, Seat Seat, ClerkId To) : WindowCommand(Window, Seat);

    public sealed record StopIssuing(
        WindowId Window, Seat Seat, QueueLetter? Queue, string Reason, StopFate Fate) : WindowCommand(Window, Seat);

    public sealed record ResumeIssuing(WindowId Window, Seat Seat, QueueLetter? Queue) : WindowCommand(Window, Seat);

    /// <summary>The hall's manager stops what a clerk could stop, and sits at no window.</summary>
    public sealed record StopByManager(QueueLetter? Queue, string Reason, StopFate Fate) : HallCommand;

    public sealed record ResumeByManager(QueueLetter? Queue) : HallCommand;

    public sealed record EnterManual(WindowId Window, Seat Seat, ManualForm Form) : WindowCommand(Window, Seat);
}
