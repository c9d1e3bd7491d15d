using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>How a number is given out, and given back.</summary>
internal static class Taking
{
    /// <summary>Somebody who stands at a window may be late: he is served as long as the hall is open.</summary>
    public static Decision<HallEvent> Take(Hall hall, HallCommand.Take take, bool mayBeLate = false)
    {
        var form = take.Form;
        if (ClosedTo(hall, take.At, mayBeLate) is { } closed) return closed;
        var rules = hall.Rules;
        if (hall.Queues.Waiting >= rules.MaxWaiting) return new Refusal.HallIsFull(rules.MaxWaiting);
        var (legs, refusal) = Legs.Of(hall, form.Items);
        if (refusal is not null) return refusal;
        if (legs.Select(leg => hall.StopOf(leg.Queue)).FirstOrDefault(stop => stop is not null) is { } stop)
            return stop.AsRefusal();
        if (Waiting(hall, form, legs[0].Queue) is { } other) return new Refusal.AlreadyWaiting(other.Number);
        if (form.KeptPlaceOf is { } kept && !hall.KeptPlaces.Contains(kept)) return new Refusal.NoPlaceKept(kept);
        return Appointments.Hindrance(rules.Appointments, form.Slot, take.At) is { } hindrance
            ? hindrance
            : WithWait(hall, Taken(hall, take, legs));
    }

    public static Decision<HallEvent> Cancel(Hall hall, HallCommand.Cancel cancel) =>
        !hall.Tickets.TryGetValue(cancel.Ticket, out var ticket) ? new Refusal.UnknownTicket(cancel.Ticket)
        : ticket.Standing is Standing.Serving serving ? new Refusal.NumberIsServing(ticket.Number, serving.Window)
        : ticket.IsOver ? new Refusal.NumberIsOver(ticket.Number, ticket.Standing.State)
        : new HallEvent.TicketCancelled(cancel.Ticket);

    public static Hall Taken(Hall hall, HallEvent.TicketTaken taken)
    {
        var ticket = new HallTicket(taken, new Standing.Waiting());
        return (hall with
        {
            Issued = hall.Issued.SetItem(ticket.Number.Queue, ticket.Number.Serial),
            Places = hall.Places + 1,
            KeptPlaces = taken.KeptPlaceOf is { } kept ? hall.KeptPlaces.Remove(kept) : hall.KeptPlaces,
        }).InLine(ticket);
    }

    public static Hall Cancelled(Hall hall, HallEvent.TicketCancelled cancelled)
    {
        var ticket = hall.Tickets[cancelled.Ticket];
        var without = ticket.Standing switch
        {
            Standing.Waiting => hall.OutOfLine(ticket),
            Standing.Parked => hall.WithoutAlarm(ticket),
            Standing.Called at => hall.Freed(at.Window, cancelled.At),
            _ => hall,
        };
        return without.With(ticket with { Standing = new Standing.Cancelled(cancelled.At) });
    }

    private static Refusal? ClosedTo(Hall hall, DateTimeOffset at, bool mayBeLate) =>
        hall.Rules.PhaseAt(at, hasOpenNumbers: false) switch
        {
            DayPhase.Issuing => null,
            DayPhase.IssuingStopped when mayBeLate => null,
            DayPhase.IssuingStopped => new Refusal.IssuingHasStopped(hall.Rules.NextOpening(at)),
            _ => new Refusal.HallIsClosed(hall.Rules.NextOpening(at)),
        };

    /// <summary>The number that this person came back with already, or has in the queue already.</summary>
    private static HallTicket? Waiting(Hall hall, TakeForm form, QueueLetter queue)
    {
        var back = form.Return is { } trip
            ? hall.Tickets.Values.FirstOrDefault(ticket =>
                ticket.Taken.Return?.Ticket == trip.Ticket && !ticket.IsOver)
            : null;
        if (back is not null || form.IdentityHash is not { } person) return back;
        return hall.Line(queue).All.Select(waiter => hall.Tickets[waiter.Ticket])
            .FirstOrDefault(ticket => ticket.Taken.IdentityHash == person);
    }

    private static HallEvent.TicketTaken Taken(Hall hall, HallCommand.Take take, ImmutableArray<Leg> legs)
    {
        var form = take.Form;
        var letter = legs[0].Queue;
        var serial = hall.Issued.GetValueOrDefault(letter) + 1;
        var isLate = Appointments.IsLate(hall.Rules.Appointments, form.Slot, take.At);
        var servers = hall.Index.ServersOf(letter);
        return new HallEvent.TicketTaken(
            TicketId.Of(hall.Id, hall.Day, TicketNumber.Of(letter, serial)),
            form.Items,
            form.Class,
            form.ClassConfirmed,
            form.Party,
            form.OnBehalf,
            form.CaseCount,
            form.Needs,
            form.Channel,
            form.Slot,
            form.IdentityHash,
            form.Origin,
            PlaceOf(hall, form, letter, isLate, take.At),
            new Slip(servers.Zones, servers.Windows, Ahead: 0))
        {
            At = take.At,
            Legs = legs,
            IsLate = isLate,
            Return = form.Return,
            KeptPlaceOf = form.KeptPlaceOf,
        };
    }

    /// <summary>
    /// Whoever comes back, or was put off, stands before those of his class who did neither; whoever is late for
    /// an appointment, behind some; everybody else at the tail.
    /// </summary>
    private static Place PlaceOf(
        Hall hall, TakeForm form, QueueLetter letter, bool isLate, DateTimeOffset at)
    {
        var line = hall.Line(letter);
        if (isLate) return hall.Behind(line, hall.Rules.Appointments.LateBehind, at);
        if (form.Return is null && form.KeptPlaceOf is null) return hall.Tail(at);
        Waiter? first = line.All.Where(waiter => hall.Tickets[waiter.Ticket] is
        { Taken.Return: null, Taken.KeptPlaceOf: null } ticket
            && ticket.ClassInLine == (form.ClassConfirmed ? form.Class : TicketClass.Ordinary))
            .Select(waiter => (Waiter?)waiter).FirstOrDefault();
        return first is { } ordinary ? hall.Before(ordinary) : hall.Tail(at);
    }

    /// <summary>The slip tells what the hall looks like with this number in line.</summary>
    private static HallEvent.TicketTaken WithWait(Hall hall, HallEvent.TicketTaken taken)
    {
        var after = hall.Evolve(taken);
        var ticket = after.Tickets[taken.Ticket];
        return taken with
        {
            Slip = taken.Slip with
            {
                Ahead = after.Line(ticket.Queue).All.IndexOf(ticket.Waiter),
                Wait = Forecast.Of(after, taken.At).Of(taken.Ticket),
            },
        };
    }
}
