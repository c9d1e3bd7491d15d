using System.Collections.Immutable;
using CityHall.Grains.Interfaces.Tickets;
using CityHall.Grains.Interfaces.Windows;
using Orleans.Concurrency;

namespace CityHall.Grains.Interfaces.Halls;

/// <summary>The day of a hall: numbers, queues, and which number is at which window.</summary>
[Alias("IHallGrain")]
public interface IHallGrain : IGrainWithStringKey
{
    [Alias("Take")]
    Task<Outcome<TakenTicket>> Take(TakeForm form, Request request);

    [Alias("Cancel")]
    Task<Outcome<NumberAnswer>> Cancel(TicketId ticket, Request request);

    [Alias("StaffWindow")]
    Task<Outcome<WindowAnswer>> StaffWindow(WindowId window, ClerkId clerk, long session, Request request);

    [Alias("LeaveWindow")]
    Task<Outcome<WindowAnswer>> LeaveWindow(WindowId window, ClerkId clerk, long session, Request request);

    [Alias("OpenWindow")]
    Task<Outcome<WindowAnswer>> OpenWindow(WindowId window, Seat seat, Request request);

    [Alias("PauseWindow")]
    Task<Outcome<WindowAnswer>> PauseWindow(WindowId window, Seat seat, string reason, Request request);

    [Alias("CloseWindow")]
    Task<Outcome<WindowAnswer>> CloseWindow(WindowId window, Seat seat, Request request);

    [Alias("CallNext")]
    Task<Outcome<CallAnswer>> CallNext(WindowId window, Seat seat, Request request);

    [Alias("CallChosen")]
    Task<Outcome<CallAnswer>> CallChosen(
        WindowId window, Seat seat, TicketNumber number, string reason, string? atRequestOf, Request request);

    [Alias("Recall")]
    Task<Outcome<CallAnswer>> Recall(WindowId window, Seat seat, Request request);

    [Alias("Start")]
    Task<Outcome<NumberAnswer>> Start(WindowId window, Seat seat, Request request);

    [Alias("Miss")]
    Task<Outcome<NumberAnswer>> Miss(WindowId window, Seat seat, Request request);

    /// <summary>Nobody waits: taken, called and started in one press.</summary>
    [Alias("ServeDirectly")]
    Task<Outcome<TakenTicket>> ServeDirectly(WindowId window, Seat seat, TakeForm form, Request request);

    [Alias("Finish")]
    Task<Outcome<NumberAnswer>> Finish(
        WindowId window, Seat seat, Ending ending, ImmutableArray<int> alsoDone, Request request);

    [Alias("Park")]
    Task<Outcome<NumberAnswer>> Park(WindowId window, Seat seat, string reason, DateTimeOffset? until, Request request);

    /// <summary>A parked number is served again.</summary>
    [Alias("TakeBack")]
    Task<Outcome<NumberAnswer>> TakeBack(WindowId window, Seat seat, TicketNumber number, Request request);

    [Alias("Transfer")]
    Task<Outcome<NumberAnswer>> Transfer(WindowId window, Seat seat, TransferForm form, Request request);

    [Alias("Reactivate")]
    Task<Outcome<NumberAnswer>> Reactivate(WindowId window, Seat seat, TicketNumber number, Request request);

    [Alias("Postpone")]
    Task<Outcome<NumberAnswer>> Postpone(WindowId window, Seat seat, TicketNumber number, Request request);

    /// <summary>Not today any more: a place is kept for the next day.</summary>
    [Alias("PutOff")]
    Task<Outcome<NumberAnswer>> PutOff(WindowId window, Seat seat, TicketNumber number, Request request);

    /// <summary>Whoever saw the paper says which class it is.</summary>
    [Alias("ConfirmClass")]
    Task<Outcome<NumberAnswer>> ConfirmClass(
        WindowId window, Seat seat, TicketNumber number, TicketClass confirmed, Request request);

    [Alias("Undo")]
    Task<Outcome<NumberAnswer>> Undo(WindowId window, Seat seat, Request request);

    [Alias("HandOver")]
    Task<Outcome<HandOverAnswer>> HandOver(WindowId window, Seat seat, ClerkId to, Request request);

    /// <summary>Stops a queue, or the hall if none is named.</summary>
    [Alias("Stop")]
    Task<Outcome<StopAnswer>> Stop(
        WindowId window, Seat seat, QueueLetter? queue, string reason, StopFate fate, Request request);

