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

    [Alias("Finish")]
    Task<Outcome<NumberAnswer>> Finish(WindowId window, Seat seat, Request request);

    [Alias("Miss")]
    Task<Outcome<NumberAnswer>> Miss(WindowId window, Seat seat, Request request);

    /// <summary>The newest published view; null if there is no such hall.</summary>
    [Alias("View"), AlwaysInterleave]
    Task<HallView?> View();

    [Alias("Staff"), AlwaysInterleave]
    Task<StaffView?> Staff();

    [Alias("Ticket"), AlwaysInterleave]
    Task<TicketView?> Ticket(TicketId ticket);

    /// <summary>Calls of the day with a serial greater than the one given: for a screen that sees a gap.</summary>
    [Alias("Calls"), AlwaysInterleave]
    Task<ImmutableArray<Call>> Calls(int after);

    /// <summary>The newest view whenever there is a newer one than the last taken, and a beat in between.</summary>
    [Alias("Watch")]
    IAsyncEnumerable<HallNews> Watch(long afterVersion, CancellationToken cancellation);
}
