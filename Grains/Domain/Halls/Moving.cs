using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>How a number goes into other hands: to another queue, window, or colleague; it keeps its place.</summary>
internal static class Moving
{
    public static Decision<HallEvent> Transfer(Hall hall, HallCommand.Transfer transfer, Window.Manned manned)
    {
        var form = transfer.Form;
        if (manned is not Window.Busy busy) return new Refusal.NothingServing(transfer.Window);
        if (hall.Rules.TransferReasons.Hindrance(form.Reason, form.AtRequestOf) is { } hindrance) return hindrance;
        var ticket = hall.Tickets[busy.Ticket];
        var queue = form.Queue ?? ticket.Queue;
        if (!hall.Rules.Has(queue)) return new Refusal.UnknownQueue(queue);

        // In its own queue it is not new: only what is not called at all is no place to go to.
        var stop = queue == ticket.Queue ? hall.HaltOf(queue) : hall.StopOf(queue);
        if (stop is not null) return stop.AsRefusal();
        if (form.Window is { } window && hall.Obstacle(window, queue) is { } obstacle) return obstacle;
        var goesNowhere = form.Window is { } there ? there == transfer.Window : queue == ticket.Queue;
        if (goesNowhere) return new Refusal.GoesNowhere(ticket.Number);
        return new HallEvent.TicketTransferred(
            ticket.Id, transfer.Window, manned.Seat.Clerk, queue, form.Window, form.Reason, form.AtRequestOf);
    }

    public static Decision<HallEvent> HandOver(Hall hall, HallCommand.HandOver over, Window.Manned manned)
    {
        if (manned is Window.Calling calling)
            return new Refusal.NumberAtWindow(over.Window, calling.Ticket.Number);
        var mine = hall.KeptBy(manned.Seat.Clerk);
        var serving = (manned as Window.Serving)?.Ticket;
        if (over.To == manned.Seat.Clerk || (mine.IsEmpty && serving is null))
            return new Refusal.NothingToHandOver(over.Window);
        if (serving is null) return Handed(null);
        var (window, state) = hall.Windows.FirstOrDefault(window =>
            window.Value is Window.Manned colleague && colleague.Seat.Clerk == over.To);
        return state switch
        {
            null => new Refusal.ClerkIsNotHere(over.To),
            Window.Open when !hall.Serves(window, hall.Tickets[serving.Value].Queue) =>
                new Refusal.NotServedHere(window, hall.Tickets[serving.Value].Queue),
            Window.Open => Handed(window),
            Window.Busy other => new Refusal.ClerkIsBusy(over.To, other.Ticket.Number),
            _ => new Refusal.WindowTakesNoNumbers(window, state.State),
        };

        HallEvent.ShiftHandedOver Handed(WindowId? to) =>
            new(over.Window, manned.Seat.Clerk, over.To, mine, serving, to);
    }

    public static Hall Transferred(Hall hall, HallEvent.TicketTransferred transferred)
    {
        var ticket = hall.Tickets[transferred.Ticket];
        var moved = ticket with
        {
            Standing = new Standing.Waiting(),
            Legs = ticket.Legs.SetItem(ticket.LegNo - 1, ticket.Leg with { Queue = transferred.Queue }),
            Wish = transferred.Only is { } only ? new WindowWish(only, IsFirm: true) : null,
        };
        var worked = ticket.Standing is Standing.Serving at
            ? hall.Worked(transferred.Window, transferred.At - at.Since)
            : hall;
        return worked.InLine(moved)
            .Freed(transferred.Window, transferred.At)
            .WithStep(hall, transferred.Window, transferred.Ticket, UndoableVerb.Transfer, transferred.At);
    }

    public static Hall HandedOver(Hall hall, HallEvent.ShiftHandedOver handed)
    {
        var kept = hall with
        {
            Tickets = hall.Tickets.SetItems(handed.Numbers.Select(id =>
                KeyValuePair.Create(id, hall.Tickets[id] with { Keeper = handed.To }))),
        };
        if (handed.Serving is not { } serving || handed.ToWindow is not { } window)
            return kept.Pressed(handed.Window);
        var ticket = kept.Tickets[serving];
        var at = (Standing.Serving)ticket.Standing;
        var seat = ((Window.Manned)kept.Windows[window]).Seat;
        return kept.Worked(handed.Window, handed.At - at.Since)
            .With(ticket with { Standing = at with { Window = window, Since = handed.At } })
            .Freed(handed.Window, handed.At)
            .With(window, new Window.Serving(handed.At, seat, serving));
    }

    /// <summary>Why a number cannot be laid into a window's hands.</summary>
    private static Refusal? Obstacle(this Hall hall, WindowId window, QueueLetter queue) =>
        !hall.Windows.TryGetValue(window, out var state) ? new Refusal.UnknownWindow(window)
        : !hall.Serves(window, queue) ? new Refusal.NotServedHere(window, queue)
        : !state.IsTakingNumbers ? new Refusal.WindowTakesNoNumbers(window, state.State)
        : null;

    private static ImmutableArray<TicketId> KeptBy(this Hall hall, ClerkId clerk) =>
    [
        .. from ticket in hall.Tickets.Values
           where ticket.Keeper == clerk && ticket.Standing is Standing.Parked or Standing.Missed
           orderby ticket.Waiter
           select ticket.Id,
    ];
}
