using CityHall.Grains.Domain;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Tests.Domain;

/// <summary>What the time brings: new days, new rules, and numbers that were set aside until then.</summary>
internal sealed partial class NaiveHall
{
    private readonly List<ScheduledDocument> _toCome = [];
    private int _policy;

    /// <summary>The rules that came into force today; their floor counts from tomorrow.</summary>
    private HallDocument? _begun;

    private readonly List<string> _leavingZones = [];
    private readonly List<QueueLetter> _leavingQueues = [];
    private readonly List<WindowId> _leavingWindows = [];

    private Decision<HallEvent> Roll(HallCommand.RollDay roll, bool isCut)
    {
        if (_isOpen && _day >= roll.Today) return Array.Empty<HallEvent>();
        var events = new List<HallEvent>();
        if (_isOpen) events.Add(CloseDay());
        if (isCut) return events.ToArray();
        events.Add(OpenDay(roll));
        events.AddRange(_toCome.Select(one => new HallEvent.PolicyScheduled(_policy, one.EffectiveAt, one.Document)));
        return events.ToArray();
    }

    private HallEvent.DayClosed CloseDay()
    {
        var expired = InLine()
            .Where(number => number.State is TicketState.Waiting or TicketState.Parked or TicketState.Missed).ToList();
        foreach (var number in expired) Change(number, TicketState.Expired);
        _isOpen = false;
        return new HallEvent.DayClosed(_day, [.. expired.Select(number => number.Number)]);
    }

    private HallEvent.DayOpened OpenDay(HallCommand.RollDay roll)
    {
        // A place is kept for one day on which it could have been had.
        var wasOpen = _document is null || NaiveCalendar.IsOpenOn(_document, _day);
        if (wasOpen) _keptPlaces.RemoveAll(ticket => StopOf(ticket.Number.Queue) is null);
        _keptPlaces.AddRange(_numbers.Where(number => number.State is TicketState.PutOff).Select(number => number.Id));

        var staying = InLine().Where(number => number.State is TicketState.Called or TicketState.Serving).ToList();
        _numbers.RemoveAll(number => !staying.Contains(number));
        _line.RemoveAll(place => !_numbers.Contains(place.Owner) || place.Owner.Place != place);

        (_id, _day, _isOpen, _calls) = (roll.Hall, roll.Today, true, 0);
        _serials.Clear();
        _turns.Clear();
        _tasks.Clear();
        _document = WithWhatIsInUse(NewDocument() ?? WithoutWhatLeaves() ?? roll.FirstDocument);
        _begun = null;
        int? heardOf = _policy > _document.Version ? _policy : null;
        _policy = Math.Max(_policy, _document.Version);
        _stops.RemoveAll(stop => UnknownQueue(stop.Queue) is not null);
        OpenWindows();
        return new HallEvent.DayOpened(
            _id,
            _day,
            _document,
            [.. _windows.Where(window => window.Seat is not null).Select(Carried)],
            [.. staying.Select(Carried)])
        {
            Stops = [.. _stops],
            KeptPlaces = [.. _keptPlaces.OrderBy(ticket => ticket.Value, StringComparer.Ordinal)],
            Leftover = _leavingQueues.Count is 0 && _leavingWindows.Count is 0
                ? null
                : new Leftover([.. _leavingZones], [.. _leavingQueues], [.. _leavingWindows]),
            PolicyVersion = heardOf,
        };
    }

    /// <summary>The newest rules that are in force by now, with their floor.</summary>
    private HallDocument? NewDocument()
    {
        var due = _toCome.Where(one => one.EffectiveAt <= _at).OrderBy(one => one.EffectiveAt).LastOrDefault();
        _toCome.RemoveAll(one => one.EffectiveAt <= _at);
        return due?.Document ?? _begun;
    }

    /// <summary>Today's floor as it was meant: what was only there until it was free is struck out.</summary>
    private HallDocument? WithoutWhatLeaves() => _document is null ? null : _document with
    {
        Zones = [.. Rules.Zones.Where(zone => !_leavingZones.Contains(zone.Id))],
        Queues = [.. Rules.Queues.Where(queue => !_leavingQueues.Contains(queue.Letter))],
        Windows = [.. Rules.Windows.Where(plan => !_leavingWindows.Contains(plan.Id))],
    };

