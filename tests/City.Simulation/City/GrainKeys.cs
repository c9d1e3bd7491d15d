using System.Collections.Immutable;
using CityHall.City.Simulation.Doors;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;

namespace CityHall.City.Simulation.City;

/// <summary>A window's grain, pressed from one seat.</summary>
internal sealed class GrainKeys(IWindowGrain window, Seat seat) : IWindowKeys
{
    public Task<WindowView?> View() => window.View();

    public Task<Outcome<WindowAnswer>> Open(Request request) => window.Open(seat, request);

    public Task<Outcome<WindowAnswer>> Pause(string reason, Request request) => window.Pause(seat, reason, request);

    public Task<Outcome<WindowAnswer>> Close(Request request) => window.Close(seat, request);

    public Task<Outcome<CallAnswer>> CallNext(Request request) => window.CallNext(seat, request);

    public Task<Outcome<CallAnswer>> CallChosen(TicketNumber number, string reason, Request request) =>
        window.CallChosen(seat, number, reason, atRequestOf: null, request);

    public Task<Outcome<CallAnswer>> Recall(Request request) => window.Recall(seat, request);

    public Task<Outcome<NumberAnswer>> Start(Request request) => window.Start(seat, request);

    public Task<Outcome<NumberAnswer>> Miss(Request request) => window.Miss(seat, request);

    public Task<Outcome<TakenTicket>> ServeDirectly(TakeForm form, Request request) =>
        window.ServeDirectly(seat, form, request);

    public Task<Outcome<NumberAnswer>> Finish(Ending ending, ImmutableArray<int> alsoDone, Request request) =>
        window.Finish(seat, ending, alsoDone, request);

    public Task<Outcome<NumberAnswer>> Park(string reason, DateTimeOffset? until, Request request) =>
        window.Park(seat, reason, until, request);

    public Task<Outcome<NumberAnswer>> TakeBack(TicketNumber number, Request request) =>
        window.TakeBack(seat, number, request);

    public Task<Outcome<NumberAnswer>> Transfer(TransferForm form, Request request) =>
        window.Transfer(seat, form, request);

    public Task<Outcome<NumberAnswer>> Reactivate(TicketNumber number, Request request) =>
        window.Reactivate(seat, number, request);

    public Task<Outcome<NumberAnswer>> PutOff(TicketNumber number, Request request) =>
        window.PutOff(seat, number, request);

    public Task<Outcome<NumberAnswer>> ConfirmClass(TicketNumber number, TicketClass confirmed, Request request) =>
        window.ConfirmClass(seat, number, confirmed, request);

    public Task<Outcome<NumberAnswer>> Undo(Request request) => window.Undo(seat, request);

    public Task<Outcome<HandOverAnswer>> HandOver(ClerkId to, Request request) => window.HandOver(seat, to, request);

    public Task<Outcome<StopAnswer>> Stop(QueueLetter? queue, string reason, StopFate fate, Request request) =>
        window.Stop(seat, queue, reason, fate, request);

    public Task<Outcome<StopAnswer>> Resume(QueueLetter? queue, Request request) =>
        window.Resume(seat, queue, request);

    public Task<Outcome<NumberAnswer>> EnterManual(ManualForm form, Request request) =>
        window.EnterManual(seat, form, request);
}
