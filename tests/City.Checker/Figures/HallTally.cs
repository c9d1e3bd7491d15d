using CityHall.City.Checker.Halls;

namespace CityHall.City.Checker.Figures;

/// <summary>What one hall's days amount to so far.</summary>
internal sealed class HallTally
{
    public string Tier { get; set; } = "";

    public Counts Counts { get; private set; } = Counts.None;

    public Durations FirstCall { get; } = new();

    public Durations InHall { get; } = new();

    public Durations Handling { get; } = new();

    public void Look(HallEvent happened, Day before, DateTimeOffset at)
    {
        Counts = Count(happened, before);
        if (happened is HallEvent.StepUndone undone) Undo(undone, before);
        else if (happened is INumberEvent about && before.Find(about.Ticket) is { IsManual: false } number)
            Measure(happened, number, at);
    }

    private Counts Count(HallEvent happened, Day before) => happened switch
    {
        HallEvent.TicketTaken => Counts with { Issued = Counts.Issued + 1 },
        HallEvent.ManualEntered entered => Counts with
        {
            Manual = Counts.Manual + 1,
            Finished = Counts.Finished + (entered.FinishedAt is null ? 0 : 1),
        },
        HallEvent.TicketCalled => Counts with { Called = Counts.Called + 1 },
        HallEvent.TicketRecalled => Counts with { Recalled = Counts.Recalled + 1 },
        HallEvent.ServiceFinished finished => Counts with
        {
            Served = Counts.Served + 1,
            Finished = Counts.Finished + (finished.Next is null ? 1 : 0),
        },
        HallEvent.TicketMissed => Counts with { Missed = Counts.Missed + 1 },
        HallEvent.TicketReactivated => Counts with { Reactivated = Counts.Reactivated + 1 },
        HallEvent.TicketPostponed => Counts with { Postponed = Counts.Postponed + 1 },
        HallEvent.TicketParked => Counts with { Parked = Counts.Parked + 1 },
        HallEvent.TicketTransferred => Counts with { Transferred = Counts.Transferred + 1 },
        HallEvent.ShiftHandedOver => Counts with { HandedOver = Counts.HandedOver + 1 },
        HallEvent.TicketCancelled => Counts with { Cancelled = Counts.Cancelled + 1 },
        HallEvent.TicketPutOff => Counts with { PutOff = Counts.PutOff + 1 },
        HallEvent.IssuingStopped stopped => Counts with { PutOff = Counts.PutOff + stopped.PutOff.Count },
        HallEvent.DayClosed closed => Counts with { Expired = Counts.Expired + closed.Expired.Count },
        HallEvent.StepUndone undone => Undone(undone.Verb, before.Find(undone.Ticket)),
        _ => Counts,
    };

    private Counts Undone(UndoableVerb verb, Number? number)
    {
        var undone = Counts with { Undone = Counts.Undone + 1 };
        return verb switch
        {
            UndoableVerb.Finish => undone with
            {
                Served = Counts.Served - 1,
                Finished = Counts.Finished - (number is { State: NumberState.Finished } ? 1 : 0),
            },
            UndoableVerb.Miss => undone with { Missed = Counts.Missed - 1 },
            UndoableVerb.Park => undone with { Parked = Counts.Parked - 1 },
            UndoableVerb.Transfer => undone with { Transferred = Counts.Transferred - 1 },
            UndoableVerb.Reactivate => undone with { Reactivated = Counts.Reactivated - 1 },
        };
    }

    private void Measure(HallEvent happened, Number number, DateTimeOffset at)
    {
        switch (happened)
        {
            case HallEvent.TicketCalled when !number.WasCalled:
                FirstCall.Add(at - number.WaitsFrom);
                break;
            case HallEvent.ServiceFinished finished:
                Handling.Add(at - finished.StartedAt);
                if (finished.Next is null) InHall.Add(at - number.TakenAt);
                break;
        }
    }

    /// <summary>The finish that is taken back took no time.</summary>
    private void Undo(HallEvent.StepUndone undone, Day day)
    {
        if (day.Steps.GetValueOrDefault(undone.Window) is not { Verb: UndoableVerb.Finish } step) return;
        if (step.Before is not { IsManual: false, ServingSince: { } since }) return;
        Handling.Remove(step.At - since);
        if (day.Find(undone.Ticket) is { State: NumberState.Finished }) InHall.Remove(step.At - step.Before.TakenAt);
    }
}
