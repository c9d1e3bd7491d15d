using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

/// <summary>Numbers of the printed reserve, entered when the power is back.</summary>
public sealed class ManualSeriesTests : HallStory
{
    private static readonly DateTimeOffset TakenAt = Nine.AddMinutes(10);
    private static readonly DateTimeOffset BegunAt = Nine.AddMinutes(20);
    private static readonly DateTimeOffset OverAt = Nine.AddMinutes(30);

    private static readonly ManualForm Ended = new(No("M001"), Items("A01", "B01"), TakenAt, BegunAt, OverAt, Done);

    private static readonly ManualForm Unserved = new(No("M001"), Items("A01", "B01"), TakenAt);

    [Fact]
    public void A_number_that_is_over_is_entered_with_its_times_and_its_end()
    {
        var hall = Morning().When(Enter(Ended), OverAt).Then(Entered(Ended));

        var ticket = hall.Tickets[Ticket("M001")];
        Assert.Equal(
            new Standing.Finished(W1, new Calls(0, BegunAt, BegunAt), BegunAt, Done, OverAt), ticket.Standing);
        Assert.Equal([1, 2], ticket.Done);
        Assert.Equal((TakenAt, Channel.ManualSeries, 0), (ticket.TakenAt, ticket.Taken.Channel, hall.Queues.Waiting));
        Assert.Empty(hall.Tallies);
    }

    [Fact]
    public void A_number_that_waits_has_the_place_of_its_taking()
    {
        var hall = Morning(Took("A001", after: 9 * 60), Took("A002", after: 11 * 60))
            .When(Enter(Unserved), OverAt)
            .Then(Entered(Unserved, order: 2));

        Assert.Equal(
            [Ticket("A001"), Ticket("M001"), Ticket("A002")], hall.Line(A).All.Select(waiter => waiter.Ticket));
        var ticket = hall.Tickets[Ticket("M001")];
        Assert.Equal((A, 1, 2), (ticket.Queue, ticket.LegNo, ticket.Legs.Length));
        Assert.Equal((TicketClass.Ordinary, false, 1), (ticket.Class, ticket.IsClassConfirmed, ticket.Taken.CaseCount));
        Assert.Equal(3, hall.Places);
    }

    [Fact]
    public void It_is_called_and_served_as_any_other() =>
        Morning(Entered(Unserved)).When(CallNext(), OverAt).Then(Call(CallOrder.FirstCome, "M001"));

    [Fact]
    public void It_leaves_the_series_of_its_queue_alone() =>
        Assert.Equal("A001", Taken(Morning(Entered(Unserved)), Take("A01")).Ticket.Number.Value);

    [Theory]
    [InlineData("M001")]
    [InlineData("M100")]
    public void The_series_has_a_hundred_numbers(string number) =>
        Assert.Null(Morning().When(Enter(Unserved with { Number = No(number) }), OverAt).Decision.Refusal);

    [Theory]
    [InlineData("M000")]
    [InlineData("M101")]
    [InlineData("M0001")]
    [InlineData("M1")]
    [InlineData("M-01")]
    [InlineData("Mabc")]
    [InlineData("A001")]
    [InlineData("M")]
    [InlineData("")]
    public void Another_number_is_none_of_the_series(string number) =>
        Morning()
            .When(Enter(Unserved with { Number = No(number) }), OverAt)
            .Refused(new Refusal.NotInManualSeries(No(number)));

    [Fact]
    public void A_number_is_entered_once() =>
        Morning(Entered(Unserved)).When(Enter(Ended), OverAt).Refused(new Refusal.NumberIsInUse(No("M001")));

    [Fact]
    public void Yesterdays_number_is_another_one()
    {
        var carried = new NumberCarried(
            Took("A001") with { Ticket = Ticket("M001") }, Nine, W1, Calls: 1, Nine, Nine, Nine);
        var seat = new SeatCarried(W1, Li, Session, WindowState.Serving, Nine, null, Ticket("M001"));

        Assert.Null(Given(new HallEvent.DayOpened(Id, Tuesday, Document, [seat], [carried]))
            .When(Enter(Unserved with { TakenAt = TakenAt.AddDays(1) }), OverAt.AddDays(1)).Decision.Refusal);
    }

    [Theory]
    [InlineData(10, 10, 10, 10)]
    [InlineData(10, 20, 30, 30)]
    public void Times_follow_one_another(int taken, int begun, int over, int now) =>
        Assert.Null(Morning().When(Enter(Times(taken, begun, over)), Nine.AddMinutes(now)).Decision.Refusal);

    [Theory]
    [InlineData(10, 9, 30, 40)]
    [InlineData(10, 20, 19, 40)]
    [InlineData(10, 20, 41, 40)]
    [InlineData(41, 41, 41, 40)]
    public void Times_that_do_not_are_refused(int taken, int begun, int over, int now) =>
        Morning()
            .When(Enter(Times(taken, begun, over)), Nine.AddMinutes(now))
            .Refused(new Refusal.TimesOutOfOrder(No("M001")));

    [Fact]
    public void Nobody_waits_from_a_time_to_come() =>
        Morning()
            .When(Enter(Unserved with { TakenAt = OverAt.AddSeconds(1) }), OverAt)
            .Refused(new Refusal.TimesOutOfOrder(No("M001")));

    [Fact]
    public void A_number_of_another_day_is_not_entered_today() =>
        Morning()
            .When(Enter(Unserved with { TakenAt = TakenAt.AddDays(-1) }), OverAt)
            .Refused(new Refusal.TimesOutOfOrder(No("M001")));

    [Fact]
    public void A_number_that_is_over_has_all_its_times_and_its_end()
    {
        ManualForm[] parts =
        [
            Ended with { StartedAt = null },
            Ended with { FinishedAt = null },
            Ended with { Ending = null },
            Unserved with { StartedAt = BegunAt },
            Unserved with { FinishedAt = OverAt },
            Unserved with { Ending = Done },
        ];

        Assert.All(parts, part =>
            Morning().When(Enter(part), OverAt).Refused(new Refusal.TimesOutOfOrder(No("M001"))));
    }

    [Fact]
    public void Its_end_has_what_belongs_to_it() =>
        Morning()
            .When(Enter(Ended with { Ending = new Ending(NumberEnd.PapersMissing) }), OverAt)
            .Refused(new Refusal.EndingNeedsPapers(NumberEnd.PapersMissing));

    [Fact]
    public void Its_items_are_those_of_the_hall() =>
        Morning()
            .When(Enter(Unserved with { Items = Items("Z01") }), OverAt)
            .Refused(new Refusal.UnknownItem(new ItemCode("Z01")));

    private static HallCommand.EnterManual Enter(ManualForm form) => new(W1, Seated, form);

    private static ManualForm Times(int taken, int begun, int over) => Ended with
    {
        TakenAt = Nine.AddMinutes(taken),
        StartedAt = Nine.AddMinutes(begun),
        FinishedAt = Nine.AddMinutes(over),
    };

    private static HallEvent Entered(ManualForm form, int order = 0) => new HallEvent.ManualEntered(
        Ticket("M001"),
        Legs: [new Leg(A, Items("A01")), new Leg(B, Items("B01"))],
        form.TakenAt,
        new Place(form.TakenAt, order),
        W1,
        Li,
        form.StartedAt,
        form.FinishedAt,
        form.Ending);
}
