using CityHall.City.Simulation.Doors;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Clerks;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Tickets;
using CityHall.Grains.Interfaces.Windows;

namespace CityHall.City.Simulation.City;

/// <summary>Straight to the grains; citizens now and then to the one that another silo takes for the hall.</summary>
internal sealed class GrainDoor(HallDocument document, HallId hall, SimCity city, SimCity? twin, Random dice)
    : IHallDoor
{
    private const double ShareOfTwin = 0.3;

    private IHallGrain Hall =>
        (twin is not null && dice.NextDouble() < ShareOfTwin ? twin : city).Grain<IHallGrain>(hall.Value);

    public Task<Outcome<TakenTicket>> Take(TakeForm form, Request request) => Hall.Take(form, request);

    public Task<Outcome<NumberAnswer>> Cancel(TicketId ticket, Request request) => Hall.Cancel(ticket, request);

    public Task<Outcome<NumberAnswer>> Reactivate(TicketId ticket, Request request) =>
        Hall.ReactivateOwn(ticket, request);

    public Task<Outcome<NumberAnswer>> Postpone(TicketId ticket, Request request) => Hall.PostponeOwn(ticket, request);

    public Task<Outcome<TakenTicket>> ComeBack(TicketId ticket, Request request) =>
        city.Grain<ITicketGrain>(ticket.Value).ComeBack(request);

    public Task<Outcome<ClerkView>> SignIn(ClerkId clerk, WindowId window, Request request) =>
        city.Grain<IClerkGrain>(clerk.Value).SignIn(window, request);

    public Task<Outcome<ClerkView>> SignOut(WindowId window, Seat seat, Request request) =>
        city.Grain<IClerkGrain>(seat.Clerk.Value).SignOut(seat.Session, request);

    public IWindowKeys Keys(WindowId window, Seat seat) => new GrainKeys(city.Grain<IWindowGrain>(window.Value), seat);

    public Task<Outcome<PolicyAnswer>> ChangeOrder(OrderChange change, Request request)
    {
        var version = document.Version + 1;
        var changed = document with
        {
            Version = version,
            Order = document.Order with { BoundMinutes = change.BoundMinutes, HeadInRow = change.HeadInRow },
        };
        return Hall.SchedulePolicy(
            new HallPolicy(version, [new ScheduledDocument(change.From, changed)]), request);
    }
}
