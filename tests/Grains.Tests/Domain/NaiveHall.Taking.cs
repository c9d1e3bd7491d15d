using System.Collections.Immutable;
using CityHall.Grains.Domain;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Tests.Domain;

/// <summary>How numbers are given out, given back, and entered afterwards.</summary>
internal sealed partial class NaiveHall
{
    private readonly Dictionary<QueueLetter, int> _serials = [];

    private Decision<HallEvent> Take(TakeForm form) =>
        NotTaken(form, mayBeLate: false) is { } why ? why : New(form, LegsOf(form.Items));

    /// <summary>Why somebody gets no number; who stands at a window already may be late.</summary>
    private Refusal? NotTaken(TakeForm form, bool mayBeLate)
    {
        if (NaiveCalendar.Closed(Rules, _at, mayBeLate) is { } closed) return closed;
        if (_numbers.Count(number => number.State is TicketState.Waiting) >= Rules.MaxWaiting)
            return new Refusal.HallIsFull(Rules.MaxWaiting);
        if (WrongItems(form.Items) is { } wrong) return wrong;
        var legs = LegsOf(form.Items);
        foreach (var leg in legs)
            if (StopOf(leg.Queue) is { } stop) return Said(stop);
        return Hindrance(form, legs[0].Queue);
    }

    private Refusal? Hindrance(TakeForm form, QueueLetter queue)
    {
        var twin = form.Return is { } trip
            ? _numbers.Find(number => number.Taken.Return?.Ticket == trip.Ticket && !number.IsOver)
            : null;
        if (form.IdentityHash is { } person)
            twin ??= Waiting(queue).Find(number => number.Taken.IdentityHash == person);
        if (twin is not null) return new Refusal.AlreadyWaiting(twin.Number);
        if (form.KeptPlaceOf is { } kept && !_keptPlaces.Contains(kept)) return new Refusal.NoPlaceKept(kept);
        if (form.Slot is not { } slot) return null;
        var from = slot.Begins.AddMinutes(-Rules.Appointments.EarlyMinutes);
        var until = slot.Begins.AddMinutes(Rules.Appointments.NoShowMinutes);
        if (_at < from) return new Refusal.TooEarlyForSlot(from);
        return _at > until ? new Refusal.SlotIsOver(until) : null;
    }

    private HallEvent.TicketTaken New(TakeForm form, List<Leg> legs)
    {
        var queue = legs[0].Queue;
        _serials[queue] = _serials.GetValueOrDefault(queue) + 1;
        var isLate = form.Slot is { } slot && _at > slot.Begins.AddMinutes(Rules.Appointments.LateMinutes);
        var windows = Rules.Windows.Where(plan => plan.Queues.Contains(queue)).ToList();
        var spot = SpotFor(form, queue, isLate);
        var taken = new HallEvent.TicketTaken(
            IdOf(TicketNumber.Of(queue, _serials[queue])),
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
            new Place(spot.Since, Order: 0),
            new Slip(
                [.. windows.Select(plan => plan.Zone).ToHashSet().Order(StringComparer.Ordinal)],
                [.. windows.Select(plan => plan.Id.No).Order()],
                Ahead: Waiting(queue).Count(number => _line.IndexOf(number.Place) < spot.Index)))
        {
            Legs = [.. legs],
            IsLate = isLate,
            Return = form.Return,
            KeptPlaceOf = form.KeptPlaceOf,
        };
        Add(taken, _at, spot);
        if (form.KeptPlaceOf is { } kept) _keptPlaces.Remove(kept);
        return taken;
    }

    /// <summary>Who comes back or was put off goes before those of his class; who is late, behind some.</summary>
    private Spot SpotFor(TakeForm form, QueueLetter queue, bool isLate)
    {
        var waiting = Waiting(queue);
        if (isLate) return Behind(waiting, Rules.Appointments.LateBehind);
        if (form.Return is null && form.KeptPlaceOf is null) return Tail;
        var counted = form.ClassConfirmed ? form.Class : TicketClass.Ordinary;
        var first = waiting.Find(number =>
            number.Taken is { Return: null, KeptPlaceOf: null } && number.Counted == counted);
        return first is null ? Tail : Before(first);
    }

    private NaiveNumber Add(HallEvent.TicketTaken taken, DateTimeOffset takenAt, Spot spot)
    {
        var number = new NaiveNumber
        {
            Taken = taken,
            TakenAt = takenAt,
            Class = taken.Class,
            IsConfirmed = taken.ClassConfirmed,
            Needs = [.. taken.Needs],
            Legs = [.. taken.Legs],
            Rather = taken.Return?.Window,
        };
        _numbers.Add(number);
        Put(number, spot);
        return number;
    }

