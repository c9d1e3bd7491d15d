using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>How help is asked for, sent, taken on and done.</summary>
internal static class Helping
{
    /// <summary>Whoever presses twice at a kiosk is told that somebody comes already.</summary>
    public static Decision<HallEvent> Ask(GuideDesk desk, HallCommand.AskHelp ask)
    {
        if (desk.Open.FirstOrDefault(task => task.Kind is HelpKind.AtKiosk && task.Place == ask.Place) is { } open)
            return new Refusal.HelpIsComing(open.RaisedAt);
        return Hindrance(desk) is { } hindrance
            ? hindrance
            : new HallEvent.TaskRaised(desk.Raised + 1, HelpKind.AtKiosk, ask.Place, Ticket: null);
    }

    public static Decision<HallEvent> Send(Hall hall, HallCommand.SendHelper send)
    {
        if (Hindrance(hall.Desk) is { } hindrance) return hindrance;
        TicketId? with = null;
        if (send.Number is { } number)
        {
            if (hall.Find(number, candidate => !candidate.IsOver) is not { } ticket) return hall.Unknown(number);
            if (ticket.IsOver) return new Refusal.NumberIsOver(number, ticket.Standing.State);
            with = ticket.Id;
        }

        var task = hall.Desk.Raised + 1;
        return new HallEvent[]
        {
            new HallEvent.TaskRaised(task, HelpKind.Accompany, Place: null, with),
            new HallEvent.TaskTaken(task, send.Helper),
        };
    }

    public static Decision<HallEvent> Take(GuideDesk desk, HallCommand.TakeTask take) =>
        desk.OpenTask(take.No) is not { } task ? Over(desk, take.No)
        : task.Helper is { } helper ? new Refusal.TaskIsTaken(take.No, helper)
        : new HallEvent.TaskTaken(take.No, take.Helper);

    public static Decision<HallEvent> Finish(GuideDesk desk, HallCommand.FinishTask finish) =>
        desk.OpenTask(finish.No) is null ? Over(desk, finish.No) : new HallEvent.TaskDone(finish.No);

    private static Refusal? Hindrance(GuideDesk desk) =>
        desk.Open.Length >= HelpTask.MaxOpen ? new Refusal.TooManyTasks(HelpTask.MaxOpen) : null;

    private static Refusal Over(GuideDesk desk, int task) =>
        task > 0 && task <= desk.Raised ? new Refusal.TaskIsDone(task) : new Refusal.UnknownTask(task);
}
