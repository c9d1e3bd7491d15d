using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Clerks;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.People;
using CityHall.Grains.Interfaces.Policies;
using CityHall.Grains.Interfaces.Tickets;
using CityHall.Grains.Interfaces.Windows;

namespace CityHall.Gateway.Http;

/// <summary>Grains by their ids.</summary>
internal static class GrainFactoryExtensions
{
    public static IHallGrain Hall(this IGrainFactory grains, HallId hall) => grains.GetGrain<IHallGrain>(hall.Value);

    public static IWindowGrain Window(this IGrainFactory grains, WindowId window) =>
        grains.GetGrain<IWindowGrain>(window.Value);

    public static ITicketGrain Ticket(this IGrainFactory grains, TicketId ticket) =>
        grains.GetGrain<ITicketGrain>(ticket.Value);

    public static IClerkGrain Clerk(this IGrainFactory grains, ClerkId clerk) =>
        grains.GetGrain<IClerkGrain>(clerk.Value);

    public static IPersonGrain Person(this IGrainFactory grains, PersonId person) =>
        grains.GetGrain<IPersonGrain>(person.Value);

    public static IPolicyGrain Policy(this IGrainFactory grains, NodeId node) =>
        grains.GetGrain<IPolicyGrain>(node.Value);
}
