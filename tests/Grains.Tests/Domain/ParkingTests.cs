using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

/// <summary>Set aside by a clerk: until a time, or until he takes it back.</summary>
public sealed class ParkingTests : HallStory
{
    private static readonly DateTimeOffset Half = Nine.AddMinutes(30);

    [Fact]
    public void Who_is_served_may_be_set_aside()
    {
        var hall = Morning(Served("A001")).When(Park(Half), after: 60).Then(Parked("A001", W1, until: Half));

        var calls = new Calls(Count: 1, Nine, Nine);
        var ticket = hall.Tickets[Ticket("A001")];
        Assert.Equal(new Standing.Parked(W1, calls, "papers", Half, Nine.AddSeconds(60)), ticket.Standing);
        Assert.Equal(Li, ticket.Keeper);
        Assert.Equal(new Window.Open(Nine.AddSeconds(60), Seated), hall.Windows[W1]);
        Assert.Equal(new Tally(Served: 0, TimeSpan.FromSeconds(60)), hall.Tallies[W1]);
    }

    [Fact]
    public void Who_is_only_called_is_not_set_aside() =>
        Morning(Took("A001"), Called("A001", W1)).When(Park(Half)).Refused(new Refusal.NothingServing(W1));

    [Fact]
    public void Setting_aside_has_a_reason_of_the_list() =>
        Morning(Served("A001"))
            .When(new HallCommand.Park(W1, Seated, "lunch", Half))
            .Refused(new Refusal.UnknownReason("lunch"));

    [Fact]
    public void Without_a_time_it_is_set_aside_until_it_is_taken_back()
    {
        var hall = Morning(Served("A001")).When(Park(until: null)).Then(Parked("A001", W1));

        Assert.Empty(hall.Alarms);
        new Scene(hall).When(new HallCommand.PassTime(), Nine.AddDays(1)).Then();
    }

    [Theory]
    [InlineData(60)]
    [InlineData(59)]
    public void Nobody_is_set_aside_until_a_time_that_is_over(int until) =>
        Morning(Served("A001"))
            .When(Park(Nine.AddSeconds(until)), after: 60)
            .Refused(new Refusal.ParkedUntilPast(Nine.AddSeconds(until)));

    [Fact]
    public void Nobody_is_set_aside_for_more_than_four_hours()
    {
        var latest = Nine.AddSeconds(60).AddHours(4);

        Assert.Null(Morning(Served("A001")).When(Park(latest), after: 60).Decision.Refusal);
        Morning(Served("A001"))
            .When(Park(latest.AddSeconds(1)), after: 60)
            .Refused(new Refusal.ParkedTooLong(latest));
    }

    [Fact]
    public void When_the_time_comes_it_waits_again_in_its_old_place()
    {
        var hall = Aside(Took("A002", after: 1)).When(new HallCommand.PassTime(), Half)
            .Then(new HallEvent.TicketUnparked(Ticket("A001")));

        Assert.Equal([Ticket("A001"), Ticket("A002")], hall.Line(A).All.Select(waiter => waiter.Ticket));
        Assert.Null(hall.Tickets[Ticket("A001")].Keeper);
        Assert.Empty(hall.Alarms);
    }

    [Fact]
    public void Before_the_time_nothing_happens()
    {
        var aside = Aside();

        aside.When(new HallCommand.PassTime(), Half.AddSeconds(-1)).Then();
        Assert.False(aside.Before.IsBehind(Half.AddSeconds(-1)));
        Assert.True(aside.Before.IsBehind(Half));
    }

    [Fact]
    public void Eight_numbers_wait_again_at_once_and_the_rest_after_them()
    {
        var night = Morning(Enumerable.Range(1, 10).Select(no => $"A{no:000}").SelectMany(number => (HallEvent[])
            [Took(number), Called(number, W1), Started(number, W1), Parked(number, W1, until: Half)]));

        var after = night.When(new HallCommand.PassTime(), Half)
            .Then(Enumerable.Range(1, 8).Select(no => new HallEvent.TicketUnparked(Ticket($"A{no:000}"))));

        new Scene(after).When(new HallCommand.PassTime(), Half).Then(
            new HallEvent.TicketUnparked(Ticket("A009")), new HallEvent.TicketUnparked(Ticket("A010")));
    }

