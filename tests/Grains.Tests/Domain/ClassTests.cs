using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

/// <summary>Whoever saw the paper says which class it is.</summary>
public sealed class ClassTests : HallStory
{
    [Fact]
    public void Whose_paper_was_seen_goes_first_from_then_on()
    {
        var hall = Morning(Took("A001"), Took("A002", after: 1) with { Class = TicketClass.Disabled })
            .When(Confirm("A002", TicketClass.Disabled))
            .Then(Settled("A002", TicketClass.Disabled));

        new Scene(hall).When(CallNext()).Then(Call(CallOrder.ByLaw, "A002", passing: ["A001"]));
        Assert.Equal((2, 1, 0), Lanes(hall));
    }

    [Fact]
    public void The_paper_counts_and_not_what_was_claimed()
    {
        var hall = Morning(Took("A001") with { Class = TicketClass.Disabled })
            .When(Confirm("A001", TicketClass.Elderly))
            .Then(Settled("A001", TicketClass.Elderly));

        Assert.Equal((1, 0, 1), Lanes(hall));
        Assert.Equal((TicketClass.Elderly, true), ClassOf(hall, "A001"));
    }

    [Fact]
    public void What_was_confirmed_by_mistake_is_put_right()
    {
        var hall = Morning(Took("A001", confirmed: TicketClass.Military))
            .When(Confirm("A001", TicketClass.Ordinary))
            .Then(Settled("A001", TicketClass.Ordinary));

        Assert.Equal((1, 0, 0), Lanes(hall));
    }

    [Fact]
    public void A_paper_may_be_seen_at_the_window_too()
    {
        var hall = Morning(Served("A001"))
            .When(Confirm("A001", TicketClass.Elderly))
            .Then(Settled("A001", TicketClass.Elderly));

        Assert.Equal((0, 0, 0), Lanes(hall));
        Assert.Equal((TicketClass.Elderly, true), ClassOf(hall, "A001"));
        Assert.IsType<Standing.Serving>(hall.Tickets[Ticket("A001")].Standing);
    }

    [Fact]
    public void Who_was_missed_comes_back_in_the_class_that_was_seen_meanwhile()
    {
        var hall = Morning([
            .. NotThere("A001"), Settled("A001", TicketClass.Military),
            new HallEvent.TicketReactivated(Ticket("A001"), null, new Place(Nine, 9), Times: 1),
        ]).Before;

        Assert.Equal((1, 1, 0), Lanes(hall));
    }

    [Fact]
    public void What_is_over_has_no_class_any_more()
    {
        Morning(Took("A001"), Cancelled("A001"))
            .When(Confirm("A001", TicketClass.Elderly))
            .Refused(new Refusal.NumberIsOver(No("A001"), TicketState.Cancelled));
        Morning().When(Confirm("A001", TicketClass.Elderly)).Refused(new Refusal.UnknownTicket(Ticket("A001")));
    }

    private static HallCommand.ConfirmClass Confirm(string number, TicketClass seen) =>
        new(W1, Seated, No(number), seen);

    private static HallEvent Settled(string number, TicketClass seen) =>
        new HallEvent.ClassSettled(Ticket(number), W1, seen);

    private static (int All, int Head, int Ratio) Lanes(Hall hall) =>
        (hall.Line(A).All.Count, hall.Line(A).Head.Count, hall.Line(A).Ratio.Count);

    private static (TicketClass, bool) ClassOf(Hall hall, string number) =>
        (hall.Tickets[Ticket(number)].Class, hall.Tickets[Ticket(number)].IsClassConfirmed);
}
