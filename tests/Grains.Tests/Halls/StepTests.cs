using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Journal;
using CityHall.Grains.Tests.Cluster;
using Microsoft.Extensions.Time.Testing;

namespace CityHall.Grains.Tests.Halls;

/// <summary>Verbs of a window through its grain: repeated, replayed, and entered afterwards.</summary>
public sealed class StepTests
{
    private readonly MemoryJournal _journal = new(TimeProvider.System);
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8)));

    [Fact]
    public async Task A_finish_that_was_taken_back_is_no_service_of_the_number()
    {
        await using var city = await TestCity.Start(_journal);
        var seat = await city.Open(1);
        var ticket = (await city.Serve(1, seat)).Ticket;

        (await city.Window(1).Finish(seat, TestCity.Done, alsoDone: [], city.Ask())).Answer();
        await InStream(ticket, "Served");
        (await city.Window(1).Undo(seat, city.Ask())).Answer();
        await InStream(ticket, "Served", "ServiceUndone");
        (await city.Window(1).Finish(seat, new Ending(NumberEnd.AdviceOnly), alsoDone: [], city.Ask())).Answer();
        await InStream(ticket, "Served", "ServiceUndone", "Served");
    }

    [Fact]
    public async Task A_parking_that_was_taken_back_leaves_the_numbers_own_stream_alone()
    {
        await using var city = await TestCity.Start(_journal);
        var seat = await city.Open(1);
        var ticket = (await city.Serve(1, seat)).Ticket;

        (await city.Window(1).Park(seat, "papers", until: null, city.Ask())).Answer();
        (await city.Window(1).Undo(seat, city.Ask())).Answer();
        (await city.Window(1).Finish(seat, TestCity.Done, alsoDone: [], city.Ask())).Answer();
        await InStream(ticket, "Served");
    }

    [Fact]
    public async Task A_step_may_be_taken_back_after_a_restart()
    {
        TicketId ticket;
        Interfaces.Windows.Seat seat;
        await using (var city = await TestCity.Start(_journal, hallTime: _time))
        {
            seat = await city.Open(1);
            ticket = (await city.Serve(1, seat)).Ticket;
            (await city.Window(1).Finish(seat, TestCity.Done, alsoDone: [], city.Ask())).Answer();
        }

        await using var again = await TestCity.Start(_journal, hallTime: _time);
        Assert.Equal(ticket, (await again.Window(1).Undo(seat, again.Ask())).Answer().Ticket);
        Assert.Equal(WindowState.Serving, (await again.Window(1).View())!.State);
    }

    [Fact]
    public async Task Who_is_served_directly_has_one_number_however_often_it_is_pressed()
    {
        await using var city = await TestCity.Start(_journal);
        var seat = await city.Open(1);
        var form = new TakeForm([TestHalls.Item], Channel: Channel.Window);

        var first = (await city.Window(1).ServeDirectly(seat, form, city.Ask("direct"))).Answer();
        var second = (await city.Window(1).ServeDirectly(seat, form, city.Ask("direct"))).Answer();

        Assert.Equal((first.Ticket, first.TakenAt), (second.Ticket, second.TakenAt));
        Assert.Equal(1, (await city.Window(1).View())!.Current!.Line.Calls);
        Assert.Equal("A002", (await city.Take()).Number.Value);
    }

    [Fact]
    public async Task What_is_entered_afterwards_is_marked_as_an_estimate_and_served()
    {
        await using var city = await TestCity.Start(_journal, hallTime: _time);
        var seat = await city.Open(1);
        var now = _time.GetUtcNow();
        var form = new ManualForm(
            new TicketNumber("M007"), [TestHalls.Item], now.AddHours(-1), now.AddMinutes(-50), now.AddMinutes(-40),
            TestCity.Done);

        var entered = (await city.Window(1).EnterManual(seat, form, city.Ask())).Answer();

        var entries = await _journal.ReadStream(StreamKey.Of(TestHalls.Hall), 0, 100);
        Assert.Equal(
            [("ManualEntered", Origin.Manual, TimeQuality.Estimated)],
            from recorded in entries
            let metadata = recorded.Entry.Metadata
            where metadata.Origin is not Origin.Live || metadata.TimeQuality is not TimeQuality.Measured
            select (metadata.Event, metadata.Origin, metadata.TimeQuality));
        await InStream(entered.Ticket, "Served");
    }

    [Fact]
    public async Task A_manual_number_that_waits_is_not_served_yet()
    {
        await using var city = await TestCity.Start(_journal, hallTime: _time);
        var seat = await city.Open(1);
        var form = new ManualForm(new TicketNumber("M001"), [TestHalls.Item], _time.GetUtcNow());

        var ticket = (await city.Window(1).EnterManual(seat, form, city.Ask())).Answer().Ticket;
        Assert.Equal(ticket, (await city.Window(1).CallNext(seat, city.Ask())).Answer().Ticket);
        (await city.Window(1).Start(seat, city.Ask())).Answer();
        (await city.Window(1).Finish(seat, TestCity.Done, alsoDone: [], city.Ask())).Answer();

        await InStream(ticket, "Served");
    }

    [Fact]
    public async Task Every_window_that_was_busy_at_midnight_is_so_after_a_restart()
    {
        const int Windows = 25;
        await using (var city = await TestCity.Start(_journal, Windows, _time))
        {
            foreach (var no in Enumerable.Range(1, Windows)) await city.Serve(no, await city.Open(no));
            _time.Advance(TimeSpan.FromDays(1));
            await city.Take();
        }

        await using var again = await TestCity.Start(_journal, Windows, _time);
        var staff = (await again.Hall.Staff())!;
        Assert.All(staff.Windows, window => Assert.Equal(WindowState.Serving, window.State));
        Assert.Equal(Windows, staff.Windows.Select(window => window.Number!.Ticket).Distinct().Count());
    }

    private Task InStream(TicketId ticket, params string[] events) => Eventually.Holds(
        $"{string.Join(", ", events)} in the stream of {ticket}",
        async () => (await _journal.ReadStream(StreamKey.Of(ticket), 0, 10))
            .Select(recorded => recorded.Entry.Metadata.Event).ToList(),
        seen => seen.SequenceEqual(events));
}
