using CityHall.City.Checker.Tests.Paper;

namespace CityHall.City.Checker.Tests;

/// <summary>Recalls, misses, parking, transfers, coming back, and taking a step back.</summary>
public sealed class StepTests
{
    [Fact]
    public void A_recall_after_twenty_seconds_is_clean() =>
        Verdict.IsClean(Called().At("09:05:20").Recalled("A001", callNo: 2).Lines);

    [Fact]
    public void A_recall_too_early_breaks_Recall() =>
        Verdict.Breaks("Recall", Called().At("09:05:19").Recalled("A001", callNo: 2).Lines);

    [Fact]
    public void A_fourth_call_breaks_Recall() =>
        Verdict.Breaks("Recall", CalledThrice().At("09:06:30").Recalled("A001", callNo: 4).Lines);

    [Fact]
    public void A_number_missed_after_three_calls_and_a_minute_is_clean() =>
        Verdict.IsClean(CalledThrice().At("09:06").Missed("A001").Lines);

    [Fact]
    public void A_number_missed_too_early_breaks_Missed() =>
        Verdict.Breaks("Missed", CalledThrice().At("09:05:59").Missed("A001").Lines);

    [Fact]
    public void A_number_missed_after_two_calls_breaks_Missed() => Verdict.Breaks("Missed", Called()
        .At("09:05:20").Recalled("A001", callNo: 2).At("09:08").Missed("A001").Lines);

    [Fact]
    public void Whoever_walks_slowly_has_half_a_minute_more()
    {
        var slow = Slow();
        Verdict.Breaks("Missed", slow.At("09:06:29").Missed("A001").Lines);
        Verdict.IsClean(Slow().At("09:06:30").Missed("A001").Lines);
    }

    [Fact]
    public void A_missed_number_that_comes_back_behind_nobody_breaks_Place() => Verdict.Breaks("Place", Missed()
        .Reactivated("A001", times: 1, place: new { since = Missed().Instant("08:59"), order = 0 }).Lines);

    [Fact]
    public void A_missed_number_comes_back_behind_those_who_wait() => Verdict.IsClean(Back().Lines);

    [Fact]
    public void A_wrong_count_of_coming_back_breaks_ComeBack()
    {
        var hall = Back();
        hall.Last.Payload["times"] = 2;
        Verdict.Breaks("ComeBack", hall.Lines);
    }

    [Fact]
    public void A_finish_taken_back_in_time_is_clean() =>
        Verdict.IsClean(Finished().At("09:11").Undone("A001", "Finish")
        .At("09:12").Finished("A001", "09:05").Lines);

    [Fact]
    public void A_step_taken_back_too_late_breaks_Undo() =>
        Verdict.Breaks("Undo", Finished().At("09:11:01").Undone("A001", "Finish").Lines);

    [Fact]
    public void A_step_taken_back_after_another_press_breaks_Undo() => Verdict.Breaks("Undo", Finished()
        .Add("WindowPaused", new { window = PaperHall.Window(1), reason = "break", afterThisNumber = false })
        .At("09:10:30").Undone("A001", "Finish").Lines);

    [Fact]
    public void A_step_taken_back_when_the_number_moved_on_breaks_Undo()
    {
        var moved = Missed();
        moved.Add("TicketCancelled", new { ticket = moved.Ticket("A001") }).Undone("A001", "Miss");
        Verdict.BreaksAmongOthers("Undo", moved.Lines);
    }

    [Fact]
    public void A_step_of_another_window_taken_back_breaks_Undo() => Verdict.BreaksAmongOthers("Undo", Finished()
        .Opens(2, 2).Undone("A001", "Finish", window: 2).Lines);

    [Fact]
    public void A_step_taken_back_while_the_window_has_a_number_breaks_Undo() =>
        Verdict.BreaksAmongOthers("Undo", Finished()
        .Called("A002").At("09:10:30").Undone("A001", "Finish").Lines);

    [Fact]
    public void A_call_taken_back_breaks_Undo() =>
        Verdict.BreaksAmongOthers("Undo", Called().At("09:05:10").Undone("A001", "Miss").Lines);

