using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

public sealed class TakingTests : HallStory
{
    [Fact]
    public void A_number_stores_all_that_was_said_and_what_its_slip_says()
    {
        var slot = new Slot(Nine.AddMinutes(10), Nine.AddMinutes(40));
        var form = new TakeForm(
            Items("A01", "A02"),
            TicketClass.Elderly,
            ClassConfirmed: true,
            Party: 2,
            OnBehalf.Agent,
            CaseCount: 3,
            Needs: [Need.Hearing],
            Channel.GuideDesk,
            slot,
            IdentityHash: "4f2a",
            Origin: new TicketId("331002002-20261123-B003"));

        Morning(Took("A001"), Took("B001"))
            .When(new HallCommand.Take(form), after: 30)
            .Then(new HallEvent.TicketTaken(
                Ticket("A002"),
                form.Items,
                TicketClass.Elderly,
                ClassConfirmed: true,
                Party: 2,
                OnBehalf.Agent,
                CaseCount: 3,
                Needs: [Need.Hearing],
                Channel.GuideDesk,
                slot,
                IdentityHash: "4f2a",
                form.Origin,
                new Place(Nine.AddSeconds(30), Order: 2),
                new Slip(Zones: ["1", "2"], Windows: [1, 2, 3], Ahead: 1) { Wait = new WaitRange(10, 15) })
            {
                Legs = [new Leg(A, form.Items)],
            });
    }

    [Fact]
    public void Every_queue_begins_with_001() =>
        Assert.Equal(["A001", "B001", "A002"], NumbersOf(Given(DayOpen()).Before, "A01", "B01", "A02"));

    [Fact]
    public void After_999_comes_1000() =>
        Assert.Equal(["A999", "A1000", "A1001"], NumbersOf(Given(DayOpen(), Took("A998")).Before, "A01", "A01", "A01"));

    [Fact]
    public void A_cancelled_number_is_not_given_out_again() =>
        Assert.Equal(["A002"], NumbersOf(Given(DayOpen(), Took("A001"), Cancelled("A001")).Before, "A01"));

    [Fact]
    public void Numbers_of_one_instant_stand_in_the_order_of_taking()
    {
        var hall = Given(DayOpen()).When(Take("B01")).Then(TakenAt("B001", order: 0));

        var both = new Scene(hall).When(Take("A01")).Then(TakenAt("A001", order: 1));

        Assert.True(both.Tickets[Ticket("B001")].Waiter < both.Tickets[Ticket("A001")].Waiter);
    }

    [Fact]
    public void An_item_that_no_queue_has_is_unknown() =>
        Morning().When(Take("A01", "Z01")).Refused(new Refusal.UnknownItem(new ItemCode("Z01")));

    [Fact]
    public void A_full_hall_gives_no_number() =>
        Given(DayOpen(Document with { MaxWaiting = 2 }), Took("A001"), Took("B001"))
            .When(Take("C01"))
            .Refused(new Refusal.HallIsFull(2));

    [Fact]
    public void A_hall_is_not_full_of_those_who_were_called()
    {
        var small = DayOpen(Document with { MaxWaiting = 1 });

        var hall = Given([small, .. Desk(W1), Took("A001"), Called("A001", W1)]).Before;

        Assert.Equal(["B001"], NumbersOf(hall, "B01"));
    }

    [Fact]
    public void Who_waits_already_is_told_the_number() =>
        Morning(Took("A001", identity: "4f2a"))
            .When(TakeAs("4f2a", "A02"))
            .Refused(new Refusal.AlreadyWaiting(No("A001")));

    [Theory]
    [InlineData("77b0", "A01", "another person")]
    [InlineData("4f2a", "B01", "another queue")]
    [InlineData(null, "A01", "nobody said who")]
    public void A_person_waits_once_in_a_queue_only(string? identity, string item, string because)
    {
        var decision = Morning(Took("A001", identity: "4f2a")).When(TakeAs(identity, item)).Decision;

        Assert.True(decision.Refusal is null, because);
    }

    [Fact]
    public void Who_waits_in_a_later_leg_waits_in_that_queue() =>
        Morning([
            Took("A001", identity: "4f2a") with { Legs = [new Leg(A, Items("A01")), new Leg(B, Items("B01"))] },
            .. Handled("A001")[..2], Finished("A001", W1) with { Next = B },
        ])
            .When(TakeAs("4f2a", "B01"))
            .Refused(new Refusal.AlreadyWaiting(No("A001")));

    [Fact]
    public void Who_was_called_may_take_another_number() =>
        Assert.Null(Morning(Took("A001", identity: "4f2a"), Called("A001", W1))
            .When(TakeAs("4f2a", "A01")).Decision.Refusal);

    [Theory]
    [InlineData("2026-11-23T08:29:59+08:00", "2026-11-23T08:30:00+08:00")]
    [InlineData("2026-11-23T12:00:00+08:00", "2026-11-23T14:00:00+08:00")]
    [InlineData("2026-11-27T17:30:00+08:00", "2026-11-30T08:30:00+08:00")]
    public void A_closed_hall_says_when_it_opens(string at, string opens) =>
        Given(DayOpen(WithRealHours))
            .When(Take("A01"), DateTimeOffset.Parse(at))
            .Refused(new Refusal.HallIsClosed(DateTimeOffset.Parse(opens)));

    [Theory]
    [InlineData("2026-11-23T17:00:00+08:00", "2026-11-24T08:30:00+08:00")]
    [InlineData("2026-11-27T17:29:59+08:00", "2026-11-30T08:30:00+08:00")]
    public void Half_an_hour_before_closing_no_more_numbers_are_given_out(string at, string opens) =>
        Given(DayOpen(WithRealHours))
            .When(Take("A01"), DateTimeOffset.Parse(at))
            .Refused(new Refusal.IssuingHasStopped(DateTimeOffset.Parse(opens)));

    [Fact]
    public void Until_then_they_are() =>
        Assert.Null(Given(DayOpen(WithRealHours))
            .When(Take("A01"), DateTimeOffset.Parse("2026-11-23T16:59:59+08:00")).Decision.Refusal);

    [Fact]
    public void A_hall_that_never_opens_cannot_say_when() =>
        Given(DayOpen(Document with { Hours = new OpeningHours(Spans: []) }))
            .When(Take("A01"))
            .Refused(new Refusal.HallIsClosed(OpensAt: null));

    private static HallCommand.Take TakeAs(string? identity, string item) =>
        new(new TakeForm(Items(item), IdentityHash: identity));

    private static HallEvent TakenAt(string number, int order) => Took(number) with
    {
        Legs = [new Leg(new QueueLetter(number[..1]), Items($"{number[0]}01"))],
        Place = new Place(Nine, order),
        Slip = number[0] is 'A'
            ? new Slip(Zones: ["1", "2"], Windows: [1, 2, 3], Ahead: 0)
            : new Slip(Zones: ["1"], Windows: [1], Ahead: 0),
    };

    private static IEnumerable<string> NumbersOf(Hall hall, params IEnumerable<string> items)
    {
        foreach (var item in items)
        {
            var taken = Taken(new Scene(hall), Take(item));
            hall = hall.Evolve(taken);
            yield return taken.Ticket.Number.Value;
        }
    }
}
