using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

/// <summary>Back into line after having been missed; or further back in it by one's own wish.</summary>
public sealed class ComingBackTests : HallStory
{
    [Fact]
    public void Who_was_missed_comes_back_behind_three_who_wait()
    {
        var hall = Morning([.. NotThere("A009"), .. FourWaiting])
            .When(ReactivateOwn, after: 300)
            .Then(Reactivated(new Place(Nine.AddSeconds(3), 4)));

        Assert.Equal(["A001", "A002", "A003", "A009", "A004"], InLine(hall));
        var ticket = hall.Tickets[Ticket("A009")];
        Assert.Equal((1, (ClerkId?)null), (ticket.Reactivations, ticket.Keeper));
        Assert.Equal(6, hall.Places);
    }

    [Fact]
    public void Where_fewer_wait_he_comes_back_at_the_tail() =>
        Morning([.. NotThere("A009"), Took("A001", after: 1), Took("A002", after: 2)])
            .When(ReactivateOwn, after: 300)
            .Then(Reactivated(new Place(Nine.AddSeconds(300), 3)));

    [Fact]
    public void The_second_time_he_comes_back_at_the_tail() =>
        Morning([.. NotThere("A009"), .. FourWaiting, Reactivated(new Place(Nine, 9)), .. MissedAgain])
            .When(ReactivateOwn, after: 900)
            .Then(Reactivated(new Place(Nine.AddSeconds(900), 6), times: 2));

    [Fact]
    public void The_third_time_he_takes_a_new_number() =>
        Morning([
            .. NotThere("A009"), Reactivated(new Place(Nine, 9)), .. MissedAgain,
            Reactivated(new Place(Nine, 10), times: 2), .. MissedAgain,
        ])
            .When(ReactivateOwn, after: 900)
            .Refused(new Refusal.ReactivatedOftenEnough(No("A009"), Times: 2));

    [Fact]
    public void A_window_may_do_it_for_him()
    {
        var hall = Morning(NotThere("A009")).When(Reactivate("A009"), after: 300)
            .Then(Reactivated(new Place(Nine.AddSeconds(300), 1), window: W1));

        Assert.Equal(UndoableVerb.Reactivate, hall.Steps[W1].Verb);
    }

    [Fact]
    public void What_he_does_himself_is_no_step_of_a_window()
    {
        var hall = Morning([.. NotThere("A009"), Took("A001"), Called("A001", W1)])
            .When(ReactivateOwn, after: 300)
            .Then(Reactivated(new Place(Nine.AddSeconds(300), 2)));

        Assert.Empty(hall.Steps);
    }

    [Fact]
    public void Only_who_was_missed_comes_back()
    {
        var hall = Morning(Took("A009"));

        hall.When(ReactivateOwn).Refused(new Refusal.NotMissed(No("A009"), TicketState.Waiting));
        hall.When(Reactivate("A009")).Refused(new Refusal.NotMissed(No("A009"), TicketState.Waiting));
        Morning().When(ReactivateOwn).Refused(new Refusal.UnknownTicket(Ticket("A009")));
        Morning().When(Reactivate("A009")).Refused(new Refusal.UnknownTicket(Ticket("A009")));
    }

    [Fact]
    public void The_figures_of_coming_back_are_those_of_the_rules()
    {
        var rules = Document with
        {
            ComeBack = ComeBackRule.Default with { Reactivations = 1, ReactivatedBehind = 1 },
        };
        var missed = Given([DayOpen(rules), .. Desk(W1), .. NotThere("A009"), .. FourWaiting]);

        var hall = missed.When(ReactivateOwn).Then(Reactivated(new Place(Nine.AddSeconds(1), 2)));
        Given([DayOpen(rules), .. Desk(W1), .. NotThere("A009"), Reactivated(new Place(Nine, 9)), .. MissedAgain])
            .When(ReactivateOwn)
            .Refused(new Refusal.ReactivatedOftenEnough(No("A009"), Times: 1));
        Assert.Equal(["A001", "A009", "A002", "A003", "A004"], InLine(hall));
    }

