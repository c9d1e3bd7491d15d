using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;

namespace CityHall.Grains.Windows;

/// <summary>The counter: whatever is pressed there goes through here to the hall, one press at a time.</summary>
internal sealed class WindowGrain : Grain, IWindowGrain
{
    private WindowId Id => new(this.GetPrimaryKeyString());

    private IHallGrain Hall => GrainFactory.GetGrain<IHallGrain>(Id.Hall.Value);

    public Task<Outcome<WindowAnswer>> Open(long session, Request request) => Hall.OpenWindow(Id, session, request);

    public Task<Outcome<WindowAnswer>> Pause(long session, string reason, Request request) =>
        Hall.PauseWindow(Id, session, reason, request);

    public Task<Outcome<WindowAnswer>> Close(long session, Request request) => Hall.CloseWindow(Id, session, request);

    public Task<Outcome<CallAnswer>> CallNext(long session, Request request) => Hall.CallNext(Id, session, request);

    public Task<Outcome<CallAnswer>> CallChosen(
        long session, TicketNumber number, string reason, string? atRequestOf, Request request) =>
        Hall.CallChosen(Id, session, number, reason, atRequestOf, request);

    public Task<Outcome<CallAnswer>> Recall(long session, Request request) => Hall.Recall(Id, session, request);

    public Task<Outcome<NumberAnswer>> Start(long session, Request request) => Hall.Start(Id, session, request);

    public Task<Outcome<NumberAnswer>> Finish(long session, Request request) => Hall.Finish(Id, session, request);

    public Task<Outcome<NumberAnswer>> Miss(long session, Request request) => Hall.Miss(Id, session, request);

    public async Task<WindowView?> View() => await Hall.Staff() is { } staff ? WindowView.Of(staff, Id) : null;
}
