using CityHall.Grains.Interfaces.Halls;
using Orleans.Concurrency;

namespace CityHall.Grains.Interfaces.Windows;

/// <summary>The counter: the one entry for all that is pressed there.</summary>
[Alias("IWindowGrain")]
public interface IWindowGrain : IGrainWithStringKey
{
    [Alias("Open")]
    Task<Outcome<WindowAnswer>> Open(long session, Request request);

    [Alias("Pause")]
    Task<Outcome<WindowAnswer>> Pause(long session, string reason, Request request);

    [Alias("Close")]
    Task<Outcome<WindowAnswer>> Close(long session, Request request);

    [Alias("CallNext")]
    Task<Outcome<CallAnswer>> CallNext(long session, Request request);

    [Alias("CallChosen")]
    Task<Outcome<CallAnswer>> CallChosen(
        long session, TicketNumber number, string reason, string? atRequestOf, Request request);

    [Alias("Recall")]
    Task<Outcome<CallAnswer>> Recall(long session, Request request);

    [Alias("Start")]
    Task<Outcome<NumberAnswer>> Start(long session, Request request);

    [Alias("Finish")]
    Task<Outcome<NumberAnswer>> Finish(long session, Request request);

    [Alias("Miss")]
    Task<Outcome<NumberAnswer>> Miss(long session, Request request);

    /// <summary>The pane's view; null if there is no such window.</summary>
    [Alias("View"), AlwaysInterleave]
    Task<WindowView?> View();
}
