using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Time;

namespace CityHall.Grains.Domain.Halls;

/// <summary>How numbers of the printed reserve are entered when the power is back.</summary>
internal static class ManualSeries
{
    public static Decision<HallEvent> Enter(Hall hall, HallCommand.EnterManual enter) =>
        Enter(hall, enter.Form, enter.At, enter.Window, enter.Seat.Clerk);

    /// <summary>The guide desk handed it out, and knows who waits; who was served, the window knows.</summary>
    public static Decision<HallEvent> Enter(Hall hall, HallCommand.EnterManualAtDesk enter) =>
        Enter(hall, new ManualForm(enter.Number, enter.Items, enter.TakenAt), enter.At, window: null, clerk: null);

    public static Hall Entered(Hall hall, HallEvent.ManualEntered entered)
    {
        var waiting = new HallTicket(AsTaken(entered), new Standing.Waiting());
        var placed = hall with { Places = hall.Places + 1 };
        if (entered.FinishedAt is not { } finishedAt) return placed.InLine(waiting).Pressed(entered.Window);
        var startedAt = entered.StartedAt!.Value;
        var calls = new Calls(0, startedAt, startedAt);
        var finished = new Standing.Finished(entered.Window!.Value, calls, startedAt, entered.Ending, finishedAt);
        return placed.With(waiting with
        {
            Standing = finished,
            Done = [.. Enumerable.Range(1, waiting.Legs.Length)],
        }).Pressed(entered.Window);
    }

    private static Decision<HallEvent> Enter(
        Hall hall, ManualForm form, DateTimeOffset at, WindowId? window, ClerkId? clerk)
    {
        if (!IsInSeries(form.Number)) return new Refusal.NotInManualSeries(form.Number);
        var id = TicketId.Of(hall.Id, hall.Day, form.Number);
        if (hall.Tickets.ContainsKey(id)) return new Refusal.NumberIsInUse(form.Number);
        if (!IsInOrder(hall, form, at)) return new Refusal.TimesOutOfOrder(form.Number);
        if (form.Ending?.Hindrance() is { } hindrance) return hindrance;
        var (legs, refusal) = Legs.Of(hall, form.Items);
        return refusal is not null
            ? refusal
            : new HallEvent.ManualEntered(
                id,
                legs,
                form.TakenAt,
                new Place(form.TakenAt, hall.Places),
                window,
                clerk,
                form.StartedAt,
                form.FinishedAt,
                form.Ending);
    }

    /// <summary>As it is printed: M007, not M7.</summary>
    private static bool IsInSeries(TicketNumber number) => Enumerable.Range(1, ManualForm.Series)
        .Any(serial => TicketNumber.Of(ManualForm.Letter, serial) == number);

    /// <summary>A number that is over has all its times and its ending; one that waits has none of them.</summary>
    private static bool IsInOrder(Hall hall, ManualForm form, DateTimeOffset at)
    {
        if (BusinessTime.DateOf(form.TakenAt) != hall.Day || form.TakenAt > at) return false;
        return (form.StartedAt, form.FinishedAt, form.Ending) switch
        {
            (null, null, null) => true,
            ({ } started, { } finished, not null) =>
                form.TakenAt <= started && started <= finished && finished <= at,
            _ => false,
        };
    }

    private static HallEvent.TicketTaken AsTaken(HallEvent.ManualEntered entered) => new(
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
        At = entered.TakenAt,
    };
}
