using System.Collections.Immutable;
using CityHall.City.Simulation.Doors;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;

namespace CityHall.City.Simulation.Live;

/// <summary>A clerk's pane without a picture.</summary>
internal sealed class HttpKeys(Api api, WindowId window, string cookie) : IWindowKeys
{
    public Task<WindowView?> View() => api.Look<WindowView>($"/api/v1/windows/{window}", cookie);

    public Task<Outcome<WindowAnswer>> Open(Request request) => Press<WindowAnswer>("open", request);

    public Task<Outcome<WindowAnswer>> Pause(string reason, Request request) =>
        Press<WindowAnswer>("pause", request, new { reason });

    public Task<Outcome<WindowAnswer>> Close(Request request) => Press<WindowAnswer>("close", request);

    public Task<Outcome<CallAnswer>> CallNext(Request request) => Press<CallAnswer>("call-next", request);

    public Task<Outcome<CallAnswer>> CallChosen(TicketNumber number, string reason, Request request) =>
        Press<CallAnswer>("call", request, new { number, reason });

    public Task<Outcome<CallAnswer>> Recall(Request request) => Press<CallAnswer>("recall", request);

    public Task<Outcome<NumberAnswer>> Start(Request request) => Press<NumberAnswer>("start", request);

    public Task<Outcome<NumberAnswer>> Miss(Request request) => Press<NumberAnswer>("miss", request);

    public Task<Outcome<TakenTicket>> ServeDirectly(TakeForm form, Request request) =>
        Press<TakenTicket>("serve-directly", request, new { form.Items });

    public Task<Outcome<NumberAnswer>> Finish(Ending ending, ImmutableArray<int> alsoDone, Request request) =>
        Press<NumberAnswer>("finish", request, new { ending, alsoDone });

    public Task<Outcome<NumberAnswer>> Park(string reason, DateTimeOffset? until, Request request) =>
        Press<NumberAnswer>("park", request, new { reason, until });

    public Task<Outcome<NumberAnswer>> TakeBack(TicketNumber number, Request request) =>
        Press<NumberAnswer>("take-back", request, new { number });

    public Task<Outcome<NumberAnswer>> Transfer(TransferForm form, Request request) =>
        Press<NumberAnswer>("transfer", request, form);

    public Task<Outcome<NumberAnswer>> Reactivate(TicketNumber number, Request request) =>
        Press<NumberAnswer>("reactivate", request, new { number });

    public Task<Outcome<NumberAnswer>> PutOff(TicketNumber number, Request request) =>
        Press<NumberAnswer>("put-off", request, new { number });

    public Task<Outcome<NumberAnswer>> ConfirmClass(TicketNumber number, TicketClass confirmed, Request request) =>
        Press<NumberAnswer>("confirm-class", request, new { number, @class = confirmed });

    public Task<Outcome<NumberAnswer>> Undo(Request request) => Press<NumberAnswer>("undo", request);

    public Task<Outcome<HandOverAnswer>> HandOver(ClerkId to, Request request) =>
        Press<HandOverAnswer>("hand-over", request, new { to });

    public Task<Outcome<StopAnswer>> Stop(QueueLetter? queue, string reason, StopFate fate, Request request) =>
        Press<StopAnswer>("stop", request, new { queue, reason, fate });

    public Task<Outcome<StopAnswer>> Resume(QueueLetter? queue, Request request) =>
        Press<StopAnswer>("resume", request, new { queue });

    public Task<Outcome<NumberAnswer>> EnterManual(ManualForm form, Request request) =>
        Press<NumberAnswer>("enter-manual", request, form);

    private async Task<Outcome<T>> Press<T>(string key, Request request, object? says = null)
        where T : class =>
        (await api.Do<T>(new Press($"/api/v1/windows/{window}/{key}", request.Id, says) { Cookie = cookie })).Outcome;
}
