using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>How a window takes its last step back: soon, and only if nothing happened to the number since.</summary>
internal static class Undoing
{
    public static Decision<HallEvent> Undo(Hall hall, HallCommand.Undo undo, Window.Manned manned)
    {
        if (manned is Window.Busy busy) return new Refusal.NumberAtWindow(undo.Window, busy.Ticket.Number);
        if (!hall.Steps.TryGetValue(undo.Window, out var step)) return new Refusal.NothingToUndo(undo.Window);
        var until = step.At.AddSeconds(hall.Rules.Desk.UndoSeconds);
        if (undo.At > until) return new Refusal.TooLateToUndo(step.Before.Number, until);
        var now = hall.Tickets[step.Before.Id];
        return ReferenceEquals(now, step.After)
            ? new HallEvent.StepUndone(now.Id, undo.Window, manned.Seat.Clerk, step.Verb)
            : new Refusal.HasMovedOn(now.Number, now.Standing.State);
    }

    public static Hall Undone(Hall hall, HallEvent.StepUndone undone)
    {
        var step = hall.Steps[undone.Window];
        var without = step.After.Standing switch
        {
            Standing.Waiting => hall.OutOfLine(step.After),
            Standing.Parked => hall.WithoutAlarm(step.After),
            _ => hall,
        };
        var restored = without with
        {
            Tallies = without.Tallies.SetItem(undone.Window, step.TallyBefore),
            Steps = without.Steps.Remove(undone.Window),
        };
        return step.Before.Standing is Standing.Called or Standing.Serving
            ? restored.With(step.Before).With(undone.Window, step.WindowBefore)
            : restored.With(step.Before);
    }

    /// <summary>Notes a step on the hall as it is after it.</summary>
    public static Hall WithStep(
        this Hall after, Hall before, WindowId window, TicketId ticket, UndoableVerb verb, DateTimeOffset at) =>
        after with
        {
            Steps = after.Steps.SetItem(window, new Step(
                verb,
                before.Tickets[ticket],
                after.Tickets[ticket],
                before.Windows[window],
                before.Tallies.GetValueOrDefault(window),
                at)),
        };
}
