using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

public sealed class DayTests : HallStory
{
    private static readonly DateTimeOffset Midnight = new(2026, 11, 24, 0, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void The_first_day_takes_the_document_that_is_handed_in()
    {
        var hall = Given()
            .When(Roll(Monday))
            .Then(new HallEvent.DayOpened(Id, Monday, Document, Seats: [], Numbers: []));

        Assert.Equal([W1, W2, W3], hall.Windows.Keys.OrderBy(window => window.Value));
        Assert.All(hall.Windows.Values, window => Assert.Equal(new Window.Closed(Nine), window));
    }

    [Fact]
    public void A_later_day_keeps_the_document_in_force() =>
        Given(DayOpen())
            .When(Roll(Tuesday, WithRealHours), Midnight)
            .Then(Close(), new HallEvent.DayOpened(Id, Tuesday, Document, Seats: [], Numbers: []));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_day_that_was_rolled_is_not_rolled_again(int days) =>
        Given(DayOpen()).When(Roll(Monday.AddDays(days))).Then();

    [Fact]
    public void A_roll_that_was_cut_off_is_finished() =>
        Given([DayOpen(), .. Desk(W1), Close()])
            .When(Roll(Tuesday), Midnight)
            .Then(new HallEvent.DayOpened(Id, Tuesday, Document, Seats: [Carried(WindowState.Open)], Numbers: []));

    [Fact]
    public void Days_that_nobody_saw_are_skipped() =>
        Given(DayOpen())
            .When(Roll(Monday.AddDays(3)))
            .Then(Close(), new HallEvent.DayOpened(Id, Monday.AddDays(3), Document, Seats: [], Numbers: []));

    [Fact]
    public void Waiting_and_missed_numbers_expire_in_their_order()
    {
        HallEvent[] missed = [Took("A001"), .. CalledThrice("A001"), Missed("A001", W1)];

        var rolled = Morning([.. missed, Took("B001", after: 200), Took("A002", after: 100)])
            .When(Roll(Tuesday), Midnight)
            .Decision.Events;

        var closed = Assert.IsType<HallEvent.DayClosed>(rolled[0]);
        Assert.Equal([No("A001"), No("A002"), No("B001")], closed.Expired);
        Assert.Empty(Assert.IsType<HallEvent.DayOpened>(rolled[1]).Numbers);
    }

    [Fact]
    public void Expired_numbers_are_told_so_until_the_next_day_begins()
    {
        var hall = Morning(Took("A001"), Close("A001") with { At = Midnight }).Before;

        Assert.False(hall.IsDayOpen);
        Assert.Equal(new Standing.Expired(Midnight), hall.Tickets[Ticket("A001")].Standing);
        Assert.Equal(0, hall.Queues.Waiting);
    }

    [Fact]
    public void Every_series_begins_anew()
    {
        var taken = Tomorrow(Took("A001"), Took("A002")).When(Take("A01"), Midnight).Decision.Events;

        Assert.Equal(
            TicketId.Of(Id, Tuesday, No("A001")), Assert.IsType<HallEvent.TicketTaken>(Assert.Single(taken)).Ticket);
    }

    [Fact]
    public void Calls_are_numbered_anew() =>
        Assert.Empty(Tomorrow(Took("A001"), Called("A001", W1)).Before.Calls);

    [Fact]
    public void A_called_number_keeps_its_date_and_its_window()
    {
        var hall = Tomorrow([Took("A001"), .. CalledThrice("A001")]).Before;

        var calls = new Calls(Count: 3, FirstAt: Nine, LastAt: Nine.AddSeconds(40));
        Assert.Equal(new Standing.Called(W1, calls), hall.Tickets[Ticket("A001")].Standing);
        Assert.Equal(new Window.Calling(Nine, Seated, Ticket("A001")), hall.Windows[W1]);
    }

    [Fact]
    public void A_number_that_is_being_served_keeps_its_date_and_its_window()
    {
        var hall = Tomorrow(Took("A001"), Called("A001", W1), Started("A001", W1, after: 30)).Before;

        var calls = new Calls(Count: 1, FirstAt: Nine, LastAt: Nine);
        Assert.Equal(new Standing.Serving(W1, calls, Nine.AddSeconds(30)), hall.Tickets[Ticket("A001")].Standing);
        Assert.Equal(new Window.Serving(Nine.AddSeconds(30), Seated, Ticket("A001")), hall.Windows[W1]);
    }

    [Fact]
    public void Service_that_went_on_over_midnight_is_finished_as_any_other() =>
        Tomorrow(Took("A001"), Called("A001", W1), Started("A001", W1, after: 30))
            .When(Finish(), Midnight)
            .Then(Finished("A001", W1) with { StartedAt = Nine.AddSeconds(30) });

    [Fact]
    public void A_number_carried_over_may_still_be_cancelled() =>
        Tomorrow(Took("A001"), Called("A001", W1))
            .When(new HallCommand.Cancel(Ticket("A001")), Midnight)
            .Then(Cancelled("A001"));

    [Fact]
    public void A_number_of_yesterday_and_the_same_of_today_are_two()
    {
        var hall = Tomorrow(Took("A001"), Called("A001", W1)).Before;

        var today = hall.Evolve(Took("A001") with { Ticket = TicketId.Of(Id, Tuesday, No("A001")) });

        Assert.Equal(2, today.Tickets.Count);
    }

    [Fact]
    public void A_window_that_nobody_opened_stays_staffed() =>
        Assert.Equal(
            new Window.Staffed(Nine, new Seat(Wang, Session)), Tomorrow(Staffed(W2, Wang)).Before.Windows[W2]);

    [Fact]
    public void An_open_window_stays_open() =>
        Assert.Equal(new Window.Open(Nine, Seated), Tomorrow().Before.Windows[W1]);

    [Fact]
    public void A_paused_window_stays_paused() =>
        Assert.Equal(new Window.Paused(Nine, Seated, "break"), Tomorrow(Paused(W1)).Before.Windows[W1]);

    [Fact]
    public void A_pause_that_was_asked_for_survives_midnight()
    {
        var called = Tomorrow(Took("A001"), Called("A001", W1), Paused(W1, afterThisNumber: true)).Before;
        var serving = Tomorrow(
            Took("A001"), Called("A001", W1), Started("A001", W1), Paused(W1, afterThisNumber: true)).Before;

        Assert.Equal("break", Assert.IsType<Window.Calling>(called.Windows[W1]).PauseAfter);
        Assert.Equal("break", Assert.IsType<Window.Serving>(serving.Windows[W1]).PauseAfter);
    }

    [Fact]
    public void A_window_without_a_clerk_is_closed() =>
        Assert.Equal(new Window.Closed(Midnight), Tomorrow().Before.Windows[W3]);

    [Fact]
    public void What_a_window_has_done_is_counted_by_the_day() =>
        Assert.Empty(Tomorrow(Took("A001"), Called("A001", W1), Started("A001", W1), Finished("A001", W1))
            .Before.Tallies);

    /// <summary>The morning after; what the roll says comes from the rule itself.</summary>
    private static Scene Tomorrow(params IEnumerable<HallEvent> past)
    {
        var night = Morning(past).Before;
        var rolled = night.Decide(Roll(Tuesday) with { At = Midnight }).Events;
        return new Scene(rolled.Aggregate(night, (hall, happened) => hall.Evolve(happened with { At = Midnight })));
    }

    private static HallEvent Close(params IEnumerable<string> expired) =>
        new HallEvent.DayClosed(Monday, [.. expired.Select(No)]);

    private static SeatCarried Carried(WindowState state) =>
        new(W1, Li, Session, state, Nine, PauseReason: null, Ticket: null);
}
