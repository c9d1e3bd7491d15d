using CityHall.City.Checker.Tests.Paper;

namespace CityHall.City.Checker.Tests;

/// <summary>Who is called when, and why.</summary>
public sealed class OrderTests
{
    [Fact]
    public void First_come_first_called_is_clean() => Verdict.IsClean(ThreeWait().Called("A001").Lines);

    [Fact]
    public void Calling_the_last_in_line_breaks_Order() =>
        Verdict.Breaks("Order", ThreeWait().Called("A003", passedOver: ["A001", "A002"]).Lines);

    [Fact]
    public void A_rule_that_did_not_decide_breaks_Order() =>
        Verdict.Breaks("Order", ThreeWait().Called("A001", order: "Bound").Lines);

    [Fact]
    public void A_call_of_a_person_needs_no_order_but_a_reason_of_the_list()
    {
        Verdict.IsClean(ThreeWait().Called("A003", order: "Chosen", passedOver: ["A001", "A002"],
            reason: "help").Lines);
        Verdict.Breaks("Reason", ThreeWait()
            .Called("A003", order: "Chosen", passedOver: ["A001", "A002"], reason: "because").Lines);
    }

    [Fact]
    public void A_reason_that_names_who_asked_and_does_not_breaks_Reason() => Verdict.Breaks("Reason", ThreeWait()
        .Called("A003", order: "Chosen", passedOver: ["A001", "A002"], reason: "duty").Lines);

    [Theory]
    [InlineData]
    [InlineData("A001")]
    [InlineData("A002", "A001")]
    [InlineData("A001", "A002", "A003")]
    public void A_list_of_others_than_those_passed_over_breaks_PassedOver(params string[] told) => Verdict.Breaks(
        "PassedOver", ThreeWait().Called("A003", order: "Chosen", passedOver: told, reason: "help").Lines);

    [Fact]
    public void A_head_class_goes_first_by_law() => Verdict.IsClean(HeadsWait().Lines);

    [Fact]
    public void A_third_call_by_law_in_a_row_breaks_Order() => Verdict.Breaks("Order", HeadsWait()
        .At("09:12").Called("A004", order: "ByLaw", passedOver: ["A001"]).Lines);

    [Fact]
    public void After_two_calls_by_law_the_first_in_line_follows() => Verdict.IsClean(HeadsWait()
        .At("09:12").Called("A001").Lines);

    [Fact]
    public void Whoever_waited_forty_minutes_is_called_by_the_bound()
    {
        Verdict.IsClean(ThreeWait().At("09:40").Called("A001", order: "Bound").Lines);
        Verdict.Breaks("Order", ThreeWait().At("09:40").Called("A001").Lines);
    }

    [Fact]
    public void An_elder_has_his_turn_after_two_ordinary_calls()
    {
        var wait = Wait("A001", "A002", "A003").Taken("A004", ahead: 3, kind: "Elderly");
        ServedAtOnce(ServedAtOnce(wait, "A001", "09:05"), "A002", "09:06").At("09:07");
        Verdict.IsClean(wait.Called("A004", order: "Ratio", passedOver: ["A003"]).Lines);
    }

    [Fact]
    public void An_elders_turn_that_comes_too_early_breaks_Order()
    {
        var wait = Wait("A001", "A002", "A003").Taken("A004", ahead: 3, kind: "Elderly");
        ServedAtOnce(wait, "A001", "09:05").At("09:06");
        Verdict.Breaks("Order", wait.Called("A004", order: "Ratio", passedOver: ["A002", "A003"]).Lines);
    }

    [Fact]
    public void The_second_number_of_a_person_at_a_window_breaks_Order()
    {
        var hall = new PaperHall().At("08:30").Opens(1, 1).Opens(2, 2).At("09:00")
            .Taken("A001", person: "p").Taken("B001", person: "p").Taken("B002", ahead: 1).Called("A001", window: 2);
        Verdict.Breaks("Order", hall.Called("B001").Lines);
    }

    [Fact]
    public void Passing_over_a_person_who_is_at_a_window_is_clean()
    {
        var hall = new PaperHall().At("08:30").Opens(1, 1).Opens(2, 2).At("09:00")
            .Taken("A001", person: "p").Taken("B001", person: "p").Taken("B002", ahead: 1).Called("A001", window: 2);
        Verdict.IsClean(hall.Called("B002").Lines);
    }

    [Fact]
    public void Calling_out_of_a_halted_queue_breaks_Order()
    {
        var halted = Wait("A001").Add("IssuingStopped", new
        {
            queue = "A",
            reason = "system",
            fate = "Wait",
            window = PaperHall.Window(1),
            putOff = Array.Empty<string>(),
        });
        Verdict.IsClean(halted.Lines);
        Verdict.Breaks("Order", halted.Called("A001").Lines);
    }

    [Fact]
    public void A_call_by_another_policy_than_the_one_in_force_breaks_Policy()
    {
        var hall = ThreeWait().Called("A001");
        hall.Last.Payload["choice"]!["policyVersion"] = 6;
        Verdict.Breaks("Policy", hall.Lines);
    }

    [Fact]
    public void A_call_with_a_hole_in_the_serials_before_it_breaks_CallSerial()
    {
        var hall = ThreeWait().Called("A001");
        hall.Last.Payload["serial"] = 2;
        Verdict.Breaks("CallSerial", hall.Lines);
    }

    private static PaperHall ThreeWait() => Wait("A001", "A002", "A003");

    private static PaperHall Wait(params string[] numbers)
    {
        var hall = new PaperHall().At("08:30").Opens(1, 1).At("09:00");
        foreach (var (ahead, number) in numbers.Index()) hall.Taken(number, ahead);
        return hall.At("09:05");
    }

    /// <summary>
    /// A001 is ordinary and first; the two behind it were called before it, by law, and a fourth waits.
    /// </summary>
    private static PaperHall HeadsWait()
    {
        var hall = Wait("A001");
        foreach (var (ahead, number) in new[] { "A002", "A003", "A004" }.Index())
            hall.Taken(number, ahead + 1, kind: "Disabled");
        ServedAtOnce(hall.At("09:06"), "A002", "09:06", "ByLaw", "A001");
        return ServedAtOnce(hall, "A003", "09:08", "ByLaw", "A001");
    }

    private static PaperHall ServedAtOnce(
        PaperHall hall, string number, string at, string order = "FirstCome", params string[] passedOver) => hall
        .At(at).Called(number, order: order, passedOver: passedOver).Started(number).Finished(number, at)
        .Served(number, at, at);
}
