namespace CityHall.City.Checker.Halls;

/// <summary>How entries change numbers, and the windows that they are at.</summary>
internal sealed partial class Day
{
    private void FoldNumber(HallEvent happened, DateTimeOffset at, long version)
    {
        if (happened is HallEvent.TicketTaken taken)
        {
            Take(taken, at, version);
            return;
        }

        if (happened is HallEvent.ManualEntered entered)
        {
            Flow.Issued++;
            if (entered.FinishedAt is not null) Flow.Finished++;
            Put(Number.Of(entered), version);
            return;
        }

        if (Find(((INumberEvent)happened).Ticket) is not { } number) return;
        if (happened is HallEvent.StepUndone undone)
        {
            Undo(undone);
            return;
        }

        // A class that is confirmed once more changes nothing: that is no touch.
        if (After(number, happened, at) is var after && after != number) Put(after, version);
        Follow(number, happened, at, version);
    }

    private void Take(HallEvent.TicketTaken taken, DateTimeOffset at, long version)
    {
        var number = Number.Of(taken, at);
        Flow.Issued++;
        if (int.TryParse(number.Code.AsSpan(1), out var serial)) Issued[number.Code[..1]] = serial;
        if (taken.KeptPlaceOf is { } kept) KeptPlaces.Remove(kept);
        Put(number, version);
    }

    private static Number After(Number number, HallEvent happened, DateTimeOffset at) => happened switch
    {
        HallEvent.TicketCancelled => number with { State = NumberState.Cancelled },
        HallEvent.TicketCalled called => number with
        {
            State = NumberState.Called,
            Window = called.Window,
            Calls = 1,
            FirstCalledAt = at,
            LastCalledAt = at,
            Wish = null,
            WasCalled = true,
        },
        HallEvent.TicketRecalled recalled => number with { Calls = recalled.CallNo, LastCalledAt = at },
        HallEvent.ServiceStarted => number with { State = NumberState.Serving, ServingSince = at },
        HallEvent.ServiceFinished finished => number with
        {
            State = finished.Next is null ? NumberState.Finished : NumberState.Waiting,
            Done = [.. number.Done.Union(finished.Legs)],
            Window = null,
        },
        HallEvent.TicketMissed => number with { State = NumberState.Missed },
        HallEvent.TicketParked parked => number with
        {
            State = NumberState.Parked,
            ParkedUntil = parked.Until,
            Keeper = parked.Clerk,
            Window = null,
        },
        HallEvent.TicketTakenBack taken => number with
        {
            State = NumberState.Serving,
            Window = taken.Window,
            ServingSince = at,
            Keeper = null,
        },
        HallEvent.TicketUnparked => number with { State = NumberState.Waiting, Keeper = null },
        HallEvent.TicketPutOff => number with { State = NumberState.PutOff },
        HallEvent.TicketTransferred transferred => Transferred(number, transferred),
        HallEvent.TicketReactivated reactivated => number with
        {
            State = NumberState.Waiting,
            Place = reactivated.Place,
            Reactivations = reactivated.Times,
            Keeper = null,
        },
        HallEvent.TicketPostponed postponed => number with { Place = postponed.Place, IsPostponed = true },
        HallEvent.ClassSettled settled => number with { Class = settled.Class, IsConfirmed = true },
        HallEvent.NeedsNoted noted => number with { NeedsWheelchair = noted.Needs.Contains(Number.Wheelchair) },
        _ => number,
    };

    private static Number Transferred(Number number, HallEvent.TicketTransferred transferred)
    {
        var legs = number.Legs.ToList();
        legs[number.LegNo - 1] = legs[number.LegNo - 1] with { Queue = transferred.Queue };
        return number with
        {
            State = NumberState.Waiting,
            Legs = legs,
            Window = null,
            Wish = transferred.Only is { } only ? new Wish(only, IsFirm: true) : null,
        };
    }

    /// <summary>What a change of a number changes at the windows and in the counts of the day.</summary>
    private void Follow(Number before, HallEvent happened, DateTimeOffset at, long version)
    {
        switch (happened)
        {
            case HallEvent.TicketCalled called:
                Calls = called.Serial;
                Turns[before.Queue] = Turns.GetValueOrDefault(before.Queue).After(called.Choice.Order);
                Bring(called.Window, WindowState.Called, before.Ticket, at);
                break;
            case HallEvent.TicketRecalled recalled:
                Calls = recalled.Serial;
                break;
            case HallEvent.ServiceStarted started:
                Bring(started.Window, WindowState.Serving, before.Ticket, at);
                break;
            case HallEvent.TicketTakenBack taken:
                Bring(taken.Window, WindowState.Serving, before.Ticket, at);
                break;
            case HallEvent.ServiceFinished finished:
                if (finished.Next is null) Flow.Finished++;
                Release(finished.Window, UndoableVerb.Finish, before, at, version);
                break;
            case HallEvent.TicketMissed missed:
                Put(Numbers[before.Ticket] with { Keeper = SeatAt(missed.Window)?.Clerk, Window = null }, version);
                Release(missed.Window, UndoableVerb.Miss, before, at, version);
                break;
            case HallEvent.TicketParked parked:
                Release(parked.Window, UndoableVerb.Park, before, at, version);
                break;
            case HallEvent.TicketTransferred transferred:
                Release(transferred.Window, UndoableVerb.Transfer, before, at, version);
                break;
            case HallEvent.TicketReactivated { Window: { } window }:
                Steps[window] = new Step(UndoableVerb.Reactivate, before, SeatAt(window), at, version);
                break;
            case HallEvent.TicketCancelled:
                Flow.Cancelled++;
                if (before is { State: NumberState.Called, Window: { } freed }) Free(freed, at);
                break;
            case HallEvent.TicketPutOff:
                Flow.PutOff++;
                break;
        }
    }

    private void Bring(string window, WindowState state, string ticket, DateTimeOffset at)
    {
        if (SeatAt(window) is { } seat) Sit(seat with { State = state, Since = at, Ticket = ticket });
    }

    /// <summary>The window lets its number go, and may take that back.</summary>
    private void Release(string window, UndoableVerb verb, Number before, DateTimeOffset at, long version)
    {
        var seat = SeatAt(window);
        Free(window, at);
        Steps[window] = new Step(verb, before, seat, at, version);
    }

    private void PutOff(string ticket, long version)
    {
        if (Find(ticket) is not { } number) return;
        Flow.PutOff++;
        Put(number with { State = NumberState.PutOff }, version);
    }

    /// <summary>The number stands as it stood before, touched by whatever had touched it then.</summary>
    private void Undo(HallEvent.StepUndone undone)
    {
        if (!Steps.Remove(undone.Window, out var step)) return;
        if (step.Verb is UndoableVerb.Finish && Find(undone.Ticket) is { State: NumberState.Finished }) Flow.Finished--;
        Put(step.Before, step.Before.TouchedBy);
        if (step.Before.IsAtWindow && step.SeatBefore is { } seat) Sit(seat);
    }
}
