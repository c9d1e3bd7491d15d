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

    public Task<Outcome<NumberAnswer>> Finish(WindowId window, Seat seat, Request request) => Run(
        new HallCommand.Finish(window, seat), request, (HallEvent.ServiceFinished finished) =>
            Answer(finished.Ticket, finished));

    public Task<Outcome<NumberAnswer>> Miss(WindowId window, Seat seat, Request request) => Run(
        new HallCommand.Miss(window, seat), request, (HallEvent.TicketMissed missed) =>
            Answer(missed.Ticket, missed));

    public Task<HallView?> View() => Task.FromResult(_published?.View);

    public Task<StaffView?> Staff() => Task.FromResult(_published?.Staff);

    public Task<TicketView?> Ticket(TicketId ticket) => Task.FromResult(
        _published is { } now ? HallViews.Ticket(now.State, ticket, now.Version, now.AsOf) : null);

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
        new(taken.Ticket, taken.Ticket.Number, taken.Ticket.Number.Queue, taken.Slip, taken.Place.Since);

    private static CallAnswer Answer(HallEvent.TicketCalled called) =>
        new(called.Ticket, called.Ticket.Number, called.Serial, CallNo: 1, called.At);

    private static NumberAnswer Answer(TicketId ticket, HallEvent happened) => new(ticket, ticket.Number, happened.At);

    /// <summary>A command of today: the day is rolled first, so that midnight is an entry and not a moment.</summary>
    private async Task<Outcome<TAnswer>> Run<TExpected, TAnswer>(
        HallCommand command, Request request, Func<TExpected, TAnswer> answer)
        where TExpected : HallEvent
    {
        if (State.Document is null && directory.Find(Id) is null) return new Refusal.UnknownHall(Id);
        return await RollDay() ? await Execute(command, request, answer) : new Outcome<TAnswer>.Unknown();
    }

    private async Task<bool> RollDay()
    {
        var today = BusinessTime.DateOf(Stream.Now);
        if (State.IsDayOpen && State.Day >= today) return true;
        if ((State.Document ?? directory.Find(Id)) is not { } document) return false;
        var request = new Request(
            new RequestId($"dayroll/{today:yyyy-MM-dd}"), Actor.System, Access.Real.GetUtcNow() + Request.Patience);
        return await Stream.Execute(new HallCommand.RollDay(Id, today, document), request, events => events.Count) is
            Outcome<int>.Done;
    }

    /// <summary>What time alone brings: the day rolls, the hall opens and closes; and what others appended.</summary>
    private async Task Tick()
    {
        if (!await Stream.Refresh()) return;
        await RollDay();
        if (AsOf() is { } instant && _published is { } now && now.View.IsIssuing != State.Rules.Hours.IsOpen(instant))
            Published();
    }

    /// <summary>The instant up to which this activation vouches for its state; null while it cannot.</summary>
    private DateTimeOffset? AsOf() => Stream.IsAtTail(HallWatch.VouchedFor) ? Stream.Now : null;
}