    [Alias("Resume")]
    Task<Outcome<StopAnswer>> Resume(WindowId window, Seat seat, QueueLetter? queue, Request request);

    /// <summary>The hall's manager stops what a clerk could stop, from no window.</summary>
    [Alias("StopByManager")]
    Task<Outcome<StopAnswer>> StopByManager(QueueLetter? queue, string reason, StopFate fate, Request request);

    [Alias("ResumeByManager")]
    Task<Outcome<StopAnswer>> ResumeByManager(QueueLetter? queue, Request request);

    [Alias("EnterManual")]
    Task<Outcome<NumberAnswer>> EnterManual(WindowId window, Seat seat, ManualForm form, Request request);

    /// <summary>The holder's own wish: back into line after having been missed.</summary>
    [Alias("ReactivateOwn")]
    Task<Outcome<NumberAnswer>> ReactivateOwn(TicketId ticket, Request request);

    /// <summary>The holder's own wish: later than the place says.</summary>
    [Alias("PostponeOwn")]
    Task<Outcome<NumberAnswer>> PostponeOwn(TicketId ticket, Request request);

    /// <summary>The guide desk lets a missed number wait again.</summary>
    [Alias("ReactivateAtDesk")]
    Task<Outcome<NumberAnswer>> ReactivateAtDesk(TicketNumber number, Request request);

    /// <summary>The guide desk has seen the paper.</summary>
    [Alias("ConfirmClassAtDesk")]
    Task<Outcome<NumberAnswer>> ConfirmClassAtDesk(TicketNumber number, TicketClass confirmed, Request request);

    /// <summary>A number of the printed reserve that still waits; whoever was served, his window enters.</summary>
    [Alias("EnterManualAtDesk")]
    Task<Outcome<NumberAnswer>> EnterManualAtDesk(
        TicketNumber number, ImmutableArray<ItemCode> items, DateTimeOffset takenAt, Request request);

    [Alias("NoteNeeds")]
    Task<Outcome<NumberAnswer>> NoteNeeds(TicketNumber number, ImmutableArray<Need> needs, Request request);

    /// <summary>预检: which papers were seen, all of them each time.</summary>
    [Alias("CheckPapers")]
    Task<Outcome<NumberAnswer>> CheckPapers(TicketNumber number, ImmutableArray<PaperSeen> seen, Request request);

    /// <summary>Somebody at a kiosk asks for help.</summary>
    [Alias("AskHelp")]
    Task<Outcome<TaskAnswer>> AskHelp(string place, Request request);

    /// <summary>帮办: somebody goes with a citizen, who may have no number yet.</summary>
    [Alias("SendHelper")]
    Task<Outcome<TaskAnswer>> SendHelper(PersonId helper, TicketNumber? number, Request request);

    [Alias("TakeTask")]
    Task<Outcome<TaskAnswer>> TakeTask(int task, PersonId helper, Request request);

    [Alias("FinishTask")]
    Task<Outcome<TaskAnswer>> FinishTask(int task, Request request);

    /// <summary>A visit ends at the guide desk, without a number.</summary>
    [Alias("GuideVisitor")]
    Task<Outcome<GuidedAnswer>> GuideVisitor(GuideEnd end, ItemCode? item, Request request);

    [Alias("SchedulePolicy")]
    Task<Outcome<PolicyAnswer>> SchedulePolicy(HallPolicy policy, Request request);

    /// <summary>The newest published view; null if there is no such hall.</summary>
    [Alias("View"), AlwaysInterleave]
    Task<HallView?> View();

    [Alias("Staff"), AlwaysInterleave]
    Task<StaffView?> Staff();

    [Alias("Ticket"), AlwaysInterleave]
    Task<TicketView?> Ticket(TicketId ticket);

    /// <summary>A number of today as its slip told it; null if there is no such number.</summary>
    [Alias("Slip"), AlwaysInterleave]
    Task<TakenTicket?> Slip(TicketNumber number);

    /// <summary>Calls of the day with a serial greater than the one given: for a screen that sees a gap.</summary>
    [Alias("Calls"), AlwaysInterleave]
    Task<ImmutableArray<Call>> Calls(int after);

    /// <summary>The newest view whenever there is a newer one than the last taken, and a beat in between.</summary>
    [Alias("Watch")]
    IAsyncEnumerable<HallNews> Watch(long afterVersion, CancellationToken cancellation);
}
