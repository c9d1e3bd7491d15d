using System.Collections.Immutable;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Tickets;
using CityHall.Grains.Interfaces.Time;
using CityHall.Grains.Interfaces.Windows;
using CityHall.Grains.Journal;
using Orleans.Placement;

namespace CityHall.Grains.Halls;

/// <summary>The hall as a grain: a line a command; what is published is told to those who watch.</summary>
[KeepAlive, HashBasedPlacement]
internal sealed class HallGrain(
    JournalAccess access, EventCodec<HallCommand, HallEvent> codec, IHallDirectory directory)
    : AggregateGrain<Hall, HallCommand, HallEvent>(access, codec), IHallGrain
{
    private static readonly TimeSpan ClockEvery = TimeSpan.FromSeconds(1);

    /// <summary>More than any screen may have missed and still shows.</summary>
    private const int MaxCallsTold = 200;

    private Publication? _published;

    protected override StreamKey Key => StreamKey.Of(Id);

    private HallId Id => new(this.GetPrimaryKeyString());

    private bool IsKnown => State.Document is not null || directory.Find(Id) is not null;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        await Tick();
        this.RegisterGrainTimer(Tick, ClockEvery, ClockEvery);
    }

    public Task<Outcome<TakenTicket>> Take(TakeForm form, Request request) => Run(
        new HallCommand.Take(form), request, (HallEvent.TicketTaken taken) => Answer(taken));

    public Task<Outcome<NumberAnswer>> Cancel(TicketId ticket, Request request) => Run(
        new HallCommand.Cancel(ticket), request, (HallEvent.TicketCancelled cancelled) =>
            Answer(cancelled.Ticket, cancelled));

    public Task<Outcome<WindowAnswer>> StaffWindow(
        WindowId window, ClerkId clerk, long session, Request request) => Run(
        new HallCommand.StaffWindow(window, clerk, session), request, (HallEvent.WindowStaffed staffed) =>
            new WindowAnswer(window, WindowState.Staffed, staffed.At));

    public Task<Outcome<WindowAnswer>> LeaveWindow(
        WindowId window, ClerkId clerk, long session, Request request) => Run(
        new HallCommand.LeaveWindow(window, clerk, session), request, (HallEvent.WindowLeft left) =>
            new WindowAnswer(window, WindowState.Closed, left.At));

    public Task<Outcome<WindowAnswer>> OpenWindow(WindowId window, Seat seat, Request request) => Run(
        new HallCommand.OpenWindow(window, seat), request, (HallEvent.WindowOpened opened) =>
            new WindowAnswer(window, WindowState.Open, opened.At));

    public Task<Outcome<WindowAnswer>> PauseWindow(
        WindowId window, Seat seat, string reason, Request request) => Run(
        new HallCommand.PauseWindow(window, seat, reason), request, (HallEvent.WindowPaused paused) =>
            new WindowAnswer(window, WindowState.Paused, paused.At));

    public Task<Outcome<WindowAnswer>> CloseWindow(WindowId window, Seat seat, Request request) => Run(
        new HallCommand.CloseWindow(window, seat), request, (HallEvent.WindowClosed closed) =>
            new WindowAnswer(window, WindowState.Staffed, closed.At));

    public Task<Outcome<CallAnswer>> CallNext(WindowId window, Seat seat, Request request) => Run(
        new HallCommand.CallNext(window, seat), request, (HallEvent.TicketCalled called) => Answer(called));

    public Task<Outcome<CallAnswer>> CallChosen(
        WindowId window, Seat seat, TicketNumber number, string reason, string? atRequestOf, Request request) => Run(
        new HallCommand.CallChosen(window, seat, number, reason, atRequestOf), request,
        (HallEvent.TicketCalled called) => Answer(called));

    public Task<Outcome<CallAnswer>> Recall(WindowId window, Seat seat, Request request) => Run(
        new HallCommand.Recall(window, seat), request, (HallEvent.TicketRecalled called) =>
            new CallAnswer(called.Ticket, called.Ticket.Number, called.Serial, called.CallNo, called.At));

    public Task<Outcome<NumberAnswer>> Start(WindowId window, Seat seat, Request request) => Run(
        new HallCommand.Start(window, seat), request, (HallEvent.ServiceStarted started) =>
            Answer(started.Ticket, started));

    public Task<Outcome<NumberAnswer>> Miss(WindowId window, Seat seat, Request request) => Run(
        new HallCommand.Miss(window, seat), request, (HallEvent.TicketMissed missed) =>
            Answer(missed.Ticket, missed));

    public Task<Outcome<TakenTicket>> ServeDirectly(WindowId window, Seat seat, TakeForm form, Request request) => Run(
        new HallCommand.ServeDirectly(window, seat, form), request, (HallEvent.TicketTaken taken) => Answer(taken));

    public Task<Outcome<NumberAnswer>> Finish(
        WindowId window, Seat seat, Ending ending, ImmutableArray<int> alsoDone, Request request) => Run(
        new HallCommand.Finish(window, seat, ending, alsoDone), request,
        (HallEvent.ServiceFinished finished) => Answer(finished.Ticket, finished));

    public Task<Outcome<NumberAnswer>> Park(
        WindowId window, Seat seat, string reason, DateTimeOffset? until, Request request) => Run(
        new HallCommand.Park(window, seat, reason, until), request,
        (HallEvent.TicketParked parked) => Answer(parked.Ticket, parked));

    public Task<Outcome<NumberAnswer>> TakeBack(
        WindowId window, Seat seat, TicketNumber number, Request request) => Run(
        new HallCommand.TakeBack(window, seat, number), request,
        (HallEvent.TicketTakenBack taken) => Answer(taken.Ticket, taken));

    public Task<Outcome<NumberAnswer>> Transfer(WindowId window, Seat seat, TransferForm form, Request request) => Run(
        new HallCommand.Transfer(window, seat, form), request,
        (HallEvent.TicketTransferred transferred) => Answer(transferred.Ticket, transferred));

    public Task<Outcome<NumberAnswer>> Reactivate(
        WindowId window, Seat seat, TicketNumber number, Request request) => Run(
        new HallCommand.Reactivate(window, seat, number), request,
        (HallEvent.TicketReactivated reactivated) => Answer(reactivated.Ticket, reactivated));

    public Task<Outcome<NumberAnswer>> Postpone(
        WindowId window, Seat seat, TicketNumber number, Request request) => Run(
        new HallCommand.Postpone(window, seat, number), request,
        (HallEvent.TicketPostponed postponed) => Answer(postponed.Ticket, postponed));

    public Task<Outcome<NumberAnswer>> PutOff(WindowId window, Seat seat, TicketNumber number, Request request) => Run(
        new HallCommand.PutOff(window, seat, number), request,
        (HallEvent.TicketPutOff putOff) => Answer(putOff.Ticket, putOff));

    public Task<Outcome<NumberAnswer>> ConfirmClass(
        WindowId window, Seat seat, TicketNumber number, TicketClass confirmed, Request request) => Run(
        new HallCommand.ConfirmClass(window, seat, number, confirmed), request,
        (HallEvent.ClassSettled settled) => Answer(settled.Ticket, settled));

    public Task<Outcome<NumberAnswer>> Undo(WindowId window, Seat seat, Request request) => Run(
        new HallCommand.Undo(window, seat), request, (HallEvent.StepUndone undone) => Answer(undone.Ticket, undone));

    public Task<Outcome<HandOverAnswer>> HandOver(WindowId window, Seat seat, ClerkId to, Request request) => Run(
        new HallCommand.HandOver(window, seat, to), request, (HallEvent.ShiftHandedOver handed) => Answer(handed));

    public Task<Outcome<StopAnswer>> Stop(
        WindowId window, Seat seat, QueueLetter? queue, string reason, StopFate fate, Request request) => Run(
        new HallCommand.StopIssuing(window, seat, queue, reason, fate), request,
        (HallEvent.IssuingStopped stopped) => Answer(stopped));

    public Task<Outcome<StopAnswer>> Resume(WindowId window, Seat seat, QueueLetter? queue, Request request) => Run(
        new HallCommand.ResumeIssuing(window, seat, queue), request,
        (HallEvent.IssuingResumed resumed) => new StopAnswer(queue, PutOff: [], resumed.At));

    public Task<Outcome<StopAnswer>> StopByManager(
        QueueLetter? queue, string reason, StopFate fate, Request request) => Run(
        new HallCommand.StopByManager(queue, reason, fate), request,
        (HallEvent.IssuingStopped stopped) => Answer(stopped));

    public Task<Outcome<StopAnswer>> ResumeByManager(QueueLetter? queue, Request request) => Run(
        new HallCommand.ResumeByManager(queue), request,
        (HallEvent.IssuingResumed resumed) => new StopAnswer(queue, PutOff: [], resumed.At));

    public Task<Outcome<NumberAnswer>> EnterManual(WindowId window, Seat seat, ManualForm form, Request request) => Run(
        new HallCommand.EnterManual(window, seat, form), request,
        (HallEvent.ManualEntered entered) => Answer(entered.Ticket, entered));

    public Task<Outcome<NumberAnswer>> ReactivateOwn(TicketId ticket, Request request) => Run(
        new HallCommand.ReactivateOwn(ticket), request,
        (HallEvent.TicketReactivated reactivated) => Answer(reactivated.Ticket, reactivated));

    public Task<Outcome<NumberAnswer>> PostponeOwn(TicketId ticket, Request request) => Run(
        new HallCommand.PostponeOwn(ticket), request,
        (HallEvent.TicketPostponed postponed) => Answer(postponed.Ticket, postponed));

    public Task<Outcome<NumberAnswer>> ReactivateAtDesk(TicketNumber number, Request request) => Run(
        new HallCommand.ReactivateAtDesk(number), request,
        (HallEvent.TicketReactivated reactivated) => Answer(reactivated.Ticket, reactivated));

    public Task<Outcome<NumberAnswer>> ConfirmClassAtDesk(
        TicketNumber number, TicketClass confirmed, Request request) => Run(
        new HallCommand.ConfirmClassAtDesk(number, confirmed), request,
        (HallEvent.ClassSettled settled) => Answer(settled.Ticket, settled));

    public Task<Outcome<NumberAnswer>> EnterManualAtDesk(
        TicketNumber number, ImmutableArray<ItemCode> items, DateTimeOffset takenAt, Request request) => Run(
        new HallCommand.EnterManualAtDesk(number, items, takenAt), request,
        (HallEvent.ManualEntered entered) => Answer(entered.Ticket, entered));

    public Task<Outcome<NumberAnswer>> NoteNeeds(
        TicketNumber number, ImmutableArray<Need> needs, Request request) => Run(
        new HallCommand.NoteNeeds(number, needs), request,
        (HallEvent.NeedsNoted noted) => Answer(noted.Ticket, noted));

    public Task<Outcome<NumberAnswer>> CheckPapers(
        TicketNumber number, ImmutableArray<PaperSeen> seen, Request request) => Run(
        new HallCommand.CheckPapers(number, seen), request,
        (HallEvent.PapersChecked done) => Answer(done.Ticket, done));

    public Task<Outcome<TaskAnswer>> AskHelp(string place, Request request) => Run(
        new HallCommand.AskHelp(place), request,
        (HallEvent.TaskRaised raised) => new TaskAnswer(raised.No, raised.At));

    public Task<Outcome<TaskAnswer>> SendHelper(PersonId helper, TicketNumber? number, Request request) => Run(
        new HallCommand.SendHelper(helper, number), request,
        (HallEvent.TaskRaised raised) => new TaskAnswer(raised.No, raised.At));

    public Task<Outcome<TaskAnswer>> TakeTask(int task, PersonId helper, Request request) => Run(
        new HallCommand.TakeTask(task, helper), request,
        (HallEvent.TaskTaken taken) => new TaskAnswer(taken.No, taken.At));

    public Task<Outcome<TaskAnswer>> FinishTask(int task, Request request) => Run(
        new HallCommand.FinishTask(task), request,
        (HallEvent.TaskDone done) => new TaskAnswer(done.No, done.At));

    public Task<Outcome<GuidedAnswer>> GuideVisitor(GuideEnd end, ItemCode? item, Request request) => Run(
        new HallCommand.GuideVisitor(end, item), request,
        (HallEvent.VisitorGuided guided) => new GuidedAnswer(guided.End, guided.At));

    /// <summary>A schedule that others overtook has no events: it is as good as done.</summary>
    public async Task<Outcome<PolicyAnswer>> SchedulePolicy(HallPolicy policy, Request request) => IsKnown
        ? await Stream.Execute(
            new HallCommand.SchedulePolicy(policy),
            request,
            events => new PolicyAnswer(policy.Version, events is [var first, ..] ? first.At : Stream.Now),
            IsToday)
        : new Refusal.UnknownHall(Id);

    public Task<HallView?> View() => Task.FromResult(_published?.Views.Public);

    public Task<StaffView?> Staff() => Task.FromResult(_published?.Views.Staff);

    public Task<TicketView?> Ticket(TicketId ticket) => Task.FromResult(_published?.Ticket(ticket));

    public Task<TakenTicket?> Slip(TicketNumber number) => Task.FromResult(_published?.Slip(number));

    public Task<ImmutableArray<Call>> Calls(int after) => Task.FromResult(_published is { } now
        ? HallViews.Calls(now.State, Math.Max(Math.Max(0, after), now.State.Calls.Count - MaxCallsTold))
        : []);

    public IAsyncEnumerable<HallNews> Watch(long afterVersion, CancellationToken cancellation) =>
        HallWatch.Run(() => _published, AsOf, afterVersion, Access.Real, cancellation);

    protected override void Published()
    {
        var before = _published;
        if (State.Document is not null) _published = new Publication(State, Stream.Position, Stream.Now);
        before?.Supersede();
    }

    private static TakenTicket Answer(HallEvent.TicketTaken taken) =>
        new(taken.Ticket, taken.Ticket.Number, taken.Ticket.Number.Queue, taken.Slip, taken.At);

    private static CallAnswer Answer(HallEvent.TicketCalled called) =>
        new(called.Ticket, called.Ticket.Number, called.Serial, CallNo: 1, called.At);

    private static HandOverAnswer Answer(HallEvent.ShiftHandedOver handed) =>
        new(handed.To, [.. handed.Numbers.Select(ticket => ticket.Number)], handed.At);

    private static StopAnswer Answer(HallEvent.IssuingStopped stopped) =>
        new(stopped.Queue, [.. stopped.PutOff.Select(ticket => ticket.Number)], stopped.At);

    private static NumberAnswer Answer(TicketId ticket, HallEvent happened) => new(ticket, ticket.Number, happened.At);

    /// <summary>A command of today: the day is rolled first, so that midnight is an entry and not a moment.</summary>
    private async Task<Outcome<TAnswer>> Run<TExpected, TAnswer>(
        HallCommand command, Request request, Func<TExpected, TAnswer> answer)
        where TExpected : HallEvent =>
        IsKnown ? await Execute(command, request, answer, IsToday) : new Refusal.UnknownHall(Id);

    /// <summary>What the time alone brings comes before whatever is asked, in entries of the system's own.</summary>
    private async Task<bool> IsToday()
    {
        if (!await RollDay()) return false;
        while (State.IsBehind(Stream.Now))
        {
            // A version has one next entry: whoever comes with the same id later comes too late.
            var request = OfSystem($"time/{Stream.Version}");
            if (await Stream.Execute(new HallCommand.PassTime(), request, events => events.Count) is not
                Outcome<int>.Done) return false;
        }

        return true;
    }

    private async Task<bool> RollDay()
    {
        var today = BusinessTime.DateOf(Stream.Now);
        if (State.IsDayOpen && State.Day >= today) return true;
        if ((State.Document ?? directory.Find(Id)) is not { } document) return false;
        var request = OfSystem($"dayroll/{today:yyyy-MM-dd}");
        return await Stream.Execute(new HallCommand.RollDay(Id, today, document), request, events => events.Count) is
            Outcome<int>.Done;
    }

    private Request OfSystem(string id) =>
        new(new RequestId(id), Actor.System, Access.Real.GetUtcNow() + Request.Patience);

    /// <summary>What time alone brings: the day rolls, phases change, waits grow; and what others appended.</summary>
    private async Task Tick()
    {
        if (!await Stream.Refresh()) return;
        if (IsKnown) await IsToday();
        if (AsOf() is { } instant && _published is { } now && now.IsOutdated(instant)) Published();
    }

    /// <summary>The instant up to which this activation vouches for its state; null while it cannot.</summary>
    private DateTimeOffset? AsOf() => Stream.IsAtTail(HallWatch.VouchedFor) ? Stream.Now : null;
}
