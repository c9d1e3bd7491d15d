using System.Collections.Immutable;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Tickets;

namespace CityHall.Grains.Halls;

/// <summary>What leaves a hall: its state as others may see it.</summary>
internal static class HallViews
{
    public static HallView Public(Hall hall, long version, DateTimeOffset asOf) => new(
        hall.Id,
        hall.Rules.Name,
        version,
        asOf,
        hall.Day,
        hall.Rules.Hours.IsOpen(asOf),
        [.. hall.Rules.Queues.Select(queue => Line(hall, queue))],
        Calls(hall, Math.Max(0, hall.Calls.Count - HallView.CallsShown)),
        [
            .. from plan in hall.Rules.Windows
               where hall.Windows[plan.Id] is Window.Paused
               select new PausedWindow(plan.Id.No, plan.Zone),
        ],
        hall.Windows.Values.Count(IsTakingNumbers),
        hall.Tallies.Values.Sum(tally => tally.Served));

    public static StaffView Staff(Hall hall, long version, DateTimeOffset asOf) => new(
        hall.Id,
        version,
        asOf,
        hall.Day,
        hall.Rules,
        [.. hall.Rules.Windows.Select(plan => Line(hall, plan))],
        [
            .. hall.Waiting.Values.SelectMany(line => line).Order()
                .Select(waiter => Line(hall.Tickets[waiter.Ticket])),
        ],
        [
            .. from ticket in hall.Tickets.Values
               where ticket.Standing is Standing.Missed
               orderby ((Standing.Missed)ticket.Standing).At descending
               select Line(ticket),
        ]);

    public static TicketView? Ticket(Hall hall, TicketId id, long version, DateTimeOffset asOf)
    {
        if (!hall.Tickets.TryGetValue(id, out var ticket)) return null;
        int? ahead = ticket.Standing is Standing.Waiting ? hall.Line(ticket.Queue).IndexOf(ticket.Waiter) : null;
        return TicketView.Of(Line(ticket), hall.Id, hall.Rules, version, asOf, ahead);
    }

    /// <summary>The day's calls beyond a serial.</summary>
    public static ImmutableArray<Call> Calls(Hall hall, int after) =>
        [.. hall.Calls.Skip(after).Select((made, index) => Announced(hall, after + index + 1, made))];

    private static Call Announced(Hall hall, int serial, CallMade made)
    {
        var isStanding = hall.Tickets[made.Ticket].Standing is Standing.Called at
            && at.Window == made.Window && at.Calls.Count == made.CallNo;
        return new Call(
            serial, made.Ticket.Number, made.Window.No, hall.Plan(made.Window).Zone, made.CallNo, made.At, isStanding);
    }

    private static QueueLine Line(Hall hall, Queue queue)
    {
        var line = hall.Line(queue.Letter);
        var plans = hall.Rules.Windows.Where(plan => plan.Queues.Contains(queue.Letter)).ToList();
        return new QueueLine(
            queue.Letter,
            queue.Name,
            line.Count,
            line.IsEmpty ? null : line.Min.Place.Since,
            plans.Count(plan => IsTakingNumbers(hall.Windows[plan.Id])),
            [.. plans.Select(plan => plan.Zone).Distinct().Order(StringComparer.Ordinal)]);
    }

    private static WindowLine Line(Hall hall, WindowPlan plan)
    {
        var window = hall.Windows[plan.Id];
        var manned = window as Window.Manned;
        var tally = hall.Tallies.GetValueOrDefault(plan.Id);
        return new WindowLine(
            plan.Id,
            plan.Zone,
            window.State,
            window.Since,
            manned?.Seat.Clerk,
            manned?.Seat.Session,
            window is Window.Paused paused ? paused.Reason : (window as Window.Busy)?.PauseAfter,
            window is Window.Busy busy ? Line(hall.Tickets[busy.Ticket]) : null,
            tally.Served,
            tally.Handling.TotalSeconds);
    }

    private static NumberLine Line(HallTicket ticket)
    {
        var line = new NumberLine(
            ticket.Id,
            ticket.Number,
            ticket.Taken.Items,
            ticket.Taken.Class,
            ticket.Taken.ClassConfirmed,
            ticket.Taken.Party,
            ticket.Taken.OnBehalf,
            ticket.Taken.Needs,
            ticket.Standing.State,
            ticket.TakenAt);
        return ticket.Standing switch
        {
            Standing.Called at => Called(line, at.Calls) with { Window = at.Window },
            Standing.Serving at => Called(line, at.Calls) with { Window = at.Window, StartedAt = at.Since },
            Standing.Missed at => Called(line, at.Calls) with { EndedAt = at.At },
            Standing.Finished at =>
                Called(line, at.Calls) with { Window = at.Window, StartedAt = at.Since, EndedAt = at.At },
            Standing.Cancelled at => line with { EndedAt = at.At },
            Standing.Expired at => line with { EndedAt = at.At },
            _ => line,
        };
    }

    private static NumberLine Called(NumberLine line, Calls calls) =>
        line with { Calls = calls.Count, FirstCalledAt = calls.FirstAt, LastCalledAt = calls.LastAt };

    private static bool IsTakingNumbers(Window window) => window is Window.Open or Window.Busy { PauseAfter: null };
}
