using CityHall.City.Checker.Tests.Paper;

namespace CityHall.City.Checker.Tests;

/// <summary>One number, one window, one clerk.</summary>
public sealed class WindowTests
{
    [Fact]
    public void A_second_call_of_a_called_number_breaks_OneWindow() =>
        Verdict.BreaksAmongOthers("OneWindow", TwoOpen().Called("A001").Called("A001").Lines);

    [Fact]
    public void A_number_called_to_a_second_window_breaks_OneWindow() =>
        Verdict.BreaksAmongOthers("OneWindow", TwoOpen().Called("A001").Called("A001", window: 2).Lines);

    [Fact]
    public void A_window_that_calls_a_second_number_breaks_OneWindow() =>
        Verdict.BreaksAmongOthers("OneWindow", TwoOpen().Called("A001").Called("A002").Lines);

    [Fact]
    public void Two_windows_with_two_numbers_are_clean() =>
        Verdict.IsClean(TwoOpen().Called("A001").Called("A002", window: 2).Lines);

    [Fact]
    public void Finishing_what_is_at_another_window_breaks_OneWindow() =>
        Verdict.BreaksAmongOthers("OneWindow", TwoOpen()
        .Called("A001").Started("A001").Called("A002", window: 2).Started("A002", window: 2)
        .Finished("A002", "09:05").Lines);

    [Fact]
    public void Starting_twice_breaks_Standing() =>
        Verdict.Breaks("Standing", TwoOpen().Called("A001").Started("A001").Started("A001").Lines);

    [Fact]
    public void Cancelling_what_is_served_breaks_Standing()
    {
        var hall = TwoOpen().Called("A001").Started("A001");
        Verdict.BreaksAmongOthers("Standing", hall.Add("TicketCancelled", new { ticket = hall.Ticket("A001") }).Lines);
    }

    [Fact]
    public void Cancelling_what_is_called_frees_the_window()
    {
        var hall = TwoOpen().Called("A001");
        Verdict.IsClean(hall.Add("TicketCancelled", new { ticket = hall.Ticket("A001") }).Called("A002").Lines);
    }

    [Fact]
    public void A_clerk_at_two_windows_breaks_Seat() =>
        Verdict.BreaksAmongOthers("Seat", new PaperHall().SignsIn(1, 1).SignsIn(1, 2, session: 2).Lines);

    [Fact]
    public void A_clerk_who_left_the_old_window_first_is_clean() =>
        Verdict.IsClean(Moved(new PaperHall().SignsIn(1, 1)).Lines);

    [Fact]
    public void A_second_clerk_at_a_window_breaks_Seat() =>
        Verdict.Breaks("Seat", new PaperHall().SignsIn(1, 1).SignsIn(2, 1).Lines);

    [Fact]
    public void Leaving_a_window_with_a_number_breaks_Seat() =>
        Verdict.BreaksAmongOthers("Seat", TwoOpen().Called("A001")
        .Add("WindowLeft", new { window = PaperHall.Window(1), clerk = PaperHall.Clerk(1), session = 1 }).Lines);

    [Fact]
    public void A_session_that_does_not_grow_breaks_Session() => Verdict.BreaksAmongOthers("Session", new PaperHall()
        .SignsIn(1, 1).SignsIn(1, 1, session: 3).Lines);

    [Fact]
    public void A_seat_that_the_clerk_did_not_ask_for_breaks_Session() => Verdict.Breaks("Session", new PaperHall()
        .Add("WindowStaffed", new { window = PaperHall.Window(1), clerk = PaperHall.Clerk(1), session = 1 }).Lines);

    [Fact]
    public void A_closed_window_that_calls_breaks_Window() => Verdict.Breaks("Window", TwoOpen()
        .Add("WindowClosed", new { window = PaperHall.Window(1) }).Called("A001").Lines);

    [Fact]
    public void A_window_that_calls_from_a_queue_it_does_not_serve_breaks_Window() =>
        Verdict.BreaksAmongOthers("Window",
        TwoOpen().Taken("B001").Called("B001", window: 2).Lines);

    [Fact]
    public void A_clerk_whom_the_manager_moved_is_clean() => Verdict.IsClean(MovedByManager(own: 1).Lines);

    [Fact]
    public void A_move_that_names_another_sign_in_breaks_Session() =>
        Verdict.Breaks("Session", MovedByManager(own: 7).Lines);

    [Fact]
    public void A_move_of_somebody_who_sits_nowhere_breaks_Session() => Verdict.BreaksAmongOthers("Session",
        new PaperHall().Add(
            "Moving", new { window = PaperHall.Window(2), session = 1, own = 1 },
            stream: $"clerk/{PaperHall.Clerk(1)}").Lines);

    private static PaperHall MovedByManager(int own)
    {
        var clerk = PaperHall.Clerk(1);
        var stream = $"clerk/{clerk}";
        return new PaperHall().At("08:30").Opens(1, 1)
            .Add("Moving", new { window = PaperHall.Window(2), session = 2, own }, stream: stream)
            .Add("WindowLeft", new { window = PaperHall.Window(1), clerk, session = 1 })
            .Add("WindowStaffed", new { window = PaperHall.Window(2), clerk, session = 2 })
            .Add("SignedIn", new { window = PaperHall.Window(2), session = 2 }, stream: stream);
    }

    private static PaperHall TwoOpen() => new PaperHall().At("08:30").Opens(1, 1).Opens(2, 2)
        .At("09:00").Taken("A001").Taken("A002", ahead: 1).At("09:05");

    private static PaperHall Moved(PaperHall hall)
    {
        var seat = new { window = PaperHall.Window(2), session = 2 };
        var clerk = PaperHall.Clerk(1);
        return hall.Add("SigningIn", seat, stream: $"clerk/{clerk}")
            .Add("WindowLeft", new { window = PaperHall.Window(1), clerk, session = 1 })
            .Add("WindowStaffed", new { window = PaperHall.Window(2), clerk, session = 2 })
            .Add("SignedIn", seat, stream: $"clerk/{clerk}");
    }
}
