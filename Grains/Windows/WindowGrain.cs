using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;

namespace CityHall.Grains.Windows;

/// <summary>The counter: whatever is pressed there goes through here to the hall, one press at a time.</summary>
internal sealed class WindowGrain : Grain, IWindowGrain
{
    private WindowId Id => field == default ? field = new(this.GetPrimaryKeyString()) : field;

    private IHallGrain Hall => field ??= GrainFactory.GetGrain<IHallGrain>(Id.Hall.Value);

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

    public Task<Outcome<NumberAnswer>> Miss(Seat seat, Request request) => Hall.Miss(Id, seat, request);

    public Task<Outcome<TakenTicket>> ServeDirectly(Seat seat, TakeForm form, Request request) =>
        Hall.ServeDirectly(Id, seat, form, request);

    public Task<Outcome<NumberAnswer>> Finish(
        Seat seat, Ending ending, ImmutableArray<int> alsoDone, Request request) =>
        Hall.Finish(Id, seat, ending, alsoDone, request);

    public Task<Outcome<NumberAnswer>> Park(Seat seat, string reason, DateTimeOffset? until, Request request) =>
        Hall.Park(Id, seat, reason, until, request);

    public Task<Outcome<NumberAnswer>> TakeBack(Seat seat, TicketNumber number, Request request) =>
        Hall.TakeBack(Id, seat, number, request);

    public Task<Outcome<NumberAnswer>> Transfer(Seat seat, TransferForm form, Request request) =>
        Hall.Transfer(Id, seat, form, request);

    public Task<Outcome<NumberAnswer>> Reactivate(Seat seat, TicketNumber number, Request request) =>
        Hall.Reactivate(Id, seat, number, request);

    public Task<Outcome<NumberAnswer>> Postpone(Seat seat, TicketNumber number, Request request) =>
        Hall.Postpone(Id, seat, number, request);

    public Task<Outcome<NumberAnswer>> PutOff(Seat seat, TicketNumber number, Request request) =>
        Hall.PutOff(Id, seat, number, request);

    public Task<Outcome<NumberAnswer>> ConfirmClass(
        Seat seat, TicketNumber number, TicketClass confirmed, Request request) =>
        Hall.ConfirmClass(Id, seat, number, confirmed, request);

    public Task<Outcome<NumberAnswer>> Undo(Seat seat, Request request) => Hall.Undo(Id, seat, request);

    public Task<Outcome<HandOverAnswer>> HandOver(Seat seat, ClerkId to, Request request) =>
        Hall.HandOver(Id, seat, to, request);

    public Task<Outcome<StopAnswer>> Stop(
        Seat seat, QueueLetter? queue, string reason, StopFate fate, Request request) =>
        Hall.Stop(Id, seat, queue, reason, fate, request);

    public Task<Outcome<StopAnswer>> Resume(Seat seat, QueueLetter? queue, Request request) =>
        Hall.Resume(Id, seat, queue, request);

    public Task<Outcome<NumberAnswer>> EnterManual(Seat seat, ManualForm form, Request request) =>
        Hall.EnterManual(Id, seat, form, request);

    public async Task<WindowView?> View() => await Hall.Staff() is { } staff ? WindowView.Of(staff, Id) : null;
}