    /// <summary>A staffed window stays on the floor, and a queue of a number that is at a window.</summary>
    private HallDocument WithWhatIsInUse(HallDocument document)
    {
        _leavingZones.Clear();
        _leavingQueues.Clear();
        _leavingWindows.Clear();
        if (_document is not { } before) return document;
        var queues = document.Queues.ToList();
        foreach (var queue in before.Queues)
        {
            var isUsed = _numbers.Exists(number => number.Legs.Exists(leg => leg.Queue == queue.Letter));
            if (!isUsed || queues.Exists(one => one.Letter == queue.Letter)) continue;
            _leavingQueues.Add(queue.Letter);
            queues.Add(queue with { Items = [.. queue.Items.Where(item => !Offers(document, item.Code))] });
        }

        var plans = document.Windows.ToList();
        var zones = document.Zones.ToList();
        foreach (var plan in before.Windows)
        {
            if (WindowOf(plan.Id)?.Seat is null || plans.Exists(one => one.Id == plan.Id)) continue;
            _leavingWindows.Add(plan.Id);
            plans.Add(plan with
            {
                Queues = [.. plan.Queues.Where(queue => queues.Exists(one => one.Letter == queue))],
            });
        }

        foreach (var zone in before.Zones)
        {
            var isUsed = before.Windows.Any(plan => plan.Zone == zone.Id && _leavingWindows.Contains(plan.Id));
            if (!isUsed || zones.Exists(one => one.Id == zone.Id)) continue;
            _leavingZones.Add(zone.Id);
            zones.Add(zone);
        }

        return document with { Zones = [.. zones], Queues = [.. queues], Windows = [.. plans] };
    }

    private static bool Offers(HallDocument document, ItemCode code) =>
        document.Queues.Any(queue => queue.Items.Any(item => item.Code == code));

    private void OpenWindows()
    {
        _windows.RemoveAll(window => window.Seat is null);
        foreach (var plan in Rules.Windows)
            if (WindowOf(plan.Id) is null) _windows.Add(new NaiveWindow(plan.Id, _at));
        _windows.Sort((one, other) => string.CompareOrdinal(one.Id.Value, other.Id.Value));
        foreach (var window in _windows) (window.Served, window.Worked, window.Step) = (0, TimeSpan.Zero, null);
    }

    private static SeatCarried Carried(NaiveWindow window) => new(
        window.Id,
        window.Seat!.Value.Clerk,
        window.Seat.Value.Session,
        window.State,
        window.Since,
        window.PauseReason,
        window.Number?.Id);

    private static NumberCarried Carried(NaiveNumber number) => new(
        number.Taken,
        number.TakenAt,
        number.At!.Value,
        number.Calls,
        number.FirstCalledAt,
        number.LastCalledAt,
        number.State is TicketState.Serving ? number.ServedSince : null)
    {
        Legs = [.. number.Legs],
        Done = [.. number.Done],
        ConfirmedClass = number.IsConfirmed ? number.Class : null,
        Place = new Place(number.Place.Since, Order: 0),
        Reactivations = number.Reactivations,
        IsPostponed = number.IsPostponed,
        Needs = [.. number.Needs],
        Seen = [.. number.Seen],
    };

    private Decision<HallEvent> PassTime()
    {
        if (!_isOpen) return Array.Empty<HallEvent>();
        var events = new List<HallEvent>();
        var due = _toCome.Where(one => one.EffectiveAt <= _at).OrderBy(one => one.EffectiveAt).LastOrDefault();
        if (due is not null)
        {
            _toCome.RemoveAll(one => one.EffectiveAt <= _at);
            _begun = due.Document;
            _document = due.Document with { Zones = Rules.Zones, Queues = Rules.Queues, Windows = Rules.Windows };
            events.Add(new HallEvent.PolicyTookEffect(_policy, due.EffectiveAt));
        }

        // No more than eight at once: an append stays small.
        var awake = InLine().Where(number => number.State is TicketState.Parked && number.ParkedUntil <= _at)
            .OrderBy(number => number.ParkedUntil).Take(8).ToList();
        foreach (var number in awake)
        {
            (number.Keeper, number.ParkedUntil) = (null, null);
            Change(number, TicketState.Waiting);
            events.Add(new HallEvent.TicketUnparked(number.Id));
        }

        return events.ToArray();
    }

    /// <summary>A newer version replaces all that is still to come; an older one changes nothing.</summary>
    private Decision<HallEvent> Schedule(HallPolicy policy)
    {
        if (policy.Version <= _policy) return Array.Empty<HallEvent>();
        _policy = policy.Version;
        _toCome.Clear();
        _toCome.AddRange(policy.Schedule);
        return policy.Schedule
            .Select(one => new HallEvent.PolicyScheduled(policy.Version, one.EffectiveAt, one.Document))
            .ToArray<HallEvent>();
    }
}