    [Fact]
    public void Parked_until_a_time_that_is_over_breaks_Park() =>
        Verdict.BreaksAmongOthers("Park", Serving().At("09:10").Parked("A001", until: "09:09").Lines);

    [Fact]
    public void Parked_for_longer_than_four_hours_breaks_Park() =>
        Verdict.Breaks("Park", Serving().At("09:10").Parked("A001", until: "13:11").Lines);

    [Fact]
    public void A_parked_number_that_waits_again_before_its_time_breaks_Park()
    {
        Verdict.IsClean(Unparked("10:00").Lines);
        Verdict.Breaks("Park", Unparked("09:59").Lines);
    }

    [Fact]
    public void A_parked_number_that_is_forgotten_breaks_Park() => Verdict.Breaks("Park", Serving()
        .At("09:10").Parked("A001", until: "10:00").At("10:05").Taken("A003", ahead: 1).Lines);

    [Fact]
    public void A_transfer_to_another_queue_keeps_the_place() => Verdict.IsClean(Serving().Taken("B001")
        .At("09:06").Transferred("A001", "B").Called("A001").Lines);

    [Fact]
    public void A_transfer_to_a_closed_window_breaks_Transfer() =>
        Verdict.Breaks("Transfer", Serving().Transferred("A001", "A", only: 2).Lines);

    [Fact]
    public void A_transfer_to_a_window_that_does_not_serve_the_queue_breaks_Transfer() =>
        Verdict.Breaks("Transfer", Serving().Opens(2, 2).Transferred("A001", "B", only: 2).Lines);

    [Fact]
    public void A_transfer_to_nowhere_breaks_Transfer() =>
        Verdict.Breaks("Transfer", Serving().Transferred("A001", "A").Lines);

    [Fact]
    public void A_finish_that_names_a_leg_that_is_not_there_breaks_Leg() =>
        Verdict.BreaksAmongOthers("Leg", Serving().Finished("A001", "09:05", legs: [1, 2]).Lines);

    [Fact]
    public void A_finish_that_forgets_the_next_leg_breaks_Leg()
    {
        Verdict.IsClean(TwoLegs().Finished("A001", "09:00", next: "B").Lines);
        Verdict.Breaks("Leg", TwoLegs().Finished("A001", "09:00").Lines);
    }

    [Fact]
    public void A_notice_without_papers_breaks_Ending()
    {
        var hall = Serving().Finished("A001", "09:05");
        hall.Last.Payload["ending"]!["end"] = "PapersMissing";
        Verdict.Breaks("Ending", hall.Lines);
    }

    private static PaperHall Called() => new PaperHall().At("08:30").Opens(1, 1)
        .At("09:00").Taken("A001").Taken("A002", ahead: 1).At("09:05").Called("A001");

    private static PaperHall CalledThrice() => Called()
        .At("09:05:20").Recalled("A001", callNo: 2).At("09:05:40").Recalled("A001", callNo: 3);

    private static PaperHall Slow() => new PaperHall().At("08:30").Opens(1, 1)
        .At("09:00").Taken("A001", kind: "Elderly").At("09:05").Called("A001")
        .At("09:05:20").Recalled("A001", callNo: 2).At("09:05:40").Recalled("A001", callNo: 3);

    private static PaperHall Missed() => CalledThrice().At("09:06:30").Missed("A001");

    /// <summary>One waits: fewer than three, so it is the tail.</summary>
    private static PaperHall Back()
    {
        var hall = Missed().At("09:07");
        return hall.Reactivated("A001", times: 1, place: new { since = hall.Instant("09:07"), order = 2 });
    }

    private static PaperHall Serving() => Called().Started("A001");

    private static PaperHall Finished() =>
        Serving().At("09:10").Finished("A001", "09:05").Served("A001", "09:05", "09:10");

    private static PaperHall Unparked(string at)
    {
        var hall = Serving().At("09:10").Parked("A001", until: "10:00").At(at);
        return hall.Add("TicketUnparked", new { ticket = hall.Ticket("A001") });
    }

    private static PaperHall TwoLegs() => new PaperHall().At("09:00").Opens(1, 1)
        .Taken("A001", items: ["A01", "B01"]).Called("A001").Started("A001");
}
