using CityHall.Grains.Domain;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Tests.Domain;

/// <summary>Where numbers stand in line, and how they come back into it or go out of it.</summary>
internal sealed partial class NaiveHall
{
    private Spot Tail => new(_line.Count, _at);

    private Decision<HallEvent> Reactivate(NaiveNumber? number, TicketId asked, NaiveWindow? window)
    {
        if (number is null) return new Refusal.UnknownTicket(asked);
        if (number.State is not TicketState.Missed) return new Refusal.NotMissed(number.Number, number.State);
        if (number.Reactivations >= Rules.ComeBack.Reactivations)
            return new Refusal.ReactivatedOftenEnough(number.Number, number.Reactivations);
        if (window is not null) Note(UndoableVerb.Reactivate, number, window);
        var spot = number.Reactivations is 0
            ? Behind(Waiting(number.Queue), Rules.ComeBack.ReactivatedBehind)
            : Tail;
        Put(number, spot);
        number.Reactivations++;
        number.Keeper = null;
        Change(number, TicketState.Waiting);
        return new HallEvent.TicketReactivated(
            number.Id, window?.Id, new Place(spot.Since, Order: 0), number.Reactivations);
    }

    /// <summary>Behind some of those who stand behind him now.</summary>
    private Decision<HallEvent> Postpone(NaiveNumber? number, TicketId asked, NaiveWindow? window)
    {
        if (number is null) return new Refusal.UnknownTicket(asked);
        if (number.State is not TicketState.Waiting) return new Refusal.NotWaiting(number.Number, number.State);
        if (number.IsPostponed) return new Refusal.PostponedAlready(number.Number);
        var waiting = Waiting(number.Queue);
        var behind = waiting.SkipWhile(other => other != number).Skip(1).ToList();
        var count = Rules.ComeBack.PostponedBehind;
        var spot = behind.Count < count ? Tail : After(behind[count - 1]);
        Put(number, spot);
        number.IsPostponed = true;
        number.Changes++;
        return new HallEvent.TicketPostponed(number.Id, window?.Id, new Place(spot.Since, Order: 0));
    }

    private Decision<HallEvent> PutOff(NaiveWindow window, TicketNumber asked)
    {
        var meant = Meant(asked, TicketState.Waiting, TicketState.Parked, TicketState.Missed);
        if (meant is not { } number) return new Refusal.UnknownTicket(IdOf(asked));
        if (number.State is not (TicketState.Waiting or TicketState.Parked or TicketState.Missed))
            return new Refusal.NotWaiting(asked, number.State);
        Change(number, TicketState.PutOff);
        return new HallEvent.TicketPutOff(number.Id, window.Id);
    }

    private Decision<HallEvent> ConfirmClass(NaiveWindow? window, TicketNumber asked, TicketClass confirmed)
    {
        var meant = Meant(
            asked,
            TicketState.Waiting,
            TicketState.Called,
            TicketState.Serving,
            TicketState.Parked,
            TicketState.Missed);
        if (meant is not { } number) return new Refusal.UnknownTicket(IdOf(asked));
        if (number.IsOver) return new Refusal.NumberIsOver(number.Number, number.State);
        // To say again what was said before is no change.
        if ((number.Class, number.IsConfirmed) != (confirmed, true)) number.Changes++;
        (number.Class, number.IsConfirmed) = (confirmed, true);
        return new HallEvent.ClassSettled(number.Id, window?.Id, confirmed);
    }

    private Decision<HallEvent> Undo(NaiveWindow window)
    {
        if (window.IsBusy) return new Refusal.NumberAtWindow(window.Id, window.Number!.Number);
        if (window.Step is not { } step) return new Refusal.NothingToUndo(window.Id);
        var until = step.At.AddSeconds(Rules.Desk.UndoSeconds);
        if (_at > until) return new Refusal.TooLateToUndo(step.Number.Number, until);
        if (step.Number.Changes != step.Changes) return new Refusal.HasMovedOn(step.Number.Number, step.Number.State);
        step.Number.Become(step.Before);
        window.Become(step.WindowBefore);
        return new HallEvent.StepUndone(step.Number.Id, window.Id, window.Seat!.Value.Clerk, step.Verb);
    }

    /// <summary>The hall's manager stops from no window.</summary>
    private Decision<HallEvent> Stop(NaiveWindow? window, QueueLetter? queue, string reason, StopFate fate)
    {
        if (UnknownQueue(queue) is { } unknown) return unknown;
        if (Unfit(Rules.StopReasons, reason, null) is { } unfit) return unfit;
        if (_stops.Exists(other => other.Queue == queue)) return new Refusal.IsStoppedAlready(queue);
        _stops.Add(new Stop(queue, reason, fate, _at));
        var goHome = fate is StopFate.NextDay
            ? InLine().Where(number => number.State is TicketState.Waiting
                && (queue is null || number.Queue == queue)).ToList()
            : [];
        foreach (var number in goHome) Change(number, TicketState.PutOff);
        return new HallEvent.IssuingStopped(
            queue, reason, fate, window?.Id, [.. goHome.Select(number => number.Id)]);
    }

    private Decision<HallEvent> Resume(NaiveWindow? window, QueueLetter? queue)
    {
        if (UnknownQueue(queue) is { } unknown) return unknown;
        return _stops.RemoveAll(stop => stop.Queue == queue) > 0
            ? new HallEvent.IssuingResumed(queue, window?.Id)
            : new Refusal.IsNotStopped(queue);
    }

    private Refusal.UnknownQueue? UnknownQueue(QueueLetter? queue) =>
        queue is { } letter && !Rules.Queues.Any(one => one.Letter == letter) ? new Refusal.UnknownQueue(letter) : null;

    /// <summary>What keeps a queue from giving out numbers.</summary>
    private Stop? StopOf(QueueLetter queue) => _stops.Find(stop => stop.Queue is null || stop.Queue == queue);

    /// <summary>What keeps a queue from being called.</summary>
    private Stop? HaltOf(QueueLetter queue) =>
        _stops.Find(stop => stop.Fate is StopFate.Wait && (stop.Queue is null || stop.Queue == queue));

    /// <summary>Who stopped the whole hall is told of the hall, who stopped a queue of the queue.</summary>
    private static Refusal Said(Stop stop)
    {
        if (stop.Queue is null) return new Refusal.HallIsStopped(stop.Reason);
        return new Refusal.QueueIsStopped(stop.Queue.Value, stop.Reason);
    }

    private Spot After(NaiveNumber number) => new(_line.IndexOf(number.Place) + 1, number.Place.Since);

    private Spot Before(NaiveNumber number) => new(_line.IndexOf(number.Place), number.Place.Since);

    /// <summary>Behind all who came until then.</summary>
    private Spot At(DateTimeOffset since) => new(_line.Count(place => place.Since <= since), since);

    /// <summary>Just behind the waiting number of that count; at the tail if there are fewer.</summary>
    private Spot Behind(List<NaiveNumber> waiting, int count) =>
        waiting.Count < count || waiting.Count is 0 ? Tail
        : count is 0 ? Before(waiting[0])
        : After(waiting[count - 1]);

    private void Put(NaiveNumber number, Spot spot)
    {
        number.Place = new NaivePlace(spot.Since, number);
        _line.Insert(spot.Index, number.Place);
    }

    private readonly record struct Spot(int Index, DateTimeOffset Since);
}
