using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;

namespace CityHall.City.Simulation.Doors;

/// <summary>What a clerk can press at his window.</summary>
internal interface IWindowKeys
{
    Task<WindowView?> View();

    Task<Outcome<WindowAnswer>> Open(Request request);

    Task<Outcome<WindowAnswer>> Pause(string reason, Request request);

    Task<Outcome<WindowAnswer>> Close(Request request);

    Task<Outcome<CallAnswer>> CallNext(Request request);

    Task<Outcome<CallAnswer>> CallChosen(TicketNumber number, string reason, Request request);

    Task<Outcome<CallAnswer>> Recall(Request request);

    Task<Outcome<NumberAnswer>> Start(Request request);

    Task<Outcome<NumberAnswer>> Miss(Request request);

    Task<Outcome<TakenTicket>> ServeDirectly(TakeForm form, Request request);

    Task<Outcome<NumberAnswer>> Finish(Ending ending, ImmutableArray<int> alsoDone, Request request);

    Task<Outcome<NumberAnswer>> Park(string reason, DateTimeOffset? until, Request request);

    Task<Outcome<NumberAnswer>> TakeBack(TicketNumber number, Request request);

    Task<Outcome<NumberAnswer>> Transfer(TransferForm form, Request request);

    Task<Outcome<NumberAnswer>> Reactivate(TicketNumber number, Request request);

    Task<Outcome<NumberAnswer>> PutOff(TicketNumber number, Request request);

    Task<Outcome<NumberAnswer>> ConfirmClass(TicketNumber number, TicketClass confirmed, Request request);

    Task<Outcome<NumberAnswer>> Undo(Request request);

    Task<Outcome<HandOverAnswer>> HandOver(ClerkId to, Request request);

    Task<Outcome<StopAnswer>> Stop(QueueLetter? queue, string reason, StopFate fate, Request request);

    Task<Outcome<StopAnswer>> Resume(QueueLetter? queue, Request request);

    Task<Outcome<NumberAnswer>> EnterManual(ManualForm form, Request request);
}
