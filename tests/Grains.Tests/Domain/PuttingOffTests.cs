using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

/// <summary>Not today any more; a place is kept for the next day on which the hall is open.</summary>
public sealed class PuttingOffTests : HallStory
{
    private static readonly DateTimeOffset Midnight = new(2026, 11, 24, 0, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void Who_waits_may_come_the_next_day()
    {
        var hall = Morning(Took("A001")).When(PutOff("A001"), after: 60).Then(WasPutOff("A001"));

        Assert.Equal(new Standing.PutOff(Nine.AddSeconds(60)), hall.Tickets[Ticket("A001")].Standing);
        Assert.True(hall.Tickets[Ticket("A001")].IsOver);
        Assert.Equal(0, hall.Queues.Waiting);
    }

    [Fact]
    public void Who_was_missed_may_come_the_next_day() =>
        Morning(NotThere("A001")).When(PutOff("A001")).Then(WasPutOff("A001"));

    [Fact]
    public void Who_was_set_aside_may_come_the_next_day()
    {
        var hall = Morning([.. Served("A001"), Parked("A001", W1, until: Nine.AddMinutes(5))])
            .When(PutOff("A001"))
            .Then(WasPutOff("A001"));

        Assert.Empty(hall.Alarms);
    }

    [Fact]
    public void Who_is_at_a_window_or_gone_may_not()
    {
        Morning(Took("A001"), Called("A001", W1))
            .When(PutOff("A001"))
            .Refused(new Refusal.NotWaiting(No("A001"), TicketState.Called));
        Morning(Took("A001"), WasPutOff("A001"))
            .When(PutOff("A001"))
            .Refused(new Refusal.NotWaiting(No("A001"), TicketState.PutOff));
        Morning().When(PutOff("A001")).Refused(new Refusal.UnknownTicket(Ticket("A001")));
    }

    [Fact]
    public void The_place_is_kept_for_the_next_day()
    {
        var night = Morning(Took("A001"), Took("B001"), Took("A002"), WasPutOff("B001"), WasPutOff("A002"));

        var rolled = night.When(Roll(Tuesday), Midnight).Decision.Events;

        Assert.Equal([No("A001")], Assert.IsType<HallEvent.DayClosed>(rolled[0]).Expired);
        Assert.Equal([Ticket("A002"), Ticket("B001")], Assert.IsType<HallEvent.DayOpened>(rolled[1]).KeptPlaces);
        Assert.Equal(new Standing.PutOff(Nine), Evolved(night, rolled[0]).Tickets[Ticket("A002")].Standing);
    }

    [Fact]
    public void Who_comes_then_stands_before_those_of_his_class_who_were_not_put_off()
    {
        var hall = Kept("A001", "A002");
        var waiting = new Scene(hall.Before.Evolve(TookToday("A001")).Evolve(TookToday("A002", after: 1)));

        var first = Taken(waiting, Come("A001"), after: 60);
        Assert.Equal((new Place(Nine, 0), 0), (first.Place, first.Slip.Ahead));

        var second = Taken(new Scene(waiting.Before.Evolve(first)), Come("A002"), after: 61);
        Assert.Equal((new Place(Nine, 0.5m), 1), (second.Place, second.Slip.Ahead));
        Assert.Equal(Ticket("A002"), second.KeptPlaceOf);
    }

    [Fact]
    public void Where_nobody_of_his_class_waits_he_stands_at_the_tail()
    {
        var military = new Scene(Kept("A001").Before.Evolve(
            TookToday("A001") with { Class = TicketClass.Military, ClassConfirmed = true }));

        Assert.Equal(new Place(Nine.AddSeconds(60), 1), Taken(military, Come("A001"), after: 60).Place);
    }

    [Fact]
    public void A_class_that_nobody_confirmed_is_an_ordinary_one()
    {
        var claimed = new Scene(Kept("A001").Before.Evolve(TookToday("A001") with { Class = TicketClass.Military }));

        Assert.Equal(new Place(Nine, 0), Taken(claimed, Come("A001"), after: 60).Place);
    }

    [Fact]
    public void Who_shows_his_paper_stands_before_those_of_that_class()
    {
        var hall = new Scene(Kept("A001").Before.Evolve(TookToday("A001")).Evolve(
            TookToday("A002", after: 1) with { Class = TicketClass.Elderly, ClassConfirmed = true }));
        var form = new TakeForm(
            Items("A01"), TicketClass.Elderly, ClassConfirmed: true, KeptPlaceOf: Ticket("A001"));

        Assert.Equal(
            new Place(Nine.AddSeconds(1), 1), Taken(hall, new HallCommand.Take(form), after: 60).Place);
    }

    [Fact]
    public void A_kept_place_counts_once()
    {
        var taken = Taken(Kept("A001"), Come("A001"));

        new Scene(Kept("A001").Before.Evolve(taken))
            .When(Come("A001"))
            .Refused(new Refusal.NoPlaceKept(Ticket("A001")));
    }

    [Fact]
    public void Nobody_has_a_place_kept_who_was_not_put_off() =>
        Kept("A001").When(Come("A002")).Refused(new Refusal.NoPlaceKept(Ticket("A002")));

    [Fact]
    public void On_the_same_day_no_place_is_kept() =>
        Morning(Took("A001"), WasPutOff("A001"))
            .When(Come("A001"))
            .Refused(new Refusal.NoPlaceKept(Ticket("A001")));

    [Fact]
    public void Who_does_not_come_the_next_day_loses_the_place() =>
        Assert.Empty(AfterTuesday(Document));

    [Fact]
    public void Over_a_day_on_which_the_hall_is_closed_the_place_is_kept() =>
        Assert.Equal([Ticket("A001"), Tomorrow("A009")], AfterTuesday(
            Document with
            {
                SpecialDays = [new SpecialDay(Tuesday, new LocalText("假日", "Holiday"), Spans: [])],
            },
            new HallEvent.TicketPutOff(Tomorrow("A009"), W1)));

    [Theory]
    [InlineData(null, true)]
    [InlineData("A", true)]
    [InlineData("B", false)]
    public void Over_a_day_on_which_his_queue_is_stopped_the_place_is_kept(string? stopped, bool isKept) =>
        Assert.Equal(
            isKept ? [Ticket("A001")] : [],
            AfterTuesday(
                Document, Stopped(stopped is null ? null : new QueueLetter(stopped), StopFate.ServeOn)));

    /// <summary>The places kept for Wednesday; A001 was put off on Monday and did not come on Tuesday.</summary>
    private static IEnumerable<TicketId> AfterTuesday(HallDocument document, params IEnumerable<HallEvent> tuesday)
    {
        var opened = Opened(document, "A001");
        var rolled = Given([opened, Took("A009") with { Ticket = Tomorrow("A009") }, .. tuesday])
            .When(Roll(Tuesday.AddDays(1)), Midnight.AddDays(1)).Decision.Events;
        return Assert.IsType<HallEvent.DayOpened>(rolled[1]).KeptPlaces;
    }

    private static HallCommand.PutOff PutOff(string number) => new(W1, Seated, No(number));

    private static HallEvent WasPutOff(string number) =>
        new HallEvent.TicketPutOff(Ticket(number), W1) { At = Nine };

    /// <summary>Tuesday, with Monday's numbers that have a place on it.</summary>
    private static Scene Kept(params IEnumerable<string> numbers) => Given(Opened(Document, [.. numbers]));

    private static HallEvent Opened(HallDocument document, params string[] numbers) =>
        new HallEvent.DayOpened(Id, Tuesday, document, Seats: [], Numbers: [])
        {
            KeptPlaces = [.. numbers.Select(Ticket)],
        };

    private static HallEvent.TicketTaken TookToday(string number, int after = 0) =>
        Took(number, after) with { Ticket = Tomorrow(number) };

    private static HallCommand.Take Come(string number) =>
        new(new TakeForm(Items("A01"), KeptPlaceOf: Ticket(number)));

    private static Hall Evolved(Scene scene, HallEvent happened) => scene.Before.Evolve(happened);
}