    private Refusal? WrongItems(ImmutableArray<ItemCode> items)
    {
        foreach (var code in items)
            if (Find(code) is null) return new Refusal.UnknownItem(code);
        foreach (var code in items)
            foreach (var other in Find(code)!.Value.Item.ConflictsWith)
                if (items.Contains(other)) return new Refusal.ItemsConflict(code, other);
        return null;
    }

    /// <summary>A queue that is only there until its numbers are done has nothing for new ones.</summary>
    private (QueueLetter Queue, ServiceItem Item)? Find(ItemCode code)
    {
        foreach (var queue in Rules.Queues.Where(queue => !_leavingQueues.Contains(queue.Letter)))
            foreach (var item in queue.Items)
                if (item.Code == code) return (queue.Letter, item);
        return null;
    }

    /// <summary>Items of one queue are one leg; the queue that was named first comes first.</summary>
    private List<Leg> LegsOf(ImmutableArray<ItemCode> items)
    {
        var legs = new List<Leg>();
        foreach (var code in items)
        {
            var queue = Find(code)!.Value.Queue;
            var index = legs.FindIndex(leg => leg.Queue == queue);
            if (index < 0) legs.Add(new Leg(queue, [code]));
            else legs[index] = new Leg(queue, legs[index].Items.Add(code));
        }

        return legs;
    }

    private Decision<HallEvent> Cancel(TicketId ticket)
    {
        if (NumberOf(ticket) is not { } number) return new Refusal.UnknownTicket(ticket);
        if (number.State is TicketState.Serving) return new Refusal.NumberIsServing(number.Number, number.At!.Value);
        if (number.IsOver) return new Refusal.NumberIsOver(number.Number, number.State);
        if (number.State is TicketState.Called) WindowOf(number.At!.Value)!.LetGo(_at);
        Change(number, TicketState.Cancelled);
        return new HallEvent.TicketCancelled(ticket);
    }

    private Decision<HallEvent> EnterManual(NaiveWindow? window, ManualForm form)
    {
        var series = Enumerable.Range(1, 100).Select(no => $"M{no:000}");
        if (!series.Contains(form.Number.Value)) return new Refusal.NotInManualSeries(form.Number);
        var id = IdOf(form.Number);
        if (NumberOf(id) is not null) return new Refusal.NumberIsInUse(form.Number);
        var isWaiting = form is { StartedAt: null, FinishedAt: null, Ending: null };
        var isWhole = form is { StartedAt: not null, FinishedAt: not null, Ending: not null };
        DateTimeOffset[] times = isWhole
            ? [form.TakenAt, form.StartedAt!.Value, form.FinishedAt!.Value]
            : [form.TakenAt];
        var isRight = (isWaiting || isWhole) && NaiveCalendar.DateOf(form.TakenAt) == _day
            && times[^1] <= _at && times.SequenceEqual(times.Order());
        if (!isRight) return new Refusal.TimesOutOfOrder(form.Number);
        if (form.Ending is { } ending && Unfit(ending) is { } unfit) return unfit;
        if (WrongItems(form.Items) is { } wrong) return wrong;
        var entered = new HallEvent.ManualEntered(
            id,
            [.. LegsOf(form.Items)],
            form.TakenAt,
            new Place(form.TakenAt, Order: 0),
            window?.Id,
            window?.Seat!.Value.Clerk,
            form.StartedAt,
            form.FinishedAt,
            form.Ending);
        Enter(entered, window);
        return entered;
    }

    private void Enter(HallEvent.ManualEntered entered, NaiveWindow? window)
    {
        var taken = new HallEvent.TicketTaken(
            entered.Ticket,
            [.. entered.Legs.SelectMany(leg => leg.Items)],
            TicketClass.Ordinary,
            ClassConfirmed: false,
            Party: 1,
            OnBehalf.Self,
            CaseCount: 1,
            Needs: [],
            Channel.ManualSeries,
            Slot: null,
            IdentityHash: null,
            Origin: null,
            entered.Place,
            new Slip(Zones: [], Windows: [], Ahead: 0))
        {
            Legs = entered.Legs,
        };
        var number = Add(taken, entered.TakenAt, At(entered.TakenAt));
        if (entered.FinishedAt is null) return;
        number.State = TicketState.Finished;
        number.At = window!.Id;
        number.Done = [.. Enumerable.Range(1, number.Legs.Count)];
    }
}
