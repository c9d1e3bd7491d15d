using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Clerks;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;

namespace CityHall.City.Simulation.Doors;

/// <summary>What a person can do in a hall, whoever carries it out: the grains, or a server over HTTP.</summary>
internal interface IHallDoor
{
    Task<Outcome<TakenTicket>> Take(TakeForm form, Request request);

    Task<Outcome<NumberAnswer>> Cancel(TicketId ticket, Request request);

    Task<Outcome<NumberAnswer>> Reactivate(TicketId ticket, Request request);

    Task<Outcome<NumberAnswer>> Postpone(TicketId ticket, Request request);

    Task<Outcome<TakenTicket>> ComeBack(TicketId ticket, Request request);

    Task<Outcome<ClerkView>> SignIn(ClerkId clerk, WindowId window, Request request);

    Task<Outcome<ClerkView>> SignOut(WindowId window, Seat seat, Request request);

    /// <summary>The keys of a window, for whoever sits there in this session.</summary>
    IWindowKeys Keys(WindowId window, Seat seat);

    Task<Outcome<PolicyAnswer>> ChangeOrder(OrderChange change, Request request);
}
