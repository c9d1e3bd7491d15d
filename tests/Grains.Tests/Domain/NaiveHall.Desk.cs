using System.Collections.Immutable;
using CityHall.Grains.Domain;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Tests.Domain;

/// <summary>What the guide desk does, on a list of its own.</summary>
internal sealed partial class NaiveHall
{
    private const int MostTasks = 30;

    /// <summary>All tasks of the day, also those that are done.</summary>
    private readonly List<NaiveTask> _tasks = [];

    private Decision<HallEvent> AtDesk(HallCommand.DeskCommand verb) => verb switch
    {
        HallCommand.ReactivateAtDesk back =>
            Reactivate(Meant(back.Number, TicketState.Missed), IdOf(back.Number), null),
        HallCommand.ConfirmClassAtDesk confirm => ConfirmClass(null, confirm.Number, confirm.Confirmed),
        HallCommand.EnterManualAtDesk enter => EnterManual(null, new(enter.Number, enter.Items, enter.TakenAt)),
        HallCommand.NoteNeeds note => Note(note.Number, [.. note.Needs.Distinct().Order()]),
        HallCommand.CheckPapers check => Tick(check.Number, [.. check.Seen.Distinct()]),
        HallCommand.AskHelp ask => AskHelp(ask.Place),
        HallCommand.SendHelper send => SendHelper(send),
        HallCommand.TakeTask take => TakeTask(take),
        HallCommand.FinishTask finish => FinishTask(finish.No),
        HallCommand.GuideVisitor guide => SendOn(guide),
        _ => throw new NotSupportedException($"{verb.GetType().Name} is new here."),
    };

    private Decision<HallEvent> Note(TicketNumber asked, ImmutableArray<Need> needs)
    {
        if (NotOpen(asked, out var number) is { } refusal) return refusal;
        if (!number!.Needs.SequenceEqual(needs)) number.Changes++;
        number.Needs = [.. needs];
        return new HallEvent.NeedsNoted(number.Id, needs);
    }

    private Decision<HallEvent> Tick(TicketNumber asked, ImmutableArray<PaperSeen> seen)
    {
        if (NotOpen(asked, out var number) is { } refusal) return refusal;
        foreach (var one in seen)
        {
            var isOfNumber = number!.Legs.Exists(leg => leg.Items.Contains(one.Item));
            var isNeeded = Rules.Queues.Any(queue => queue.Items.Any(item =>
                item.Code == one.Item && item.Papers.Any(paper => paper.Code == one.Paper)));
            if (!isOfNumber || !isNeeded) return new Refusal.UnknownPaper(one.Item, one.Paper);
        }

        if (!number!.Seen.SequenceEqual(seen)) number.Changes++;
        number.Seen = [.. seen];
        return new HallEvent.PapersChecked(number.Id, seen);
    }

    private Decision<HallEvent> AskHelp(string place)
    {
        if (_tasks.Find(task => !task.IsDone && task.Place == place) is { } open)
            return new Refusal.HelpIsComing(open.RaisedAt);
        return TooManyTasks() is { } tooMany ? tooMany : Raise(HelpKind.AtKiosk, place, null);
    }

    private Decision<HallEvent> SendHelper(HallCommand.SendHelper send)
    {
        if (TooManyTasks() is { } tooMany) return tooMany;
        NaiveNumber? number = null;
        if (send.Number is { } asked && NotOpen(asked, out number) is { } refusal) return refusal;
        var raised = Raise(HelpKind.Accompany, null, number?.Id);
        _tasks[^1].Helper = send.Helper;
        return new HallEvent[] { raised, new HallEvent.TaskTaken(raised.No, send.Helper) };
    }

    private Decision<HallEvent> TakeTask(HallCommand.TakeTask take)
    {
        if (NotToDo(take.No) is { } refusal) return refusal;
        var task = _tasks[take.No - 1];
        if (task.Helper is { } helper) return new Refusal.TaskIsTaken(take.No, helper);
        task.Helper = take.Helper;
        return new HallEvent.TaskTaken(take.No, take.Helper);
    }

    private Decision<HallEvent> FinishTask(int task)
    {
        if (NotToDo(task) is { } refusal) return refusal;
        _tasks[task - 1].IsDone = true;
        return new HallEvent.TaskDone(task);
    }

    private Decision<HallEvent> SendOn(HallCommand.GuideVisitor guide)
    {
        if (guide.Item is { } item && !Offers(Rules, item)) return new Refusal.UnknownItem(item);
        return new HallEvent.VisitorGuided(guide.End, guide.Item);
    }

    private HallEvent.TaskRaised Raise(HelpKind kind, string? place, TicketId? ticket)
    {
        _tasks.Add(new NaiveTask { Place = place, RaisedAt = _at });
        return new HallEvent.TaskRaised(_tasks.Count, kind, place, ticket);
    }

    private Refusal.TooManyTasks? TooManyTasks() =>
        _tasks.Count(task => !task.IsDone) >= MostTasks ? new Refusal.TooManyTasks(MostTasks) : null;

    private Refusal? NotToDo(int task)
    {
        if (task < 1 || task > _tasks.Count) return new Refusal.UnknownTask(task);
        return _tasks[task - 1].IsDone ? new Refusal.TaskIsDone(task) : null;
    }

    /// <summary>Why nothing can be noted of a number.</summary>
    private Refusal? NotOpen(TicketNumber asked, out NaiveNumber? number)
    {
        number = Meant(
            asked,
            TicketState.Waiting,
            TicketState.Called,
            TicketState.Serving,
            TicketState.Parked,
            TicketState.Missed);
        if (number is null) return new Refusal.UnknownTicket(IdOf(asked));
        return number.IsOver ? new Refusal.NumberIsOver(asked, number.State) : null;
    }

    private sealed class NaiveTask
    {
        public string? Place { get; init; }

        public DateTimeOffset RaisedAt { get; init; }

        public PersonId? Helper { get; set; }

        public bool IsDone { get; set; }
    }
}
