using System.Collections.Immutable;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Tickets;

namespace CityHall.Grains.Halls;

/// <summary>What leaves a hall: its state as others may see it.</summary>
internal static class HallViews
{
    public static HallView Public(Hall hall, Lazy<Forecast> forecast, long version, DateTimeOffset asOf)
    {
        var phase = Phase(hall, asOf);
        var stop = hall.Stops.FirstOrDefault(stop => stop.Queue is null);
        return new HallView(
            hall.Id,
            hall.Rules.Name,
            version,
            asOf,
            hall.Day,
            phase is DayPhase.Issuing && stop is null,
            [.. hall.Rules.Queues.Select(queue => Line(hall, queue, forecast.Value))],
            Calls(hall, Math.Max(0, hall.Calls.Count - HallView.CallsShown)),
            [
                .. from plan in hall.Rules.Windows
                   where hall.Windows[plan.Id] is Window.Paused
                   select new PausedWindow(plan.Id.No, plan.Zone),
            ],
            hall.Windows.Values.Count(window => window.IsTakingNumbers),
            hall.Tallies.Values.Sum(tally => tally.Served))
        {
            Phase = phase,
            Stopped = stop?.Reason,
        };
    }

    /// <summary>Only after hours it counts whether somebody is still owed something.</summary>
    public static DayPhase Phase(Hall hall, DateTimeOffset at) =>
        hall.Rules.PhaseAt(at, hasOpenNumbers: false) is var phase and not DayPhase.Closed
            ? phase
            : hall.Rules.PhaseAt(at, hall.HasOpenNumbers());

    public static TicketView? Ticket(
        Hall hall, Lazy<Forecast> forecast, TicketId id, long version, DateTimeOffset asOf)
    {
        if (!hall.Tickets.TryGetValue(id, out var ticket)) return null;
        var isWaiting = ticket.Standing is Standing.Waiting;
        int? ahead = isWaiting ? hall.Line(ticket.Queue).All.IndexOf(ticket.Waiter) : null;
        var line = Line(hall, ticket) with { Wait = isWaiting ? forecast.Value.Of(id) : null };
        return TicketView.Of(line, hall.Id, hall.Rules, version, asOf, ahead) with
        {
            CalledBefore = CalledBefore(hall, ticket),
        };
    }

    /// <summary>The day's calls beyond a serial.</summary>
    public static ImmutableArray<Call> Calls(Hall hall, int after) =>
        [.. hall.Calls.Skip(after).Select((made, index) => Announced(hall, after + index + 1, made))];

    private static Call Announced(Hall hall, int serial, CallMade made)
    {
        // Most are over, and the windows, which are few, know it.
        var isStanding = hall.Windows[made.Window] is Window.Calling calling && calling.Ticket == made.Ticket
            && hall.Tickets[made.Ticket].Standing is Standing.Called at && at.Calls.Count == made.CallNo;
        return new Call(
            serial, made.Ticket.Number, made.Window.No, hall.Plan(made.Window).Zone, made.CallNo, made.At, isStanding)
        {
            IsPriority = Order(hall, serial - 1, made) is CallOrder.ByLaw or CallOrder.Ratio,
        };
    }

    /// <summary>A recall goes by the rule of the call before it.</summary>
    private static CallOrder? Order(Hall hall, int index, CallMade made)
    {
        if (made.Choice is not null || made.CallNo <= 1) return made.Choice?.Order;
        var call = hall.Calls.FindLastIndex(index, before => before.Ticket == made.Ticket && before.Choice is not null);
        return call < 0 ? null : hall.Calls[call].Choice?.Order;
    }

    /// <summary>Who stood behind it and was called all the same, as each of those calls says itself.</summary>
    private static ImmutableArray<CalledBefore> CalledBefore(Hall hall, HallTicket ticket) =>
    [
        .. hall.Calls
            .Where(made => made.Choice is { } choice && choice.PassedOver.Contains(ticket.Number)
                && made.At >= ticket.TakenAt)
            .TakeLast(TicketView.CalledBeforeShown)
            .Select(made => new CalledBefore(
                made.Ticket.Number, made.Choice!.Order, made.Choice.Reason, made.At)
            {
                ReasonName = hall.Rules.CallReasons.FirstOrDefault(reason => reason.Code == made.Choice.Reason)?.Name,
            }),
    ];

    private static QueueLine Line(Hall hall, Queue queue, Forecast forecast)
    {
        var line = hall.Line(queue.Letter).All;
        var servers = hall.Index.ServersOf(queue.Letter);
        return new QueueLine(
            queue.Letter,
            queue.Name,
            line.Count,
            line.IsEmpty ? null : line.Min.Place.Since,
            servers.Plans.Count(plan => hall.Windows[plan.Id].IsTakingNumbers),
            servers.Zones)
        {
            Wait = forecast.Of(queue.Letter),
            Stopped = hall.StopOf(queue.Letter)?.Reason,
        };
    }

    public static NumberLine Line(Hall hall, HallTicket ticket)
    {
        var isHeld = ticket.Standing is Standing.Waiting && hall.HeldFor(ticket) is not null;
        var line = new NumberLine(
            ticket.Id,
            ticket.Number,
            ticket.Taken.Items,
            ticket.Class,
            ticket.IsClassConfirmed,
            ticket.Taken.Party,
            ticket.Taken.OnBehalf,
            ticket.Needs,
            isHeld ? TicketState.Held : ticket.Standing.State,
            ticket.TakenAt)
        {
            Queue = ticket.Queue,
            Legs = ticket.Legs,
            Leg = ticket.LegNo,
            Done = ticket.Done,
            Only = ticket.Wish is { IsFirm: true } wish ? wish.Window : null,
            Slot = ticket.Taken.Slot,
            Keeper = ticket.Keeper,
            Reactivations = ticket.Reactivations,
            IsPostponed = ticket.IsPostponed,
            IsReturn = ticket.Taken.Return is not null,
            CaseCount = ticket.Taken.CaseCount,
            Seen = ticket.Seen,
        };
        return ticket.Standing switch
        {
            Standing.Called at => Called(line, at.Calls) with { Window = at.Window },
            Standing.Serving at => Called(line, at.Calls) with { Window = at.Window, StartedAt = at.Since },
            Standing.Parked at => Called(line, at.Calls) with
            {
                Window = at.Window,
                ParkReason = at.Reason,
                ParkedUntil = at.Until,
            },
            Standing.Missed at => Called(line, at.Calls) with { EndedAt = at.At },
            Standing.Finished at => Called(line, at.Calls) with
            {
                Window = at.Window,
                StartedAt = at.Since,
                EndedAt = at.At,
                Ending = at.Ending,
            },
            Standing.Cancelled at => line with { EndedAt = at.At },
            Standing.PutOff at => line with { EndedAt = at.At },
            Standing.Expired at => line with { EndedAt = at.At },
            _ => line,
        };
    }

    private static NumberLine Called(NumberLine line, Calls calls) =>
        line with { Calls = calls.Count, FirstCalledAt = calls.FirstAt, LastCalledAt = calls.LastAt };
}
