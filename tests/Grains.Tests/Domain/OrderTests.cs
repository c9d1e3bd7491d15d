using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces.Halls;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

/// <summary>Who is next: by law, by the bound, by appointment, by ratio, by first come.</summary>
public sealed class OrderTests : HallStory
{
    private const int Bound = 40 * 60;

    [Theory]
    [InlineData(TicketClass.Military)]
    [InlineData(TicketClass.FireFighter)]
    [InlineData(TicketClass.Disabled)]
    [InlineData(TicketClass.CriticallyIll)]
    public void Some_go_first_by_law(TicketClass head) =>
        Morning(Took("A001"), Took("A002", after: 1), Took("A003", after: 2, confirmed: head))
            .When(CallNext(), after: 3)
            .Then(Call(CallOrder.ByLaw, "A003", passing: ["A001", "A002"]));

    [Theory]
    [InlineData(TicketClass.Military)]
    [InlineData(TicketClass.Elderly)]
    public void Who_showed_no_paper_keeps_an_ordinary_place(TicketClass claimed) =>
        Morning([
            Took("A001"), Took("A002"), .. Handled("A001"), .. Handled("A002"),
            Took("A003"), Took("A004", after: 1) with { Class = claimed },
        ])
            .When(CallNext(), after: 3)
            .Then(Call(CallOrder.FirstCome, "A003", serial: 3));

    [Fact]
    public void By_law_two_go_in_a_row() =>
        Morning([Took("A001"), Military("A002"), Military("A003"), .. Handled("A002", CallOrder.ByLaw)])
            .When(CallNext(), after: 9)
            .Then(Call(CallOrder.ByLaw, "A003", serial: 2, passing: ["A001"]));

    [Fact]
    public void By_law_three_do_not_go_in_a_row() =>
        Morning([
            Took("A001"), Military("A002"), Military("A003"), Military("A004"),
            .. Handled("A002", CallOrder.ByLaw), .. Handled("A003", CallOrder.ByLaw),
        ])
            .When(CallNext(), after: 9)
            .Then(Call(CallOrder.FirstCome, "A001", serial: 3));

    [Theory]
    [InlineData(CallOrder.FirstCome)]
    [InlineData(CallOrder.Bound)]
    [InlineData(CallOrder.Appointment)]
    [InlineData(CallOrder.Ratio)]
    public void After_anybody_elses_turn_they_go_first_again(CallOrder between) =>
        Morning([
            Took("A001"), Took("A005"), Military("A002"), Military("A003"), Military("A004", after: 1),
            .. Handled("A002", CallOrder.ByLaw), .. Handled("A003", CallOrder.ByLaw), .. Handled("A001", between),
        ])
            .When(CallNext(), after: 9)
            .Then(Call(CallOrder.ByLaw, "A004", serial: 4, passing: ["A005"]));

    [Theory]
    [InlineData(CallOrder.Chosen)]
    [InlineData(CallOrder.Direct)]
    public void A_persons_choice_is_nobodys_turn(CallOrder choice)
    {
        HallEvent[] taken =
        [
            Took("A001"), Took("A002"), Took("A003"),
            Military("A004"), Military("A005"), Military("A006"), Old("A007"),
        ];

        Morning([.. taken, .. Handled("A004", CallOrder.ByLaw), .. Handled("A005", CallOrder.ByLaw),
            .. Handled("A001", choice)])
            .When(CallNext(), after: 9)
            .Then(Call(CallOrder.FirstCome, "A002", serial: 4));
        Morning([.. taken, .. Handled("A004", CallOrder.ByLaw), .. Handled("A005", CallOrder.ByLaw),
            .. Handled("A001"), .. Handled("A006", CallOrder.ByLaw), .. Handled("A002", choice)])
            .When(CallNext(), after: 9)
            .Then(Call(CallOrder.FirstCome, "A003", serial: 6));
    }

