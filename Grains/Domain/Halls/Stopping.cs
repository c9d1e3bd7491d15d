using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>How a queue or the hall stops giving out numbers, and goes on.</summary>
internal static class Stopping
{
    public static Decision<HallEvent> Stop(
        Hall hall, QueueLetter? queue, string reason, StopFate fate, WindowId? by)
    {
        if (hall.Hindrance(queue) is { } hindrance) return hindrance;
        if (!hall.Rules.StopReasons.Has(reason)) return new Refusal.UnknownReason(reason);
        if (hall.Stops.Any(other => other.Queue == queue)) return new Refusal.IsStoppedAlready(queue);
        ImmutableArray<TicketId> putOff = fate is StopFate.NextDay
            ?
            [
                .. from line in hall.Queues.Lines
                   where queue is null || line.Key == queue
                   from waiter in line.Value.All
                   orderby waiter
                   select waiter.Ticket,
            ]
            : [];
        return new HallEvent.IssuingStopped(queue, reason, fate, by, putOff);
    }

    public static Decision<HallEvent> Resume(Hall hall, QueueLetter? queue, WindowId? by) =>
        hall.Hindrance(queue) is { } hindrance ? hindrance
        : hall.Stops.Any(stop => stop.Queue == queue) ? new HallEvent.IssuingResumed(queue, by)
        : new Refusal.IsNotStopped(queue);

    public static Hall Stopped(Hall hall, HallEvent.IssuingStopped stopped)
    {
        var stop = new Stop(stopped.Queue, stopped.Reason, stopped.Fate, stopped.At);
        var halted = hall with { Stops = hall.Stops.Add(stop) };
        return stopped.PutOff.Aggregate(halted, (now, ticket) => SettingAside.PutOff(now, ticket, stopped.At))
            .Pressed(stopped.Window);
    }

    public static Hall Resumed(Hall hall, HallEvent.IssuingResumed resumed) =>
        (hall with { Stops = hall.Stops.RemoveAll(stop => stop.Queue == resumed.Queue) }).Pressed(resumed.Window);

    /// <summary>What stops a queue: its own stop, or that of the hall.</summary>
    public static Stop? StopOf(this Hall hall, QueueLetter queue) =>
        hall.Stops.FirstOrDefault(stop => stop.Stops(queue));

    /// <summary>What makes a queue's numbers keep their places, uncalled, until it goes on.</summary>
    public static Stop? HaltOf(this Hall hall, QueueLetter queue) =>
        hall.Stops.FirstOrDefault(stop => stop.Fate is StopFate.Wait && stop.Stops(queue));

    public static Refusal AsRefusal(this Stop stop) => stop.Queue is { } queue
        ? new Refusal.QueueIsStopped(queue, stop.Reason)
        : new Refusal.HallIsStopped(stop.Reason);

    private static bool Stops(this Stop stop, QueueLetter queue) => stop.Queue is null || stop.Queue == queue;

    private static Refusal? Hindrance(this Hall hall, QueueLetter? queue) =>
        queue is { } letter && !hall.Rules.Has(letter)
            ? new Refusal.UnknownQueue(letter)
            : null;
}