    [Fact]
    public void Who_was_set_aside_is_taken_back_and_served()
    {
        var hall = Aside().When(TakeBack("A001"), after: 600)
            .Then(new HallEvent.TicketTakenBack(Ticket("A001"), W1, Li));

        var ticket = hall.Tickets[Ticket("A001")];
        Assert.Equal(new Standing.Serving(W1, new Calls(1, Nine, Nine), Nine.AddSeconds(600)), ticket.Standing);
        Assert.Null(ticket.Keeper);
        Assert.Equal(new Window.Serving(Nine.AddSeconds(600), Seated, Ticket("A001")), hall.Windows[W1]);
        Assert.Empty(hall.Alarms);
    }

    [Fact]
    public void Another_window_of_the_queue_may_take_it_back() =>
        Aside(Desk(W2, Wang))
            .When(new HallCommand.TakeBack(W2, SeatAt(W2), No("A001")))
            .Then(new HallEvent.TicketTakenBack(Ticket("A001"), W2, Wang));

    [Fact]
    public void A_window_that_does_not_serve_the_queue_may_not() =>
        Morning([.. Served("B001"), Parked("B001", W1), .. Desk(W2, Wang)])
            .When(new HallCommand.TakeBack(W2, SeatAt(W2), No("B001")))
            .Refused(new Refusal.NotServedHere(W2, B));

    [Fact]
    public void A_window_with_a_number_takes_none_back() =>
        Aside(Took("A002"), Called("A002", W1))
            .When(TakeBack("A001"))
            .Refused(new Refusal.NumberAtWindow(W1, No("A002")));

    [Fact]
    public void Only_what_was_set_aside_is_taken_back()
    {
        Aside(Took("A002")).When(TakeBack("A002")).Refused(new Refusal.NotParked(No("A002"), TicketState.Waiting));
        Aside().When(TakeBack("A002")).Refused(new Refusal.UnknownTicket(Ticket("A002")));
    }

    [Fact]
    public void Of_two_numbers_of_that_name_the_one_that_was_set_aside_is_meant()
    {
        var yesterday = new HallEvent.DayOpened(
            Id, Tuesday, Document,
            Seats: [new SeatCarried(W1, Li, Session, WindowState.Serving, Nine, null, Ticket("A001"))],
            Numbers: [new NumberCarried(Took("A001"), Nine, W1, Calls: 1, Nine, Nine, Nine)]);
        var both = Given(yesterday, Parked("A001", W1), Took("A001") with { Ticket = Tomorrow("A001") });

        both.When(TakeBack("A001")).Then(new HallEvent.TicketTakenBack(Ticket("A001"), W1, Li));
        both.When(Cancel(Ticket("A001"))).Then(Cancelled("A001"));
    }

    [Fact]
    public void Who_was_set_aside_may_cancel()
    {
        var hall = Aside().When(Cancel(Ticket("A001"))).Then(Cancelled("A001"));

        Assert.Empty(hall.Alarms);
        new Scene(hall).When(new HallCommand.PassTime(), Half).Then();
    }

    private static HallCommand.Park Park(DateTimeOffset? until) => new(W1, Seated, "papers", until);

    private static HallCommand.TakeBack TakeBack(string number) => new(W1, Seated, No(number));

    private static HallCommand.Cancel Cancel(TicketId ticket) => new(ticket);

    /// <summary>A001 was set aside until half past nine.</summary>
    private static Scene Aside(params IEnumerable<HallEvent> since) =>
        Morning([.. Served("A001"), Parked("A001", W1, until: Half), .. since]);
}
