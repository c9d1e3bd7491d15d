using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

/// <summary>Several items on one number: each queue is a leg of its own, in the order of their naming.</summary>
public sealed class LegTests : HallStory
{
    [Fact]
    public void Items_of_several_queues_are_legs_in_the_order_of_their_naming()
    {
        var taken = Taken(Morning(), Take("C01", "A02", "B01", "A01"));

        Assert.Equal("C001", taken.Ticket.Number.Value);
        Assert.Equal(["C: C01", "A: A02 A01", "B: B01"], taken.Legs.Select(TextOf));
    }

    [Fact]
    public void Items_of_one_queue_are_one_leg() =>
        Assert.Equal(["A: A02 A01"], Taken(Morning(), Take("A02", "A01")).Legs.Select(TextOf));

    [Fact]
    public void Items_that_make_no_sense_together_are_refused_in_either_order()
    {
        var items = Document.Queues[1].Items;
        var hall = Given(DayOpen(Document with
        {
            Queues = Document.Queues.SetItem(
                1, Document.Queues[1] with { Items = [items[0] with { ConflictsWith = Items("A02") }] }),
        }));

        var conflict = new Refusal.ItemsConflict(new ItemCode("B01"), new ItemCode("A02"));
        hall.When(Take("A02", "B01")).Refused(conflict);
        hall.When(Take("B01", "A02")).Refused(conflict);
        Assert.Null(hall.When(Take("A01", "B01")).Decision.Refusal);
    }

    [Fact]
    public void A_number_waits_in_the_queue_of_its_first_leg()
    {
        var hall = ThreeLegs().Before;

        Assert.Equal([Ticket("A001")], hall.Line(A).All.Select(waiter => waiter.Ticket));
        Assert.Equal(1, hall.Queues.Waiting);
    }

    [Fact]
    public void The_next_leg_waits_in_its_queue_in_the_old_place()
    {
        var hall = ThreeLegs(Took("B001", after: 60), Called("A001", W1), Started("A001", W1))
            .When(Finish(), after: 300)
            .Then(Finished("A001", W1) with { Items = Items("A01"), Next = B });

        Assert.Equal([Ticket("A001"), Ticket("B001")], hall.Line(B).All.Select(waiter => waiter.Ticket));
        Assert.Equal(new Place(Nine, 1), hall.Tickets[Ticket("A001")].Place);
        Assert.IsType<Standing.Waiting>(hall.Tickets[Ticket("A001")].Standing);
        Assert.Equal((2, B), (hall.Tickets[Ticket("A001")].LegNo, hall.Tickets[Ticket("A001")].Queue));
        Assert.Equal(new Window.Open(Nine.AddSeconds(300), Seated), hall.Windows[W1]);
        Assert.Equal(new Tally(Served: 1, TimeSpan.FromSeconds(300)), hall.Tallies[W1]);
    }

    [Fact]
    public void The_last_leg_ends_the_number()
    {
        var hall = ThreeLegs([
            .. Serving, Finished("A001", W1) with { Legs = [1, 2], Items = Items("A01", "B01"), Next = C },
            .. Desk(W3, Wang), Called("A001", W3), Started("A001", W3),
        ])
            .When(new HallCommand.Finish(W3, SeatAt(W3), Done, AlsoDone: []), after: 300)
            .Then(Finished("A001", W3) with { Clerk = Wang, Legs = [3], Items = Items("C01") });

        var ticket = hall.Tickets[Ticket("A001")];
        Assert.True(ticket.IsOver);
        Assert.Equal([1, 2, 3], ticket.Done);
        Assert.Equal((3, C), (ticket.LegNo, ticket.Queue));
    }

    [Fact]
    public void A_leg_may_be_done_with_another()
    {
        var hall = ThreeLegs(Serving)
            .When(Finish(Done, alsoDone: 2), after: 300)
            .Then(Finished("A001", W1) with { Legs = [1, 2], Items = Items("A01", "B01"), Next = C });

        Assert.Equal([1, 2], hall.Tickets[Ticket("A001")].Done);
        Assert.Equal([Ticket("A001")], hall.Line(C).All.Select(waiter => waiter.Ticket));
    }

    [Fact]
    public void A_later_leg_may_be_done_before_an_earlier_one()
    {
        var hall = ThreeLegs(Serving)
            .When(Finish(Done, alsoDone: 3))
            .Then(Finished("A001", W1) with { Legs = [1, 3], Items = Items("A01", "C01"), Next = B });

        Assert.Equal((2, B), (hall.Tickets[Ticket("A001")].LegNo, hall.Tickets[Ticket("A001")].Queue));
    }

    [Fact]
    public void All_legs_may_be_done_at_once_whatever_the_order_in_which_they_are_said() =>
        ThreeLegs(Serving)
            .When(Finish(Done, alsoDone: [3, 2, 3]))
            .Then(Finished("A001", W1) with { Legs = [1, 2, 3], Items = Items("A01", "B01", "C01") });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(-1)]
    public void Only_an_open_leg_may_be_done_with_another(int leg) =>
        ThreeLegs(Serving)
            .When(Finish(Done, alsoDone: [2, leg]))
            .Refused(new Refusal.UnknownLeg(No("A001"), leg));

    [Fact]
    public void A_leg_that_is_done_is_not_done_again() =>
        ThreeLegs([
            .. Serving, Finished("A001", W1) with { Items = Items("A01"), Next = B },
            Called("A001", W1), Started("A001", W1),
        ])
            .When(Finish(Done, alsoDone: 1))
            .Refused(new Refusal.UnknownLeg(No("A001"), 1));

    private static HallEvent[] Serving => [Called("A001", W1), Started("A001", W1)];

    /// <summary>A001 with a leg in each queue: A, B, C.</summary>
    private static Scene ThreeLegs(params IEnumerable<HallEvent> past)
    {
        var taken = Took("A001") with
        {
            Items = Items("A01", "B01", "C01"),
            Legs = [new Leg(A, Items("A01")), new Leg(B, Items("B01")), new Leg(C, Items("C01"))],
        };
        return Morning([taken, .. past]);
    }

    private static string TextOf(Leg leg) => $"{leg.Queue}: {string.Join(' ', leg.Items)}";
}
