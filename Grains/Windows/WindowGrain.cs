using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;

namespace CityHall.Grains.Windows;

/// <summary>The counter: whatever is pressed there goes through here to the hall, one press at a time.</summary>
internal sealed class WindowGrain : Grain, IWindowGrain
{
    private WindowId Id => new(this.GetPrimaryKeyString());

    private IHallGrain Hall => GrainFactory.GetGrain<IHallGrain>(Id.Hall.Value);

    public Task<Outcome<WindowAnswer>> Open(Seat seat, Request request) => Hall.OpenWindow(Id, seat, request);

    public Task<Outcome<WindowAnswer>> Pause(Seat seat, string reason, Request request) =>
        Hall.PauseWindow(Id, seat, reason, request);

    public Task<Outcome<WindowAnswer>> Close(Seat seat, Request request) => Hall.CloseWindow(Id, seat, request);

    public Task<Outcome<CallAnswer>> CallNext(Seat seat, Request request) => Hall.CallNext(Id, seat, request);

    public Task<Outcome<CallAnswer>> CallChosen(
        Seat seat, TicketNumber number, string reason, string? atRequestOf, Request request) =>
        Hall.CallChosen(Id, seat, number, reason, atRequestOf, request);

    public Task<Outcome<CallAnswer>> Recall(Seat seat, Request request) => Hall.Recall(Id, seat, request);

    public Task<Outcome<NumberAnswer>> Start(Seat seat, Request request) => Hall.Start(Id, seat, request);

    public Task<Outcome<NumberAnswer>> Finish(Seat seat, Request request) => Hall.Finish(Id, seat, request);

    public Task<Outcome<NumberAnswer>> Miss(Seat seat, Request request) => Hall.Miss(Id, seat, request);

    public async Task<WindowView?> View() => await Hall.Staff() is { } staff ? WindowView.Of(staff, Id) : null;
}
