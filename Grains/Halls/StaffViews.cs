using System.Collections.Immutable;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Halls;

/// <summary>What leaves a hall for its own people.</summary>
internal static class StaffViews
{
    public static StaffView Of(Hall hall, Lazy<Forecast> forecast, long version, DateTimeOffset asOf)
    {
        var next = new NextAtWindows(hall, asOf);
        return new StaffView(
            hall.Id,
            version,
            asOf,
            hall.Day,
            hall.Rules,
            [.. hall.Rules.Windows.Select(plan => Line(hall, plan, asOf, next))],
            Waiting(hall, forecast),
            Missed(hall))
        {
            Parked = Parked(hall),
            Phase = HallViews.Phase(hall, asOf),
            Stops = [.. hall.Stops.Select(stop => new StopLine(stop.Queue, stop.Reason, stop.Fate, stop.Since))],
            Waits = Waits(hall, forecast),
            Tasks = hall.Desk.Shown,
            Guided =
            [
                .. from one in hall.Desk.GuidedSoFar
                   orderby one.Key
                   select new GuidedCount(one.Key, one.Value),
            ],
            Issued = hall.Issued.Values.Sum(),
        };
    }

    private static ImmutableArray<NumberLine> Waiting(Hall hall, Lazy<Forecast> forecast) =>
    [
        .. from waiter in hall.Queues.Lines.Values.SelectMany(line => line.All).Order()
           select HallViews.Line(hall, hall.Tickets[waiter.Ticket]) with { Wait = forecast.Value.Of(waiter.Ticket) },
    ];

    private static ImmutableArray<NumberLine> Missed(Hall hall) =>
    [
        .. from id in hall.Away
           let ticket = hall.Tickets[id]
           where ticket.Standing is Standing.Missed
           orderby ((Standing.Missed)ticket.Standing).At descending
           select HallViews.Line(hall, ticket),
    ];

    private static ImmutableArray<NumberLine> Parked(Hall hall) =>
    [
        .. from id in hall.Away
           let ticket = hall.Tickets[id]
           where ticket.Standing is Standing.Parked
           orderby ((Standing.Parked)ticket.Standing).At
           select HallViews.Line(hall, ticket),
    ];

    private static ImmutableArray<QueueWait> Waits(Hall hall, Lazy<Forecast> forecast) =>
    [
        .. from queue in hall.Rules.Queues
           let range = forecast.Value.Of(queue.Letter)
           where range is not null
           select new QueueWait(queue.Letter, range.Value),
    ];

    private static WindowLine Line(Hall hall, WindowPlan plan, DateTimeOffset asOf, NextAtWindows next)
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
            window is Window.Busy busy ? HallViews.Line(hall, hall.Tickets[busy.Ticket]) : null,
            tally.Served,
            tally.Handling.TotalSeconds)
        {
            Next = manned is null ? [] : next.Of(plan),
            Undo = Undo(hall, plan, asOf),
        };
    }

    /// <summary>What would not be refused for its time: whether the number has moved on, the press will tell.</summary>
    private static UndoLine? Undo(Hall hall, WindowPlan plan, DateTimeOffset asOf) =>
        hall.Windows[plan.Id] is not Window.Busy
        && hall.Steps.TryGetValue(plan.Id, out var step)
        && step.At.AddSeconds(hall.Rules.Desk.UndoSeconds) is var until
        && asOf <= until
            ? new UndoLine(step.Verb, step.Before.Number, until)
            : null;
}
