using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>How a number is set aside for a while, taken back, or put off to the next day.</summary>
internal static class SettingAside
{
    public static Decision<HallEvent> Park(Hall hall, HallCommand.Park park, Window.Manned manned)
    {
        if (manned is not Window.Serving serving) return new Refusal.NothingServing(park.Window);
        if (!hall.Rules.ParkReasons.Has(park.Reason)) return new Refusal.UnknownReason(park.Reason);
        var latest = park.At.AddMinutes(hall.Rules.Desk.MaxParkMinutes);
        return park.Until <= park.At ? new Refusal.ParkedUntilPast(park.Until.Value)
            : park.Until > latest ? new Refusal.ParkedTooLong(latest)
            : new HallEvent.TicketParked(serving.Ticket, park.Window, manned.Seat.Clerk, park.Reason, park.Until);
    }

    public static Decision<HallEvent> TakeBack(Hall hall, HallCommand.TakeBack back, Window.Manned manned)
    {
        if (manned.Hindrance(back.Window) is { } hindrance) return hindrance;
        if (hall.Find(back.Number, number => number.Standing is Standing.Parked) is not { } ticket)
            return hall.Unknown(back.Number);
        return ticket.Standing is not Standing.Parked ? new Refusal.NotParked(back.Number, ticket.Standing.State)
            : !hall.Serves(back.Window, ticket.Queue) ? new Refusal.NotServedHere(back.Window, ticket.Queue)
            : new HallEvent.TicketTakenBack(ticket.Id, back.Window, manned.Seat.Clerk);
    }

    public static Decision<HallEvent> PutOff(Hall hall, HallCommand.PutOff off)
    {
        if (hall.Find(off.Number, MayBePutOff) is not { } ticket) return hall.Unknown(off.Number);
        return MayBePutOff(ticket)
            ? new HallEvent.TicketPutOff(ticket.Id, off.Window)
            : new Refusal.NotWaiting(off.Number, ticket.Standing.State);
    }

    public static Hall Parked(Hall hall, HallEvent.TicketParked parked)
    {
        var ticket = hall.Tickets[parked.Ticket];
        var at = (Standing.Serving)ticket.Standing;
        var aside = ticket with
        {
            Standing = new Standing.Parked(parked.Window, at.Calls, parked.Reason, parked.Until, parked.At),
            Keeper = parked.Clerk,
        };
        return hall.Worked(parked.Window, parked.At - at.Since)
            .With(aside)
            .WithAlarm(aside)
            .Freed(parked.Window, parked.At)
            .WithStep(hall, parked.Window, parked.Ticket, UndoableVerb.Park, parked.At);
    }

    public static Hall TakenBack(Hall hall, HallEvent.TicketTakenBack taken)
    {
        var ticket = hall.Tickets[taken.Ticket];
        var at = (Standing.Parked)ticket.Standing;
        var seat = ((Window.Manned)hall.Windows[taken.Window]).Seat;
        return hall.WithoutAlarm(ticket)
            .With(ticket with { Standing = new Standing.Serving(taken.Window, at.Calls, taken.At), Keeper = null })
            .With(taken.Window, new Window.Serving(taken.At, seat, taken.Ticket));
    }

    public static Hall Unparked(Hall hall, HallEvent.TicketUnparked unparked)
    {
        var ticket = hall.Tickets[unparked.Ticket];
        return hall.WithoutAlarm(ticket)
            .InLine(ticket with { Standing = new Standing.Waiting(), Keeper = null });
    }

    public static Hall PutOff(Hall hall, TicketId id, DateTimeOffset at)
    {
        var ticket = hall.Tickets[id];
        var without = ticket.Standing switch
        {
            Standing.Waiting => hall.OutOfLine(ticket),
            Standing.Parked => hall.WithoutAlarm(ticket),
            _ => hall,
        };
        return without.With(ticket with { Standing = new Standing.PutOff(at) });
    }

    public static Hall WithoutAlarm(this Hall hall, HallTicket ticket) =>
        ticket.Standing is Standing.Parked { Until: { } until }
            ? hall with { Alarms = hall.Alarms.Remove((until, ticket.Waiter)) }
            : hall;

    private static bool MayBePutOff(HallTicket ticket) =>
        ticket.Standing is Standing.Waiting or Standing.Parked or Standing.Missed;

    private static Hall WithAlarm(this Hall hall, HallTicket ticket) =>
        ticket.Standing is Standing.Parked { Until: { } until }
            ? hall with { Alarms = hall.Alarms.Add((until, ticket.Waiter)) }
            : hall;
}
