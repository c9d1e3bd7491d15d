using System.Collections.Immutable;
using CityHall.Grains.Interfaces.Halls;
using Orleans.Concurrency;

namespace CityHall.Grains.Interfaces.Windows;

/// <summary>The counter: the one entry for all that is pressed there.</summary>
[Alias("IWindowGrain")]
public interface IWindowGrain : IGrainWithStringKey
{
    [Alias("Open")]
    Task<Outcome<WindowAnswer>> Open(Seat seat, Request request);

    [Alias("Pause")]
    Task<Outcome<WindowAnswer>> Pause(Seat seat, string reason, Request request);

    [Alias("Close")]
    Task<Outcome<WindowAnswer>> Close(Seat seat, Request request);

    [Alias("CallNext")]
    Task<Outcome<CallAnswer>> CallNext(Seat seat, Request request);

    [Alias("CallChosen")]
    Task<Outcome<CallAnswer>> CallChosen(
        Seat seat, TicketNumber number, string reason, string? atRequestOf, Request request);

    [Alias("Recall")]
    Task<Outcome<CallAnswer>> Recall(Seat seat, Request request);

    [Alias("Start")]
    Task<Outcome<NumberAnswer>> Start(Seat seat, Request request);

    [Alias("Miss")]
    Task<Outcome<NumberAnswer>> Miss(Seat seat, Request request);

    /// <summary>Nobody waits: taken, called and started in one press.</summary>
    [Alias("ServeDirectly")]
    Task<Outcome<TakenTicket>> ServeDirectly(Seat seat, TakeForm form, Request request);

    [Alias("Finish")]
    Task<Outcome<NumberAnswer>> Finish(Seat seat, Ending ending, ImmutableArray<int> alsoDone, Request request);

    [Alias("Park")]
    Task<Outcome<NumberAnswer>> Park(Seat seat, string reason, DateTimeOffset? until, Request request);

    /// <summary>A parked number is served again.</summary>
    [Alias("TakeBack")]
    Task<Outcome<NumberAnswer>> TakeBack(Seat seat, TicketNumber number, Request request);

    [Alias("Transfer")]
    Task<Outcome<NumberAnswer>> Transfer(Seat seat, TransferForm form, Request request);

    [Alias("Reactivate")]
    Task<Outcome<NumberAnswer>> Reactivate(Seat seat, TicketNumber number, Request request);

    [Alias("Postpone")]
    Task<Outcome<NumberAnswer>> Postpone(Seat seat, TicketNumber number, Request request);

    /// <summary>Not today any more: a place is kept for the next day.</summary>
    [Alias("PutOff")]
    Task<Outcome<NumberAnswer>> PutOff(Seat seat, TicketNumber number, Request request);

    /// <summary>Whoever saw the paper says which class it is.</summary>
    [Alias("ConfirmClass")]
    Task<Outcome<NumberAnswer>> ConfirmClass(Seat seat, TicketNumber number, TicketClass confirmed, Request request);

    [Alias("Undo")]
    Task<Outcome<NumberAnswer>> Undo(Seat seat, Request request);

    [Alias("HandOver")]
    Task<Outcome<HandOverAnswer>> HandOver(Seat seat, ClerkId to, Request request);

    /// <summary>Stops a queue, or the hall if none is named.</summary>
    [Alias("Stop")]
    Task<Outcome<StopAnswer>> Stop(Seat seat, QueueLetter? queue, string reason, StopFate fate, Request request);

    [Alias("Resume")]
    Task<Outcome<StopAnswer>> Resume(Seat seat, QueueLetter? queue, Request request);

    [Alias("EnterManual")]
    Task<Outcome<NumberAnswer>> EnterManual(Seat seat, ManualForm form, Request request);

    /// <summary>The pane's view; null if there is no such window.</summary>
    [Alias("View"), AlwaysInterleave]
    Task<WindowView?> View();
}
