using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>How a number is called, called again, and missed.</summary>
internal static class Calling
{
    public static Decision<HallEvent> Next(Hall hall, HallCommand.CallNext next, Window.Manned manned)
    {
        if (manned.Hindrance(next.Window) is { } hindrance) return hindrance;
        var candidates = Candidates.At(hall, next.Window, next.At);
        return candidates.Next(hall.Queues) is { } pick
            ? Call(hall, pick.Waiter.Ticket, next.Window, manned, new Choice(
                pick.Order, hall.Rules.Version, candidates.PassedOver(pick.Waiter)))
            : new Refusal.NobodyWaiting(next.Window);
    }

    public static Decision<HallEvent> Chosen(Hall hall, HallCommand.CallChosen chosen, Window.Manned manned)
    {
        if (manned.Hindrance(chosen.Window) is { } hindrance) return hindrance;
        if (hall.Rules.CallReasons.Hindrance(chosen.Reason, chosen.AtRequestOf) is { } reason) return reason;
        if (hall.Find(chosen.Number, number => number.Standing is Standing.Waiting) is not { } ticket)
            return hall.Unknown(chosen.Number);
        if (!hall.Serves(chosen.Window, ticket.Queue))
            return new Refusal.NotServedHere(chosen.Window, ticket.Queue);
        return ticket.Standing switch
        {
            Standing.Waiting => Chosen(hall, chosen, manned, ticket),
            Standing.Called at => new Refusal.AlreadyCalled(chosen.Number, at.Window, at.Calls.FirstAt),
            Standing.Serving at => new Refusal.AlreadyCalled(chosen.Number, at.Window, at.Calls.FirstAt),
            var other => new Refusal.NotWaiting(chosen.Number, other.State),
        };
    }

    public static Decision<HallEvent> Recall(Hall hall, HallCommand.Recall recall, Window.Manned manned)
    {
        if (manned is not Window.Calling calling) return new Refusal.NothingCalled(recall.Window);
        var (ticket, calls) = CalledAt(hall, calling);
        var rule = hall.Rules.Call;
        var from = calls.LastAt.AddSeconds(rule.SecondsBetweenCalls);
        if (calls.Count >= rule.MaxCalls) return new Refusal.CalledOftenEnough(ticket.Number, calls.Count);
        if (recall.At < from) return new Refusal.TooEarlyToRecall(ticket.Number, from);
        return new HallEvent.TicketRecalled(ticket.Id, recall.Window, hall.Calls.Count + 1, calls.Count + 1);
    }

    public static Decision<HallEvent> Miss(Hall hall, HallCommand.Miss miss, Window.Manned manned)
    {
        if (manned is not Window.Calling calling) return new Refusal.NothingCalled(miss.Window);
        var (ticket, calls) = CalledAt(hall, calling);
        var rule = hall.Rules.Call;
        var from = calls.FirstAt.AddSeconds(rule.SecondsBeforeMissed + ExtraSeconds(rule, ticket));
        return calls.Count < rule.MaxCalls || miss.At < from
            ? new Refusal.TooEarlyToMiss(ticket.Number, calls.Count, rule.MaxCalls, from)
            : new HallEvent.TicketMissed(ticket.Id, miss.Window);
    }

    public static Hall Called(Hall hall, HallEvent.TicketCalled called)
    {
        var ticket = hall.Tickets[called.Ticket];
        var manned = (Window.Manned)hall.Windows[called.Window];
        var calls = new Calls(1, called.At, called.At);
        var made = new CallMade(called.Ticket, called.Window, 1, called.At, called.Choice);
        var queues = hall.Queues.Without(ticket).Called(ticket.Queue, called.Choice.Order);
        return (hall with { Calls = hall.Calls.Add(made), Queues = queues })
            .With(ticket with { Standing = new Standing.Called(called.Window, calls), Wish = null })
            .With(called.Window, new Window.Calling(called.At, manned.Seat, called.Ticket));
    }

    public static Hall Recalled(Hall hall, HallEvent.TicketRecalled recalled)
    {
        var ticket = hall.Tickets[recalled.Ticket];
        var at = (Standing.Called)ticket.Standing;
        var calls = at.Calls with { Count = recalled.CallNo, LastAt = recalled.At };
        var made = new CallMade(recalled.Ticket, recalled.Window, recalled.CallNo, recalled.At);
        return (hall with { Calls = hall.Calls.Add(made) }).With(ticket with { Standing = at with { Calls = calls } });
    }

    public static Hall Missed(Hall hall, HallEvent.TicketMissed missed)
    {
        var ticket = hall.Tickets[missed.Ticket];
        var at = (Standing.Called)ticket.Standing;
        var clerk = ((Window.Manned)hall.Windows[missed.Window]).Seat.Clerk;
        return hall
            .With(ticket with { Standing = new Standing.Missed(at.Calls, missed.At), Keeper = clerk })
            .Freed(missed.Window, missed.At)
            .WithStep(hall, missed.Window, missed.Ticket, UndoableVerb.Miss, missed.At);
    }

    private static Decision<HallEvent> Chosen(
        Hall hall, HallCommand.CallChosen chosen, Window.Manned manned, HallTicket ticket)
    {
        if (hall.HaltOf(ticket.Queue) is { } halt) return halt.AsRefusal();
        if (hall.HeldFor(ticket) is { } other) return new Refusal.NumberIsHeld(ticket.Number, other);
        var passedOver = Candidates.At(hall, chosen.Window, chosen.At).PassedOver(ticket.Waiter);
        return Call(hall, ticket.Id, chosen.Window, manned, new Choice(
            CallOrder.Chosen, hall.Rules.Version, passedOver, chosen.Reason, chosen.AtRequestOf));
    }

    private static HallEvent.TicketCalled Call(
        Hall hall, TicketId ticket, WindowId window, Window.Manned manned, Choice choice) =>
        new(ticket, window, manned.Seat.Clerk, hall.Calls.Count + 1, choice);

    private static int ExtraSeconds(CallRule rule, HallTicket ticket) =>
        ticket.Needs.Contains(Need.Wheelchair) || ticket.Class is TicketClass.Elderly
            ? rule.ExtraSecondsForWalking
            : 0;

    private static (HallTicket Ticket, Calls Calls) CalledAt(Hall hall, Window.Calling calling)
    {
        var ticket = hall.Tickets[calling.Ticket];
        return (ticket, ((Standing.Called)ticket.Standing).Calls);
    }
}
