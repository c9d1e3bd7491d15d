using System.Collections.Immutable;
using System.Text;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Tests.Golden;

namespace CityHall.Grains.Tests.Domain;

/// <summary>The hall beside the naive one: the same refusals, the same events, and the same state after each.</summary>
internal sealed class ModelComparison : IModelCheck
{
    private readonly NaiveHall _naive = new();

    /// <summary>The numbers as they were compared last: what has not changed since is not looked at again.</summary>
    private readonly Dictionary<NaiveNumber, (int Changes, HallTicket Ticket)> _seen = [];

    public void See(Step step)
    {
        var (events, refusal) = _naive.Do(step.Command, step.IsCut);
        Agree(refusal, step.Refusal, "refusal");
        AgreeAll(events.Select(NameOf), step.Events.Select(NameOf), "events");
        for (var index = 0; index < events.Count; index++) Same(events[index], step.Events[index]);
        if (step.Events.Count > 0) SameState(step.After);
    }

    private static void Same(HallEvent naive, HallEvent hall)
    {
        // Records with arrays in them are only equal in their payloads.
        if (!hall.Equals(naive with { At = hall.At })) Agree(Text(naive), Text(hall), hall.GetType().Name);
    }

    private void SameState(Hall hall)
    {
        Agree((_naive.IsOpen, _naive.Day, _naive.Calls), (hall.IsDayOpen, hall.Day, hall.Calls.Count), "day");
        Agree(_naive.Numbers.Count, hall.Tickets.Count, "count of numbers");
        foreach (var number in _naive.Numbers) SameUnlessSeen(number, hall.Tickets[number.Id]);
        foreach (var window in _naive.Windows) Same(window, hall);
        Agree(_naive.Windows.Count, hall.Windows.Count, "count of windows");
        AgreeAll(_naive.Stops, hall.Stops, "stops");
        AgreeAll(_naive.KeptPlaces.Order(ById), hall.KeptPlaces.Order(ById), "kept places");
        if (!hall.IsDayOpen) return;
        foreach (var queue in hall.Document!.Queues)
        {
            Agree(_naive.SerialOf(queue.Letter), hall.Issued.GetValueOrDefault(queue.Letter), "serial");
            var line = hall.Queues.Line(queue.Letter).All.Select(waiter => waiter.Ticket);
            AgreeAll(_naive.Line(queue.Letter), line, "line");
        }
    }

    private void SameUnlessSeen(NaiveNumber number, HallTicket ticket)
    {
        var seen = (number.Changes, ticket);
        if (_seen.TryGetValue(number, out var before) && before.Changes == number.Changes
            && ReferenceEquals(before.Ticket, ticket)) return;
        Same(number, ticket);
        _seen[number] = seen;
    }

    private static void Same(NaiveNumber number, HallTicket ticket)
    {
        Agree(
            (number.State, number.Class, number.IsConfirmed, number.LegNo, number.Queue),
            (ticket.Standing.State, ticket.Class, ticket.IsClassConfirmed, ticket.LegNo, ticket.Queue),
            ticket.Id);
        Agree(
            (number.Reactivations, number.IsPostponed, number.Place.Since, number.TakenAt),
            (ticket.Reactivations, ticket.IsPostponed, ticket.Place.Since, ticket.TakenAt),
            ticket.Id);
        AgreeAll(number.Needs, ticket.Needs, ticket.Id);
        AgreeAll(number.Seen, ticket.Seen, ticket.Id);
        if (number.State is TicketState.Parked or TicketState.Missed) Agree(number.Keeper, ticket.Keeper, ticket.Id);
        var (window, calls, since) = At(ticket.Standing);
        if (window is null) return;
        Agree(
            (number.At, number.Calls, number.FirstCalledAt, number.LastCalledAt),
            (window, calls.Count, calls.FirstAt, calls.LastAt),
            ticket.Id);
        if (number.State is TicketState.Serving) Agree(number.ServedSince, since, ticket.Id);
    }

    private static (WindowId? Window, Calls Calls, DateTimeOffset? Since) At(Standing standing) => standing switch
    {
        Standing.Called at => (at.Window, at.Calls, null),
        Standing.Serving at => (at.Window, at.Calls, at.Since),
        _ => (null, default, null),
    };

    private static void Same(NaiveWindow window, Hall hall)
    {
        var there = hall.Windows[window.Id];
        var manned = there as Window.Manned;
        var reason = there is Window.Paused paused ? paused.Reason : (there as Window.Busy)?.PauseAfter;
        Agree(
            (window.State, window.Since, window.Seat, window.PauseReason, window.Number?.Id),
            (there.State, there.Since, manned?.Seat, reason, (there as Window.Busy)?.Ticket),
            window.Id);
        var tally = hall.Tallies.GetValueOrDefault(window.Id);
        Agree((window.Served, window.Worked), (tally.Served, tally.Handling), window.Id);
    }

    private static string NameOf(HallEvent happened) => happened.GetType().Name;

    private static string Text(HallEvent happened) => Encoding.UTF8.GetString(Codecs.Encode(Plain(happened)).Payload);

    /// <summary>Without what the naive hall does not tell, and in one of several ways to say the same.</summary>
    private static HallEvent Plain(HallEvent happened) => happened switch
    {
        HallEvent.TicketTaken taken => Plain(taken),
        HallEvent.TicketReactivated back => back with { Place = Plain(back.Place) },
        HallEvent.TicketPostponed later => later with { Place = Plain(later.Place) },
        HallEvent.ManualEntered entered => entered with { Place = Plain(entered.Place) },
        HallEvent.DayClosed closed => closed with
        {
            Expired = [.. closed.Expired.OrderBy(number => number.Value, StringComparer.Ordinal)],
        },
        HallEvent.ShiftHandedOver handed => handed with { Numbers = [.. handed.Numbers.Order(ById)] },
        HallEvent.DayOpened opened => opened with
        {
            Numbers = [.. opened.Numbers.Select(Plain).OrderBy(number => number.Taken.Ticket, ById)],
        },
        _ => happened,
    };

    private static HallEvent.TicketTaken Plain(HallEvent.TicketTaken taken) => taken with
    {
        Place = Plain(taken.Place),
        Slip = taken.Slip with { Wait = null },
    };

    private static NumberCarried Plain(NumberCarried carried) => carried with
    {
        Taken = Plain(carried.Taken),
        Legs = carried.Legs.IsEmpty ? carried.Taken.Legs : carried.Legs,
        Done = [.. carried.Done.Order()],
        ConfirmedClass = carried.ConfirmedClass ?? (carried.Taken.ClassConfirmed ? carried.Taken.Class : null),
        Place = Plain(carried.Place ?? carried.Taken.Place),
        Reactivations = carried.Reactivations ?? 0,
        IsPostponed = carried.IsPostponed ?? false,
        Needs = carried.Needs ?? carried.Taken.Needs,
        Seen = carried.Seen ?? [],
    };

    private static Place Plain(Place place) => place with { Order = 0 };

    private static Comparer<TicketId> ById { get; } =
        Comparer<TicketId>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value));

    private static void Agree<T>(T naive, T hall, object what)
    {
        if (!EqualityComparer<T>.Default.Equals(naive, hall)) Fail(naive, hall, what);
    }

    private static void AgreeAll<T>(IEnumerable<T> naive, IEnumerable<T> hall, object what)
    {
        if (!naive.SequenceEqual(hall)) Fail(string.Join(' ', naive), string.Join(' ', hall), what);
    }

    private static void Fail(object? naive, object? hall, object what) =>
        Assert.Fail($"{what}\n  by the rules: {naive}\n  in the hall:  {hall}");
}
