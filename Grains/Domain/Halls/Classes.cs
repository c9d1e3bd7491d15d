using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>How somebody who saw the paper says which class a number is of.</summary>
internal static class Classes
{
    public static Decision<HallEvent> Confirm(Hall hall, TicketNumber number, TicketClass confirmed, WindowId? window)
    {
        if (hall.Find(number, candidate => !candidate.IsOver) is not { } ticket) return hall.Unknown(number);
        return ticket.IsOver
            ? new Refusal.NumberIsOver(ticket.Number, ticket.Standing.State)
            : new HallEvent.ClassSettled(ticket.Id, window, confirmed);
    }

    public static Hall Settled(Hall hall, HallEvent.ClassSettled settled)
    {
        var ticket = hall.Tickets[settled.Ticket];
        var classed = ticket with { Class = settled.Class, IsClassConfirmed = true };
        var after = ticket.Standing is Standing.Waiting ? hall.OutOfLine(ticket).InLine(classed) : hall.With(classed);
        return after.Pressed(settled.Window);
    }
}
