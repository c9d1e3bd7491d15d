using System.Collections.Immutable;
using CityHall.Gateway.Reports;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Journal;
using CityHall.Silo.Storage.Sqlite.Reports;

namespace CityHall.Silo.Tests.Storage;

public sealed class ReportsTests : IAsyncDisposable
{
    private static readonly HallId Hall = new("331002001");
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly WindowId W1 = WindowId.Of(Hall, 1);
    private static readonly WindowId W2 = WindowId.Of(Hall, 2);
    private static readonly ClerkId Li = new("C331002-0001");
    private static readonly EventCodec<HallCommand, HallEvent> Codec = new();

    private readonly string _folder = Directory.CreateTempSubdirectory("reports").FullName;
    private readonly ReportFile _file;
    private readonly SqliteReports _reports;
    private long _position;

    public ReportsTests()
    {
        _file = new ReportFile(_folder);
        _reports = new SqliteReports(_file, Codec);
    }

    public async ValueTask DisposeAsync()
    {
        await _file.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_wait_runs_from_taking_to_the_first_call()
    {
        await Happens(Took("A001", 0), Took("A002", 60), Called("A001", W1, 300), Called("A002", W2, 660));

        var waits = Assert.Single(await _reports.Waits(By(ReportBy.Queue)));

        Assert.Equal(new ReportKey(Hall, Queue: new QueueLetter("A")), waits.Key);
        Assert.Equal(new Spread(2, Mean: 450, P50: 300, P90: 600, Max: 600), waits.FirstCall);
    }

    [Fact]
    public async Task An_appointment_waits_from_its_slot_and_a_number_that_is_called_again_from_its_taking()
    {
        var slot = new Slot(Nine.AddMinutes(10), Nine.AddMinutes(40));
        await Happens(
            Took("A001", 0, slot), Called("A001", W1, 900), Missed("A001", W1, 960), Called("A001", W1, 5000));

        var waits = Assert.Single(await _reports.Waits(By(ReportBy.Hall)));

        Assert.Equal(300, waits.FirstCall.Max);
    }

    [Fact]
    public async Task The_time_in_the_hall_ends_with_the_last_leg()
    {
        await Happens(
            Took("A001", 0), Called("A001", W1, 60), Started("A001", W1, 70),
            Finished("A001", W1, 100, next: "B"), Called("A001", W2, 200), Started("A001", W2, 210),
            Finished("A001", W2, 330));

        var waits = Assert.Single(await _reports.Waits(By(ReportBy.Hall)));
        var handling = await _reports.Handling(By(ReportBy.Queue));

        Assert.Equal(330, waits.InHall.Max);
        Assert.Equal([("A", 30), ("B", 120)], handling.Select(row => (row.Key.Queue!.Value.Value, row.Handling.Max)));
    }

    [Fact]
    public async Task A_finish_that_was_taken_back_ends_at_the_second_finish()
    {
        await Happens(
            Took("A001", 0), Called("A001", W1, 60), Started("A001", W1, 70), Finished("A001", W1, 100),
            Undone("A001", W1, UndoableVerb.Finish, 110), Finished("A001", W1, 190));

        var handling = Assert.Single(await _reports.Handling(By(ReportBy.Window)));

        Assert.Equal(new Spread(1, 120, 120, 120, 120), handling.Handling);
    }

    [Fact]
    public async Task What_was_missed_given_back_put_off_or_expired_is_counted()
    {
        await Happens(
            Took("A001", 0), Took("A002", 1), Took("A003", 2), Took("A004", 3), Took("A005", 4),
            Called("A001", W1, 10), Missed("A001", W1, 80),
            Called("A002", W1, 90), Missed("A002", W1, 160), Undone("A002", W1, UndoableVerb.Miss, 165),
            new HallEvent.TicketCancelled(Ticket("A003")) { At = Nine.AddSeconds(170) },
            new HallEvent.TicketPutOff(Ticket("A004"), W1) { At = Nine.AddSeconds(171) },
            new HallEvent.DayClosed(Monday, [new("A001"), new("A005")]) { At = Nine.AddHours(15) });

        var missed = Assert.Single(await _reports.Missed(By(ReportBy.Hall)));

        Assert.Equal(
            new MissedFigures(new ReportKey(Hall), 5, Called: 2, Missed: 1, Cancelled: 1, Expired: 2, PutOff: 1),
            missed);
    }

    [Fact]
    public async Task A_window_is_idle_while_it_is_open_without_a_number_hour_by_hour()
    {
        await Happens(
            new HallEvent.WindowOpened(W1) { At = Nine.AddMinutes(50) },
            Took("A001", 3000), Called("A001", W1, 3300), Started("A001", W1, 3310),
            new HallEvent.WindowPaused(W1, "break", AfterThisNumber: true) { At = Nine.AddSeconds(3320) },
            Finished("A001", W1, 3900),
            new HallEvent.WindowLeft(W1, Li, 1) { At = Nine.AddSeconds(4200) });

        var idle = await _reports.Idle(By(ReportBy.Hour));

        Assert.Equal(
            [
                new IdleFigures(new ReportKey(Hall, Hour: 9), OpenSeconds: 600, IdleSeconds: 300, PausedSeconds: 0),
                new IdleFigures(new ReportKey(Hall, Hour: 10), OpenSeconds: 300, IdleSeconds: 0, PausedSeconds: 300),
            ],
            idle);
    }

    [Fact]
    public async Task Numbers_of_the_printed_reserve_are_in_no_figure_of_waiting()
    {
        await Happens(new HallEvent.ManualEntered(
            Ticket("M001"), [new Leg(new QueueLetter("A"), [new ItemCode("A01")])], Nine, new Place(Nine, 0), W1, Li,
            Nine.AddMinutes(5), Nine.AddMinutes(9), new Ending(NumberEnd.Accepted))
        { At = Nine.AddHours(2) });

        Assert.Empty(await _reports.Waits(By(ReportBy.Hall)));
    }

    [Fact]
    public async Task Entries_are_folded_once_whoever_comes_second()
    {
        await Happens(Took("A001", 0));

        Assert.False(await _reports.Fold(0, 1, [Recorded(Took("A002", 5), 1)]));
        Assert.Equal(1, Assert.Single(await _reports.Waits(By(ReportBy.Hall))).Numbers);
    }

    [Fact]
    public async Task Dropped_it_is_empty_and_begins_at_the_beginning()
    {
        await Happens(Took("A001", 0));
        await _file.DisposeAsync();
        _file.Drop();

        await using var again = new ReportFile(_folder);

        Assert.Equal(0, await new SqliteReports(again, Codec).Position());
    }

    private static ReportQuery By(ReportBy by) => new(Monday, Monday, Hall: "331002", by, LongWaitMinutes: 30);

    private static TicketId Ticket(string number) => TicketId.Of(Hall, Monday, new TicketNumber(number));

    private static HallEvent Took(string number, int after, Slot? slot = null) => new HallEvent.TicketTaken(
        Ticket(number), [new ItemCode("A01")], TicketClass.Ordinary, ClassConfirmed: false, Party: 1, OnBehalf.Self,
        CaseCount: 1, Needs: [], Channel.Kiosk, slot, IdentityHash: null, Origin: null,
        new Place(Nine.AddSeconds(after), 0), new Slip([], [], 0))
    { At = Nine.AddSeconds(after) };

    private static HallEvent Called(string number, WindowId window, int after) => new HallEvent.TicketCalled(
        Ticket(number), window, Li, Serial: 1, new Choice(CallOrder.FirstCome, 1, []))
    { At = Nine.AddSeconds(after) };

    private static HallEvent Missed(string number, WindowId window, int after) =>
        new HallEvent.TicketMissed(Ticket(number), window) { At = Nine.AddSeconds(after) };

    private static HallEvent Started(string number, WindowId window, int after) =>
        new HallEvent.ServiceStarted(Ticket(number), window) { At = Nine.AddSeconds(after) };

    private static HallEvent Finished(string number, WindowId window, int after, string? next = null) =>
        new HallEvent.ServiceFinished(Ticket(number), window, Li, Nine)
        {
            Next = next is null ? null : new QueueLetter(next),
            At = Nine.AddSeconds(after),
        };

    private static HallEvent Undone(string number, WindowId window, UndoableVerb verb, int after) =>
        new HallEvent.StepUndone(Ticket(number), window, Li, verb) { At = Nine.AddSeconds(after) };

    private static RecordedEntry Recorded(HallEvent happened, long position)
    {
        var (name, schema, payload) = Codec.Encode(happened);
        var metadata = new EntryMetadata(
            StreamKey.Of(Hall), position, name, schema, happened.At, Origin.Live, TimeQuality.Measured, Actor.System,
            RequestId: null, CommandHash: null, IsOpening: false);
        return new RecordedEntry(position, happened.At, new JournalEntry(metadata, payload, Salt: [], Hash: []));
    }

    private async Task Happens(params ImmutableArray<HallEvent> events)
    {
        var from = _position;
        IReadOnlyList<RecordedEntry> entries = [.. events.Select(happened => Recorded(happened, ++_position))];
        Assert.True(await _reports.Fold(from, _position, entries));
    }
}
