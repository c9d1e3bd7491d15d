using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>How a called number is served and finished, leg by leg.</summary>
internal static class Serving
{
    public static Decision<HallEvent> Start(HallCommand.Start start, Window.Manned manned) =>
        manned is Window.Calling calling
            ? new HallEvent.ServiceStarted(calling.Ticket, start.Window)
            : new Refusal.NothingCalled(start.Window);

    public static Decision<HallEvent> Directly(Hall hall, HallCommand.ServeDirectly direct, Window.Manned manned)
    {
        var window = direct.Window;
        if (manned.Hindrance(window) is { } hindrance) return hindrance;
        if (Candidates.At(hall, window, direct.At).Next(hall.Queues) is { } next)
            return new Refusal.PeopleAreWaiting(window, next.Waiter.Ticket.Number);
        var decision = Taking.Take(hall, new HallCommand.Take(direct.Form) { At = direct.At }, mayBeLate: true);
        if (decision.Events is not [HallEvent.TicketTaken taken]) return decision;
        var queue = taken.Legs[0].Queue;
        if (!hall.Serves(window, queue)) return new Refusal.NotServedHere(window, queue);
        var choice = new Choice(CallOrder.Direct, hall.Rules.Version, PassedOver: []);
        return new HallEvent[]
        {
            taken,
            new HallEvent.TicketCalled(taken.Ticket, window, manned.Seat.Clerk, hall.Calls.Count + 1, choice),
            new HallEvent.ServiceStarted(taken.Ticket, window),
        };
    }

    public static Decision<HallEvent> Finish(Hall hall, HallCommand.Finish finish, Window.Manned manned)
    {
        if (manned is not Window.Serving serving) return new Refusal.NothingServing(finish.Window);
        var ticket = hall.Tickets[serving.Ticket];
        if (finish.Ending.Hindrance() is { } hindrance) return hindrance;
        var open = Enumerable.Range(1, ticket.Legs.Length)
            .Where(leg => leg != ticket.LegNo && !ticket.Done.Contains(leg)).ToList();
        foreach (var leg in finish.AlsoDone)
            if (!open.Contains(leg)) return new Refusal.UnknownLeg(ticket.Number, leg);

        var done = finish.AlsoDone.Prepend(ticket.LegNo).Distinct().Order().ToImmutableArray();
        var next = open.Except(done).ToList();
        return new HallEvent.ServiceFinished(serving.Ticket, finish.Window, serving.Seat.Clerk, serving.Since)
        {
            Ending = finish.Ending,
            Legs = done,
            Items = [.. done.SelectMany(leg => ticket.Legs[leg - 1].Items)],
            Next = next.Count is 0 ? null : ticket.Legs[next[0] - 1].Queue,
        };
    }

    public static Hall Started(Hall hall, HallEvent.ServiceStarted started)
    {
        var ticket = hall.Tickets[started.Ticket];
        var at = (Standing.Called)ticket.Standing;
        var window = (Window.Calling)hall.Windows[started.Window];
        return hall
            .With(ticket with { Standing = new Standing.Serving(at.Window, at.Calls, started.At) })
            .With(started.Window, new Window.Serving(started.At, window.Seat, window.Ticket, window.PauseAfter));
    }

    public static Hall Finished(Hall hall, HallEvent.ServiceFinished finished)
    {
        var ticket = hall.Tickets[finished.Ticket];
        var at = (Standing.Serving)ticket.Standing;
        var done = ticket with { Done = [.. ticket.Done.Union(finished.Legs)] };
        var worked = hall.Worked(finished.Window, finished.At - at.Since, served: 1);
        var ended = new Standing.Finished(at.Window, at.Calls, at.Since, finished.Ending, finished.At);
        return (finished.Next is null
                ? worked.With(done with { Standing = ended })
                : worked.InLine(done with { Standing = new Standing.Waiting() }))
            .Freed(finished.Window, finished.At)
            .WithStep(hall, finished.Window, finished.Ticket, UndoableVerb.Finish, finished.At);
    }

    /// <summary>What is missing in an ending: a notice names the papers, a promise the date.</summary>
    public static Refusal? Hindrance(this Ending ending) => ending.End switch
    {
        NumberEnd.PapersMissing when ending.Papers.IsEmpty => new Refusal.EndingNeedsPapers(ending.End),
        NumberEnd.AcceptedPapersPending when ending.Papers.IsEmpty => new Refusal.EndingNeedsPapers(ending.End),
        NumberEnd.AcceptedPapersPending when ending.Until is null => new Refusal.EndingNeedsDate(ending.End),
        _ => null,
    };
}
