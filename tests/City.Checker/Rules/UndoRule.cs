using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>
/// A window takes back its own last step, soon, while it is free, if nothing happened to the number since.
/// </summary>
internal sealed class UndoRule : HallRule
{
    protected override IEnumerable<string> Breaches(HallEvent happened, Day day, Entry entry)
    {
        if (happened is not HallEvent.StepUndone undone) yield break;
        var code = Number.CodeOf(undone.Ticket);
        if (day.SeatAt(undone.Window) is { IsBusy: true, Ticket: { } other })
            yield return $"{undone.Window} has {Number.CodeOf(other)}, and takes a step back";
        if (!day.Steps.TryGetValue(undone.Window, out var step))
        {
            yield return $"{undone.Window} has no step to take back: it never made one, or something was pressed since";
            yield break;
        }

        if ((step.Before.Ticket, step.Verb) != (undone.Ticket, undone.Verb))
            yield return $"{undone.Window} last did {step.Verb} of {step.Before.Code}, not {undone.Verb} of {code}";
        if (entry.OccurredAt > step.At.AddSeconds(day.Document.Desk.UndoSeconds))
            yield return $"{step.Verb} of {code} was taken back too late, {entry.OccurredAt - step.At} after it";
        if (day.Find(undone.Ticket)?.TouchedBy != step.Version)
            yield return $"something happened to {code} since its {step.Verb}";
    }
}
