using CityHall.City.Checker.Tests.Paper;

namespace CityHall.City.Checker.Tests;

/// <summary>What the guide desk does: tasks, papers, needs, and visits that end without a number.</summary>
public sealed class DeskTests
{
    [Fact]
    public void A_task_that_is_raised_taken_and_done_is_clean() =>
        Verdict.IsClean(Raised(1, "2").Add("TaskTaken", Lin(1)).Add("TaskDone", new { no = 1 }).Lines);

    [Fact]
    public void A_task_out_of_its_count_breaks_Task() => Verdict.Breaks("Task", Raised(2, "2").Lines);

    [Fact]
    public void A_second_call_from_one_kiosk_breaks_Task() =>
        Verdict.Breaks("Task", Raised(1, "2").Add("TaskRaised", AtKiosk(2, "2")).Lines);

    [Fact]
    public void A_task_taken_twice_or_never_raised_breaks_Task()
    {
        Verdict.Breaks("Task", Raised(1, "2").Add("TaskTaken", Lin(1)).Add("TaskTaken", Lin(1)).Lines);
        Verdict.Breaks("Task", Morning().Add("TaskTaken", Lin(1)).Lines);
    }

    [Fact]
    public void A_task_done_twice_breaks_Task() =>
        Verdict.Breaks("Task", Raised(1, "2").Add("TaskDone", Done(1)).Add("TaskDone", Done(1)).Lines);

    [Fact]
    public void A_thirty_first_open_task_breaks_Task()
    {
        var hall = Morning();
        foreach (var no in Enumerable.Range(1, 30)) hall.Add("TaskRaised", AtKiosk(no, $"{no}"));
        Verdict.IsClean(hall.Lines);
        Verdict.Breaks("Task", hall.Add("TaskRaised", AtKiosk(31, "31")).Lines);
    }

    [Fact]
    public void Help_along_with_nobody_s_number_breaks_Task() => Verdict.Breaks(
        "Task", Morning().Add("TaskRaised", new { no = 1, kind = "Accompany", ticket = "331002001-20261123-A009" })
            .Lines);

    [Fact]
    public void A_paper_that_no_item_needs_breaks_Paper()
    {
        var hall = Morning().Taken("A001");
        hall.Add("PapersChecked", new
        {
            ticket = hall.Ticket("A001"),
            seen = new[] { new { item = "A01", paper = "id-card" } },
        });
        Verdict.Breaks("Paper", hall.Lines);
    }

    [Fact]
    public void Needs_of_a_number_that_is_over_break_Standing()
    {
        var hall = Morning().Taken("A001");
        Verdict.IsClean(hall.Add("NeedsNoted", Needs(hall)).Lines);
        hall.Add("TicketCancelled", new { ticket = hall.Ticket("A001") });
        Verdict.Breaks("Standing", hall.Add("NeedsNoted", Needs(hall)).Lines);
    }

    [Fact]
    public void A_visit_for_an_item_of_the_hall_is_clean_and_for_another_breaks_Guided()
    {
        Verdict.IsClean(Morning().Add("VisitorGuided", new { end = "Online", item = "A01" }).Lines);
        Verdict.Breaks("Guided", Morning().Add("VisitorGuided", new { end = "Online", item = "Z01" }).Lines);
    }

    [Fact]
    public void A_class_confirmed_and_a_printed_number_entered_at_no_window_are_clean()
    {
        var hall = Morning().Taken("A001");
        hall.Add("ClassSettled", new { ticket = hall.Ticket("A001"), @class = "Military" });
        hall.Add("ManualEntered", new
        {
            ticket = hall.Ticket("M007"),
            legs = new[] { new { queue = "A", items = new[] { "A01" } } },
            takenAt = hall.Instant("08:40"),
            place = new { since = hall.Instant("08:40"), order = 0 },
        });
        (hall.Last.Origin, hall.Last.TimeQuality) = ("Manual", "Estimated");
        Verdict.IsClean(hall.Lines);
    }

    private static PaperHall Morning() => new PaperHall().At("09:00");

    private static PaperHall Raised(int task, string place) => Morning().Add("TaskRaised", AtKiosk(task, place));

    private static object AtKiosk(int task, string place) => new { no = task, kind = "AtKiosk", place };

    private static object Lin(int task) => new { no = task, helper = "G331002001-1" };

    private static object Done(int task) => new { no = task };

    private static object Needs(PaperHall hall) =>
        new { ticket = hall.Ticket("A001"), needs = new[] { "Wheelchair" } };
}