    [Fact]
    public void Turns_are_counted_by_the_queue() =>
        Morning([
            Took("A001"), Military("A002"), Military("A003"), Military("A004"), Military("B001", after: 1),
            .. Handled("A002", CallOrder.ByLaw), .. Handled("A003", CallOrder.ByLaw),
        ])
            .When(CallNext(), after: 9)
            .Then(Call(CallOrder.ByLaw, "B001", serial: 3, passing: ["A001", "A004"]));

    [Fact]
    public void Of_two_queues_the_one_who_came_first_goes_first_by_law() =>
        Morning(Took("A001"), Military("A002", after: 2), Military("B001", after: 1))
            .When(CallNext(), after: 9)
            .Then(Call(CallOrder.ByLaw, "B001", passing: ["A001"]));

    [Fact]
    public void Who_is_alone_waits_for_no_turn() =>
        Morning([
            Military("A001"), Military("A002"), Military("A003"),
            .. Handled("A001", CallOrder.ByLaw), .. Handled("A002", CallOrder.ByLaw),
        ])
            .When(CallNext(), after: 9)
            .Then(Call(CallOrder.FirstCome, "A003", serial: 3));

    [Fact]
    public void Who_waited_40_minutes_waits_no_longer() =>
        Morning([.. TwoHandled, Took("A001"), Old("A002", after: 1), Appointed("A003", begins: 60)])
            .When(CallNext(), after: Bound)
            .Then(Call(CallOrder.Bound, "A001", serial: 3));

    [Fact]
    public void Before_40_minutes_the_other_rules_count() =>
        Morning([.. TwoHandled, Took("A001"), Old("A002", after: 1)])
            .When(CallNext(), after: Bound - 1)
            .Then(Call(CallOrder.Ratio, "A002", serial: 3, passing: ["A001"]));

    [Fact]
    public void The_law_goes_before_the_bound() =>
        Morning(Took("A001"), Military("A002", after: 1))
            .When(CallNext(), after: Bound)
            .Then(Call(CallOrder.ByLaw, "A002", passing: ["A001"]));

    [Fact]
    public void Of_two_queues_the_longest_waiting_is_called() =>
        Morning(Took("A001", after: 1), Took("B001"))
            .When(CallNext(), after: Bound)
            .Then(Call(CallOrder.Bound, "B001"));

    [Fact]
    public void An_appointment_is_called_when_its_time_begins() =>
        Morning([.. TwoHandled, Took("A001"), Old("A002"), Appointed("A003", begins: 600)])
            .When(CallNext(), after: 600)
            .Then(Call(CallOrder.Appointment, "A003", serial: 3, passing: ["A001", "A002"]));

    [Fact]
    public void Before_its_time_an_appointment_has_the_place_of_its_coming() =>
        Morning([.. TwoHandled, Took("A001"), Old("A002", after: 1), Appointed("A003", begins: 600, after: 2)])
            .When(CallNext(), after: 599)
            .Then(Call(CallOrder.Ratio, "A002", serial: 3, passing: ["A001"]));

    [Fact]
    public void The_earlier_slot_goes_first_whoever_came_first() =>
        Morning(Took("A001"), Appointed("A002", begins: 600), Appointed("B001", begins: 300, after: 1))
            .When(CallNext(), after: 600)
            .Then(Call(CallOrder.Appointment, "B001", passing: ["A001", "A002"]));

    [Fact]
    public void Of_one_slot_who_came_first_goes_first() =>
        Morning(Took("A001"), Appointed("A002", begins: 300, after: 2), Appointed("B001", begins: 300, after: 1))
            .When(CallNext(), after: 600)
            .Then(Call(CallOrder.Appointment, "B001", passing: ["A001"]));

    [Fact]
    public void Who_came_too_late_for_the_slot_has_a_place_like_others() =>
        Morning(Took("A001"), Appointed("A002", begins: 0) with { IsLate = true })
            .When(CallNext(), after: 1000)
            .Then(Call(CallOrder.FirstCome, "A001"));

    [Theory]
    [InlineData(TicketClass.Elderly)]
    [InlineData(TicketClass.PregnantOrWithInfant)]
    public void After_two_ordinary_calls_it_is_their_turn(TicketClass ratio) =>
        Morning([.. TwoHandled, Took("A001"), Took("A002", after: 1, confirmed: ratio)])
            .When(CallNext(), after: 9)
            .Then(Call(CallOrder.Ratio, "A002", serial: 3, passing: ["A001"]));

