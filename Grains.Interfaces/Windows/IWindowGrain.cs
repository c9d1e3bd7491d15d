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

    [Alias("Finish")]
    Task<Outcome<NumberAnswer>> Finish(Seat seat, Request request);

    [Alias("Miss")]
    Task<Outcome<NumberAnswer>> Miss(Seat seat, Request request);

    /// <summary>The pane's view; null if there is no such window.</summary>
    [Alias("View"), AlwaysInterleave]
    Task<WindowView?> View();
}
