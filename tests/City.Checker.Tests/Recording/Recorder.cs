using System.Security.Cryptography;
using CityHall.Grains.Domain;
using CityHall.Grains.Domain.Clerks;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Domain.Tickets;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Time;
using CityHall.Grains.Interfaces.Windows;
using CityHall.Grains.Journal;
using Microsoft.Extensions.Time.Testing;

namespace CityHall.City.Checker.Tests.Recording;

/// <summary>The product's own rules over a journal in memory, without grains: what is decided is recorded.</summary>
internal sealed class Recorder
{
    private static readonly EventCodec<HallCommand, HallEvent> HallCodec = new();
    private static readonly EventCodec<ClerkCommand, ClerkEvent> ClerkCodec = new();
    private static readonly EventCodec<TicketCommand, TicketEvent> TicketCodec = new();

    private readonly FakeTimeProvider _clock;
    private readonly MemoryJournal _journal;
    private readonly Dictionary<StreamKey, (long Version, byte[] Hash)> _tails = [];
    private readonly Dictionary<ClerkId, Clerk> _clerks = [];
    private readonly Dictionary<TicketId, Ticket> _tickets = [];
    private int _requests;

    public Recorder(DateTimeOffset start)
    {
        _clock = new FakeTimeProvider(start);
        _journal = new MemoryJournal(_clock);
    }

    public Hall Hall { get; private set; } = Hall.Initial;

    public DateTimeOffset Now => _clock.GetUtcNow();

    public HallEvent? LastEvent { get; private set; }

    public IReadOnlyDictionary<TicketId, Ticket> Tickets => _tickets;

    public void Pass(TimeSpan time) => _clock.Advance(time);

    /// <summary>
    /// What a hall's grain does with a command: first the day, then what is due, then what was asked.
    /// </summary>
    public async Task<bool> Ask(HallCommand command)
    {
        var today = BusinessTime.DateOf(Now);
        if (!Hall.IsDayOpen || Hall.Day < today)
            await Do(new HallCommand.RollDay(SomeHall.Id, today, SomeHall.Document), $"dayroll/{today:yyyy-MM-dd}");
        while (Hall.IsBehind(Now)) await Do(new HallCommand.PassTime(),
            $"time/{_tails[StreamKey.Of(SomeHall.Id)].Version}");
        return await Do(command, $"r{++_requests}");
    }

    /// <summary>Signs a clerk in at a window, and out of the one where he was.</summary>
    public async Task<bool> SignIn(ClerkId clerk, WindowId window)
    {
        var state = _clerks.GetValueOrDefault(clerk, CityHall.Grains.Domain.Clerks.Clerk.Initial);
        var month = new DateOnly(BusinessTime.DateOf(Now).Year, BusinessTime.DateOf(Now).Month, 1);
        if (state.Month < month) await Clerk(clerk, new ClerkCommand.OpenMonth(clerk, month));
        if (Hall.Windows.GetValueOrDefault(window) is Window.Manned other && other.Seat.Clerk != clerk) return false;
        if (state.Seat is { } at && Hall.Windows.GetValueOrDefault(at.Window) is Window.Busy) return false;

        await Clerk(clerk, new ClerkCommand.SignIn(window));
        var session = _clerks[clerk].LastSession;
        if (state.Seat is { } old && old.Window != window)
            await Ask(new HallCommand.LeaveWindow(old.Window, clerk, old.Session));
        await Ask(new HallCommand.StaffWindow(window, clerk, session));
        await Clerk(clerk, new ClerkCommand.ConfirmSignIn(session));
        return true;
    }

    public async Task<bool> SignOut(ClerkId clerk)
    {
        if (_clerks.GetValueOrDefault(clerk)?.Seat is not { } seat) return false;
        if (!await Ask(new HallCommand.LeaveWindow(seat.Window, clerk, seat.Session))) return false;
        await Clerk(clerk, new ClerkCommand.SignOut(seat.Session));
        return true;
    }

    /// <summary>Somebody comes with the papers that were missing.</summary>
    public async Task<bool> ComeBack(TicketId ticket)
    {
        if (!_tickets.TryGetValue(ticket, out var state) || state.ReturnedAs is not null) return false;
        if (state.Notice(Now, SomeHall.Document.ComeBack.ReturnDays) is not { } notice) return false;
        var form = new TakeForm(notice.Items, Return: new ReturnTrip(ticket, notice.Window));
        if (!await Ask(new HallCommand.Take(form)) || LastEvent is not HallEvent.TicketTaken taken) return false;
        await Ticket(ticket, new TicketCommand.Return(ticket, taken.Ticket), $"r{_requests}");
        return true;
    }

