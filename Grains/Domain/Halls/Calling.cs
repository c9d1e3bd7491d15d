using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>How a number is called, called again, and missed.</summary>
internal static class Calling
{
    public static Decision<HallEvent> Next(Hall hall, HallCommand.CallNext next, Window.Manned manned)
    {
        if (Hindrance(next.Window, manned) is { } hindrance) return hindrance;
        var queues = hall.Plan(next.Window).Queues;
        if (OrderPolicy.Next(hall, queues) is not { } first) return new Refusal.NobodyWaiting(next.Window);
        var passedOver = OrderPolicy.PassedOver(hall, queues, first);
        var choice = new Choice(CallOrder.FirstCome, hall.Rules.Version, passedOver);
        return Call(hall, first.Ticket, next.Window, manned, choice);
    }

    public static Decision<HallEvent> Chosen(Hall hall, HallCommand.CallChosen chosen, Window.Manned manned)
    {
        if (Hindrance(chosen.Window, manned) is { } hindrance) return hindrance;
        if (ReasonHindrance(hall.Rules, chosen) is { } reasonHindrance) return reasonHindrance;
        var id = TicketId.Of(hall.Id, hall.Day, chosen.Number);
        if (!hall.Tickets.TryGetValue(id, out var ticket)) return new Refusal.UnknownTicket(id);
        var queues = hall.Plan(chosen.Window).Queues;
        if (!queues.Contains(ticket.Queue)) return new Refusal.NotServedHere(chosen.Window, ticket.Queue);

        return ticket.Standing switch
        {
            Standing.Waiting => Call(hall, id, chosen.Window, manned, new Choice(
                CallOrder.Chosen,
                hall.Rules.Version,
                OrderPolicy.PassedOver(hall, queues, ticket.Waiter),
                chosen.Reason,
                chosen.AtRequestOf)),
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
        var from = calls.FirstAt.AddSeconds(rule.SecondsBeforeMissed);
        return calls.Count < rule.MaxCalls || miss.At < from
            ? new Refusal.TooEarlyToMiss(ticket.Number, calls.Count, rule.MaxCalls, from)
            : new HallEvent.TicketMissed(ticket.Id, miss.Window);
    }

    public static Hall Called(Hall hall, HallEvent.TicketCalled called)
    {
        var ticket = hall.Tickets[called.Ticket];
        var manned = (Window.Manned)hall.Windows[called.Window];
        var calls = new Calls(1, called.At, called.At);
        return (hall with { Calls = hall.Calls.Add(new CallMade(called.Ticket, called.Window, 1, called.At)) })
            .OutOfLine(ticket)
            .With(ticket with { Standing = new Standing.Called(called.Window, calls) })
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
        return hall
            .With(ticket with { Standing = new Standing.Missed(at.Calls, missed.At) })
            .With(missed.Window, ((Window.Busy)hall.Windows[missed.Window]).Freed(missed.At));
    }

    private static HallEvent.TicketCalled Call(
        Hall hall, TicketId ticket, WindowId window, Window.Manned manned, Choice choice) =>
        new(ticket, window, manned.Seat.Clerk, hall.Calls.Count + 1, choice);

    private static Refusal? Hindrance(WindowId window, Window.Manned manned) => manned switch
    {
        Window.Open => null,
        Window.Busy busy => new Refusal.NumberAtWindow(window, busy.Ticket.Number),
        var other => new Refusal.WindowIsNotOpen(window, other.State),
    };

    private static Refusal? ReasonHindrance(HallDocument rules, HallCommand.CallChosen chosen) =>
        rules.CallReasons.FirstOrDefault(reason => reason.Code == chosen.Reason) switch
        {
            null => new Refusal.UnknownReason(chosen.Reason),
            { NamesWhoAsked: true } when string.IsNullOrWhiteSpace(chosen.AtRequestOf) =>
                new Refusal.NameWhoAsked(chosen.Reason),
            _ => null,
        };

    private static (HallTicket Ticket, Calls Calls) CalledAt(Hall hall, Window.Calling calling)
    {
        var ticket = hall.Tickets[calling.Ticket];
        return (ticket, ((Standing.Called)ticket.Standing).Calls);
    }
}
