using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>How a number comes back into line after having been missed, or goes back in it by its own wish.</summary>
internal static class ComingBack
{
    public static Decision<HallEvent> Reactivate(Hall hall, HallCommand.ReactivateOwn own) =>
        Reactivate(hall, hall.Tickets.GetValueOrDefault(own.Ticket), own.At, window: null)
        ?? new Refusal.UnknownTicket(own.Ticket);

    public static Decision<HallEvent> Reactivate(Hall hall, HallCommand.Reactivate reactivate) =>
        Reactivate(hall, Missed(hall, reactivate.Number), reactivate.At, reactivate.Window)
        ?? hall.Unknown(reactivate.Number);

    public static Decision<HallEvent> Reactivate(Hall hall, HallCommand.ReactivateAtDesk reactivate) =>
        Reactivate(hall, Missed(hall, reactivate.Number), reactivate.At, window: null)
        ?? hall.Unknown(reactivate.Number);

    public static Decision<HallEvent> Postpone(Hall hall, HallCommand.PostponeOwn own) =>
        Postpone(hall, hall.Tickets.GetValueOrDefault(own.Ticket), own.At, window: null)
        ?? new Refusal.UnknownTicket(own.Ticket);

    public static Decision<HallEvent> Postpone(Hall hall, HallCommand.Postpone postpone) =>
        Postpone(
            hall,
            hall.Find(postpone.Number, number => number.Standing is Standing.Waiting),
            postpone.At,
            postpone.Window)
        ?? hall.Unknown(postpone.Number);

    public static Hall Reactivated(Hall hall, HallEvent.TicketReactivated reactivated)
    {
        var ticket = hall.Tickets[reactivated.Ticket];
        var back = (hall with { Places = hall.Places + 1 }).InLine(ticket with
        {
            Standing = new Standing.Waiting(),
            Place = reactivated.Place,
            Reactivations = reactivated.Times,
            Keeper = null,
        });
        return reactivated.Window is { } window
            ? back.WithStep(hall, window, reactivated.Ticket, UndoableVerb.Reactivate, reactivated.At)
            : back;
    }

    public static Hall Postponed(Hall hall, HallEvent.TicketPostponed postponed)
    {
        var ticket = hall.Tickets[postponed.Ticket];
        return (hall with { Places = hall.Places + 1 })
            .OutOfLine(ticket)
            .InLine(ticket with { Place = postponed.Place, IsPostponed = true })
            .Pressed(postponed.Window);
    }

    private static HallTicket? Missed(Hall hall, TicketNumber number) =>
        hall.Find(number, candidate => candidate.Standing is Standing.Missed);

    /// <summary>Once behind some who wait, then at the tail.</summary>
    private static Decision<HallEvent>? Reactivate(Hall hall, HallTicket? ticket, DateTimeOffset at, WindowId? window)
    {
        if (ticket is null) return null;
        if (ticket.Standing is not Standing.Missed) return new Refusal.NotMissed(ticket.Number, ticket.Standing.State);
        var rule = hall.Rules.ComeBack;
        if (ticket.Reactivations >= rule.Reactivations)
            return new Refusal.ReactivatedOftenEnough(ticket.Number, ticket.Reactivations);
        var place = ticket.Reactivations is 0
            ? hall.Behind(hall.Line(ticket.Queue), rule.ReactivatedBehind, at)
            : hall.Tail(at);
        return new HallEvent.TicketReactivated(ticket.Id, window, place, ticket.Reactivations + 1);
    }

    /// <summary>Behind some of those who stand behind it now: nobody comes forward by coming later.</summary>
    private static Decision<HallEvent>? Postpone(Hall hall, HallTicket? ticket, DateTimeOffset at, WindowId? window)
    {
        if (ticket is null) return null;
        if (ticket.Standing is not Standing.Waiting)
            return new Refusal.NotWaiting(ticket.Number, ticket.Standing.State);
        if (ticket.IsPostponed) return new Refusal.PostponedAlready(ticket.Number);
        var line = hall.Line(ticket.Queue);
        var ahead = line.All.IndexOf(ticket.Waiter);
        var place = hall.Behind(line.Without(ticket), ahead + hall.Rules.ComeBack.PostponedBehind, at);
        return new HallEvent.TicketPostponed(ticket.Id, window, place);
    }
}
