using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Halls;

/// <summary>How entries change a day, but for those about numbers.</summary>
internal sealed partial class Day
{
    /// <summary>The day after an entry: a new one if it opens a day; null while none has been opened.</summary>
    public static Day? Fold(Day? day, Entry entry)
    {
        if (entry.Happened is HallEvent.DayOpened opened) day = Open(opened, day, entry);
        else if (entry.Happened is HallEvent happened) day?.Fold(happened, entry.OccurredAt, entry.Version);
        if (day is not null) day.Last = entry;
        return day;
    }

    private static Day Open(HallEvent.DayOpened opened, Day? before, Entry entry)
    {
        var policy = Policy.Of(opened.Document, opened.Leftover);
        var day = new Day
        {
            Hall = opened.Hall,
            Date = opened.Day,
            Policy = policy,
            Before = before,
            ScheduleVersion = opened.PolicyVersion ?? policy.Document.Version,
            StillToCome = new SortedDictionary<DateTimeOffset, Policy>((before?.ToCome ?? [])
                .Where(one => one.Key > entry.OccurredAt).ToDictionary(one => one.Key, one => one.Value)),
        };
        day.Stops.AddRange(opened.Stops);
        day.Carry(new HallEvent.CarriedOver(opened.Seats, opened.Numbers, opened.KeptPlaces), entry.Version);
        return day;
    }

    private void Carry(HallEvent.CarriedOver carried, long version)
    {
        Flow.Brought += carried.Numbers.Count;
        foreach (var seat in carried.Seats) Seats[seat.Window] = seat;
        foreach (var number in carried.Numbers) Put(Number.Of(number), version);
        KeptPlaces.UnionWith(carried.KeptPlaces);
    }

    /// <summary>What is pressed at a window comes after its step, whatever it is about.</summary>
    private static string? WindowOf(HallEvent pressed) => pressed switch
    {
        HallEvent.StepUndone => null,
        IWindowEvent { Window: var window } => window,
        HallEvent.IssuingStopped { Window: { } window } => window,
        HallEvent.IssuingResumed { Window: { } window } => window,
        HallEvent.TicketPostponed { Window: { } window } => window,
        HallEvent.TicketReactivated { Window: { } window } => window,
        HallEvent.ClassSettled { Window: { } window } => window,
        HallEvent.ManualEntered { Window: { } window } => window,
        _ => null,
    };

    private void Fold(HallEvent happened, DateTimeOffset at, long version)
    {
        if (happened is HallEvent.CarriedOver carried)
        {
            Carry(carried, version);
            return;
        }

        (IsOpening, Before) = (false, null);
        if (WindowOf(happened) is { } pressed) Steps.Remove(pressed);
        switch (happened)
        {
            case HallEvent.DayClosed:
                Close(version);
                break;
            case HallEvent.PolicyScheduled scheduled:
                Schedule(scheduled);
                break;
            case HallEvent.PolicyTookEffect effect when ToCome.TryGetValue(effect.EffectiveAt, out var policy):
                TakeEffect(policy, effect.EffectiveAt);
                break;
            case HallEvent.WindowStaffed staffed:
                Staff(staffed, at);
                break;
            case HallEvent.WindowLeft left:
                Seats.Remove(left.Window);
                Steps.Remove(left.Window);
                break;
            case HallEvent.WindowOpened or HallEvent.WindowPaused or HallEvent.WindowClosed:
                Turn((IWindowEvent)happened, at);
                break;
            case HallEvent.IssuingStopped stopped:
                Stops.Add(new Stop(stopped.Reason, stopped.Fate, at) { Queue = stopped.Queue });
                foreach (var ticket in stopped.PutOff) PutOff(ticket, version);
                break;
            case HallEvent.IssuingResumed resumed:
                Stops.RemoveAll(stop => stop.Queue == resumed.Queue);
                break;
            case HallEvent.ShiftHandedOver handed:
                HandOver(handed, at, version);
                break;
            case HallEvent.TaskRaised raised:
                TasksRaised = raised.No;
                Tasks[raised.No] = new OpenTask(raised.Kind, raised.Place, Helper: null);
                break;
            case HallEvent.TaskTaken taken when Tasks.TryGetValue(taken.No, out var task):
                Tasks[taken.No] = task with { Helper = taken.Helper };
                break;
            case HallEvent.TaskDone done:
                Tasks.Remove(done.No);
                break;
            case INumberEvent:
                FoldNumber(happened, at, version);
                break;
        }
    }

    private void Close(long version)
    {
        IsOpen = false;
        Steps.Clear();
        var open = Numbers.Values.Where(number =>
            number.State is NumberState.Waiting or NumberState.Parked or NumberState.Missed);
        foreach (var number in open.ToList()) Put(number with { State = NumberState.Expired }, version);
    }

    private void Schedule(HallEvent.PolicyScheduled scheduled)
    {
        if (scheduled.Version > ScheduleVersion) ToCome = [];
        ScheduleVersion = scheduled.Version;
        ToCome[scheduled.EffectiveAt] = Policy.Of(scheduled.Document);
        StillToCome.Remove(scheduled.EffectiveAt);
    }

    private void TakeEffect(Policy policy, DateTimeOffset effectiveAt)
    {
        Policy = Policy.Ruled(policy);
        Begun = policy;
        foreach (var past in ToCome.Keys.Where(time => time <= effectiveAt).ToList()) ToCome.Remove(past);
    }

    private void Staff(HallEvent.WindowStaffed staffed, DateTimeOffset at) =>
        Sit(SeatAt(staffed.Window) is { } seat
            ? seat with { Clerk = staffed.Clerk, Session = staffed.Session }
            : new Seat(staffed.Window, staffed.Clerk, staffed.Session, WindowState.Staffed, at));

    private void Turn(IWindowEvent turned, DateTimeOffset at)
    {
        if (SeatAt(turned.Window) is not { } seat) return;
        var reason = (turned as HallEvent.WindowPaused)?.Reason;
        var state = turned switch
        {
            HallEvent.WindowOpened => WindowState.Open,
            HallEvent.WindowPaused => WindowState.Paused,
            _ => WindowState.Staffed,
        };
        Sit(seat.IsBusy
            ? seat with { PauseReason = reason }
            : seat with { State = state, Since = at, PauseReason = reason });
    }

    private void HandOver(HallEvent.ShiftHandedOver handed, DateTimeOffset at, long version)
    {
        foreach (var ticket in handed.Numbers)
            if (Find(ticket) is { } kept) Put(kept with { Keeper = handed.To }, version);
        if (handed.Serving is null || handed.ToWindow is not { } to) return;
        if (Find(handed.Serving) is not { } served || SeatAt(to) is not { } seat) return;
        Put(served with { Window = to, ServingSince = at }, version);
        Free(handed.Window, at);
        Sit(seat with { State = WindowState.Serving, Since = at, Ticket = served.Ticket });
    }
}