    [Fact]
    public void After_one_ordinary_call_it_is_not_yet() =>
        Morning([Took("A008"), .. Handled("A008"), Took("A001"), Old("A002", after: 1)])
            .When(CallNext(), after: 9)
            .Then(Call(CallOrder.FirstCome, "A001", serial: 2));

    [Fact]
    public void After_their_turn_two_ordinary_ones_go_before_the_next() =>
        Morning([.. TwoHandled, Took("A001"), Old("A002"), Old("A003"), .. Handled("A002", CallOrder.Ratio)])
            .When(CallNext(), after: 9)
            .Then(Call(CallOrder.FirstCome, "A001", serial: 4));

    [Fact]
    public void Ordinary_calls_of_another_queue_give_no_turn() =>
        Morning([.. TwoHandled, Took("B001"), Old("B002", after: 1)])
            .When(CallNext(), after: 9)
            .Then(Call(CallOrder.FirstCome, "B001", serial: 3));

    [Fact]
    public void The_figures_are_those_of_the_rules()
    {
        var rules = Document with
        {
            Order = OrderRule.Default with
            {
                HeadInRow = 1,
                BoundMinutes = 10,
                OrdinaryPerRatio = 1,
                HeadClasses = [TicketClass.Elderly],
            },
        };

        Given([
            DayOpen(rules), .. Desk(W1), Took("A001"), Old("A002"), Old("A003"), .. Handled("A002", CallOrder.ByLaw),
        ])
            .When(CallNext(), after: 10 * 60)
            .Then(Call(CallOrder.Bound, "A001", serial: 2));
        Given([DayOpen(rules), .. Desk(W1), Took("A001"), Military("A002")])
            .When(CallNext(), after: 10 * 60 - 1)
            .Then(Call(CallOrder.FirstCome, "A001"));
    }

    [Fact]
    public void Whoever_was_called_is_out_of_every_lane()
    {
        var hall = Morning(Took("A001") with { Slot = SlotAt(0), Class = TicketClass.Military, ClassConfirmed = true })
            .When(CallNext(), after: 9)
            .Then(Call(CallOrder.ByLaw, "A001"));

        var line = hall.Line(A);
        Assert.Equal((0, 0, 0, 0), (line.All.Count, line.Head.Count, line.Ratio.Count, line.Slots.Count));
    }

    [Theory]
    [InlineData(CallOrder.ByLaw, 2, 5)]
    [InlineData(CallOrder.FirstCome, 0, 6)]
    [InlineData(CallOrder.Ratio, 0, 0)]
    [InlineData(CallOrder.Bound, 0, 5)]
    [InlineData(CallOrder.Appointment, 0, 5)]
    [InlineData(CallOrder.Chosen, 1, 5)]
    [InlineData(CallOrder.Direct, 1, 5)]
    public void A_call_moves_the_turns_by_its_rule(CallOrder order, int headInRow, int ordinarySinceRatio) =>
        Assert.Equal(
            new Turns(headInRow, ordinarySinceRatio),
            new Turns(HeadInRow: 1, OrdinarySinceRatio: 5).After(order));

    /// <summary>Two ordinary calls: from here on the turn of a ratio class is due.</summary>
    private static HallEvent[] TwoHandled => [Took("A008"), Took("A009"), .. Handled("A008"), .. Handled("A009")];

    private static HallEvent Military(string number, int after = 0) =>
        Took(number, after, confirmed: TicketClass.Military);

    private static HallEvent Old(string number, int after = 0) => Took(number, after, confirmed: TicketClass.Elderly);

    private static HallEvent.TicketTaken Appointed(string number, int begins, int after = 0) =>
        Took(number, after) with { Slot = SlotAt(begins) };

    private static Slot SlotAt(int begins) => new(Nine.AddSeconds(begins), Nine.AddSeconds(begins + 1800));
}