    [Fact]
    public void Who_wants_to_come_later_stands_behind_three_who_stood_behind_him()
    {
        var hall = Morning([Took("A008"), Took("A009"), .. FourWaiting])
            .When(PostponeOwn, after: 300)
            .Then(Postponed(new Place(Nine.AddSeconds(3), 4)));

        Assert.Equal(["A008", "A001", "A002", "A003", "A009", "A004"], InLine(hall));
        Assert.True(hall.Tickets[Ticket("A009")].IsPostponed);
        Assert.Equal(7, hall.Places);
    }

    [Fact]
    public void Where_fewer_stand_behind_him_he_stands_at_the_tail() =>
        Morning(Took("A008"), Took("A009"), Took("A001", after: 1), Took("A002", after: 2))
            .When(PostponeOwn, after: 300)
            .Then(Postponed(new Place(Nine.AddSeconds(300), 4)));

    [Fact]
    public void One_comes_later_once() =>
        Morning([Took("A009"), .. FourWaiting, Postponed(new Place(Nine.AddSeconds(3), 4))])
            .When(PostponeOwn)
            .Refused(new Refusal.PostponedAlready(No("A009")));

    [Fact]
    public void A_window_may_say_so_for_him() =>
        Morning(Took("A009")).When(Postpone("A009"), after: 300)
            .Then(Postponed(new Place(Nine.AddSeconds(300), 1), window: W1));

    [Fact]
    public void Only_who_waits_may_come_later()
    {
        var called = Morning(Took("A009"), Called("A009", W1));

        called.When(PostponeOwn).Refused(new Refusal.NotWaiting(No("A009"), TicketState.Called));
        called.When(Postpone("A009")).Refused(new Refusal.NotWaiting(No("A009"), TicketState.Called));
        Morning().When(PostponeOwn).Refused(new Refusal.UnknownTicket(Ticket("A009")));
        Morning().When(Postpone("A009")).Refused(new Refusal.UnknownTicket(Ticket("A009")));
    }

    [Fact]
    public void Behind_how_many_is_said_by_the_rules()
    {
        var rules = Document with { ComeBack = ComeBackRule.Default with { PostponedBehind = 1 } };

        Given([DayOpen(rules), Took("A009"), .. FourWaiting])
            .When(PostponeOwn)
            .Then(Postponed(new Place(Nine.AddSeconds(1), 2)));
    }

    [Fact]
    public void Numbers_put_behind_the_same_one_stand_in_a_row()
    {
        var first = Morning([Took("A008"), Took("A009"), .. FourWaiting]).When(PostponeOwn)
            .Then(Postponed(new Place(Nine.AddSeconds(3), 4)));

        var both = new Scene(first).When(new HallCommand.PostponeOwn(Ticket("A008")))
            .Then(new HallEvent.TicketPostponed(Ticket("A008"), null, new Place(Nine.AddSeconds(3), 3.5m)));

        Assert.Equal(["A001", "A002", "A003", "A008", "A009", "A004"], InLine(both));
    }

    private static HallEvent[] FourWaiting =>
        [Took("A001", after: 1), Took("A002", after: 2), Took("A003", after: 3), Took("A004", after: 4)];

    private static HallEvent[] MissedAgain => [.. CalledThrice("A009"), Missed("A009", W1)];

    private static HallCommand.ReactivateOwn ReactivateOwn => new(Ticket("A009"));

    private static HallCommand.Reactivate Reactivate(string number) => new(W1, Seated, No(number));

    private static HallCommand.PostponeOwn PostponeOwn => new(Ticket("A009"));

    private static HallCommand.Postpone Postpone(string number) => new(W1, Seated, No(number));

    private static HallEvent Reactivated(Place place, int times = 1, WindowId? window = null) =>
        new HallEvent.TicketReactivated(Ticket("A009"), window, place, times);

    private static HallEvent Postponed(Place place, WindowId? window = null) =>
        new HallEvent.TicketPostponed(Ticket("A009"), window, place);

    private static IEnumerable<string> InLine(Hall hall) =>
        hall.Line(A).All.Select(waiter => waiter.Ticket.Number.Value);
}
