using CityHall.Grains.Interfaces;

namespace CityHall.Grains.Domain.Halls;

/// <summary>How somebody who saw the paper says which class a number is of.</summary>
internal static class Classes
{
    public static Decision<HallEvent> Confirm(Hall hall, HallCommand.ConfirmClass confirm)
    {
        if (hall.Find(confirm.Number, number => !number.IsOver) is not { } ticket) return hall.Unknown(confirm.Number);
        return ticket.IsOver
            ? new Refusal.NumberIsOver(ticket.Number, ticket.Standing.State)
            : new HallEvent.ClassSettled(ticket.Id, confirm.Window, confirm.Confirmed);
    }

    public static Hall Settled(Hall hall, HallEvent.ClassSettled settled)
    {
        var ticket = hall.Tickets[settled.Ticket];
        var classed = ticket with { Class = settled.Class, IsClassConfirmed = true };
        var after = ticket.Standing is Standing.Waiting ? hall.OutOfLine(ticket).InLine(classed) : hall.With(classed);
        return after.Pressed(settled.Window);
    }
}