    public Seat? SeatAt(WindowId window) => (Hall.Windows.GetValueOrDefault(window) as Window.Manned)?.Seat;

    public async Task<List<string>> Lines()
    {
        var lines = new List<string>();
        await foreach (var line in JournalExport.Lines(_journal)) lines.Add(line);
        return lines;
    }

    private async Task<bool> Do(HallCommand command, string request)
    {
        var stream = StreamKey.Of(SomeHall.Id);
        var asked = command with { At = Now };
        var decision = Hall.Decide(asked);
        if (decision.Refusal is not null || decision.Events.Count is 0) return false;
        var before = _tails.GetValueOrDefault(stream, (0, EntryHash.None)).Version;
        await Append(stream, HallCodec, asked, decision.Events, request);
        foreach (var happened in decision.Events)
        {
            LastEvent = happened with { At = Now };
            Hall = Hall.Evolve(LastEvent);
            await Tell(LastEvent, $"served:{stream}@{++before}");
        }

        return true;
    }

    /// <summary>What the subscription makes of a hall's entry in the number's own stream.</summary>
    private Task Tell(HallEvent happened, string request) => happened switch
    {
        HallEvent.ServiceFinished done => Ticket(
            done.Ticket,
            new TicketCommand.Serve(
                done.Ticket, done.Window, done.Clerk, done.StartedAt, done.At, done.Items, done.Ending,
                    done.Next is null),
            request),
        HallEvent.ManualEntered
        {
            Window: { } window, Clerk: { } clerk, StartedAt: { } from, FinishedAt: { } until,
        } done => Ticket(
            done.Ticket,
            new TicketCommand.Serve(
                done.Ticket, window, clerk, from, until,
                [.. done.Legs.SelectMany(leg => leg.Items)], done.Ending, IsLast: true),
            request),
        HallEvent.StepUndone { Verb: UndoableVerb.Finish } undone =>
            Ticket(undone.Ticket, new TicketCommand.UndoService(undone.Ticket, undone.Window), request),
        _ => Task.CompletedTask,
    };

    private async Task Ticket(TicketId ticket, TicketCommand command, string request)
    {
        var state = _tickets.GetValueOrDefault(ticket, CityHall.Grains.Domain.Tickets.Ticket.Initial);
        var events = state.Decide(command with { At = Now }).Events;
        await Append(StreamKey.Of(ticket), TicketCodec, command, events, request);
        _tickets[ticket] = events.Aggregate(state, (now, happened) => now.Evolve(happened with { At = Now }));
    }

    private async Task Clerk(ClerkId clerk, ClerkCommand command)
    {
        var state = _clerks.GetValueOrDefault(clerk, CityHall.Grains.Domain.Clerks.Clerk.Initial);
        var events = state.Decide(command with { At = Now }).Events;
        await Append(StreamKey.Of(clerk), ClerkCodec, command, events, $"r{++_requests}");
        _clerks[clerk] = events.Aggregate(state, (now, happened) => now.Evolve(happened with { At = Now }));
    }

    private async Task Append<TCommand, TEvent>(
        StreamKey stream,
        EventCodec<TCommand, TEvent> codec,
        TCommand command,
        IReadOnlyList<TEvent> events,
        string request)
        where TCommand : DomainCommand
        where TEvent : DomainEvent
    {
        var entries = new List<JournalEntry>();
        var (version, previous) = _tails.GetValueOrDefault(stream, (0, EntryHash.None));
        foreach (var happened in events)
        {
            var isFirst = entries.Count is 0;
            var isManual = happened is IEnteredAfterwards;
            var (name, schema, payload) = codec.Encode(happened);
            var metadata = new EntryMetadata(
                stream, ++version, name, schema, Now,
                isManual ? Origin.Manual : Origin.Live,
                isManual ? TimeQuality.Estimated : TimeQuality.Measured,
                new Actor("test", "test"),
                isFirst ? new RequestId(request) : null,
                isFirst ? codec.HashOf(command) : null,
                happened is IOpening);
            var salt = RandomNumberGenerator.GetBytes(EntryHash.SaltSize);
            previous = EntryHash.Of(previous, metadata, payload, salt);
            entries.Add(new JournalEntry(metadata, payload, salt, previous));
        }

        if (entries.Count is 0) return;
        _tails[stream] = (version, previous);
        Assert.IsType<AppendResult.Committed>(await _journal.Append(entries));
    }
}
