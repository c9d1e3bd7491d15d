using CityHall.City.Checker.Tests.Paper;

namespace CityHall.City.Checker.Tests;

/// <summary>Midnight: nothing is lost, and nothing is made up.</summary>
public sealed class DayTests
{
    [Fact]
    public void Whoever_waits_at_midnight_expires_and_the_served_go_on() =>
        Verdict.IsClean(Evening().Midnight(["A002"], [Seat()], [Carried()]).Lines);

    [Fact]
    public void A_waiting_number_lost_at_the_days_end_breaks_Conservation() =>
        Verdict.Breaks("Conservation", Evening().Midnight([], [Seat()], [Carried()]).Lines);

    [Fact]
    public void A_number_that_expires_and_never_waited_breaks_Conservation() =>
        Verdict.Breaks("Conservation", Evening().Midnight(["A001", "A002"], [Seat()], [Carried()]).Lines);

    [Fact]
    public void A_served_number_lost_at_the_days_end_breaks_Opening() =>
        Verdict.BreaksAmongOthers("Opening", Evening().Midnight(["A002"], [Seat()]).Lines);

    [Fact]
    public void A_clerk_lost_at_midnight_breaks_Opening() =>
        Verdict.BreaksAmongOthers("Opening", Evening().Midnight(["A002"], [], [Carried()]).Lines);

    [Fact]
    public void A_number_that_comes_into_the_new_day_otherwise_breaks_Opening()
    {
        var hall = Evening().Midnight(["A002"], [Seat()], [Carried()]);
        hall.Last.Payload["numbers"]![0]!["calls"] = 3;
        Verdict.Breaks("Opening", hall.Lines);
    }

    [Fact]
    public void A_document_that_nobody_scheduled_breaks_Opening()
    {
        var hall = Evening().Midnight(["A002"], [Seat()], [Carried()]);
        hall.Last.Payload["document"]!["call"]!["maxCalls"] = 1;
        Verdict.Breaks("Opening", hall.Lines);
    }

    [Fact]
    public void A_day_that_begins_while_another_is_open_breaks_Day()
    {
        var lines = Draft.Read(Evening().Midnight(["A002"], [Seat()], [Carried()]).Lines);
        lines.RemoveAll(draft => draft.Event is "DayClosed");
        lines[^1].RequestId = "roll";
        Verdict.BreaksAmongOthers("Day", Draft.Seal(lines));
    }

    [Fact]
    public void A_call_before_any_day_was_opened_breaks_Day()
    {
        var lines = Draft.Read(Evening().Lines);
        lines.RemoveAt(0);
        Verdict.BreaksAmongOthers("Day", Draft.Seal(lines));
    }

    [Fact]
    public void Serials_begin_anew_each_day()
    {
        var hall = Evening().Midnight(["A002"], [Seat()], [Carried()]).At("09:00");
        Verdict.IsClean(hall.Taken("A001").Lines);
        Verdict.BreaksAmongOthers("Serial", hall.Taken("A004", ahead: 1).Lines);
    }

    private static PaperHall Evening() => new PaperHall().At("16:00").Opens(1, 1).Taken("A001").Taken("A002", ahead: 1)
        .At("16:30").Called("A001").Started("A001");

    private static object Seat()
    {
        var hall = Evening();
        return new
        {
            window = PaperHall.Window(1),
            clerk = PaperHall.Clerk(1),
            session = 1,
            state = "Serving",
            since = hall.Instant("16:30"),
            ticket = hall.Ticket("A001"),
        };
    }

    private static object Carried()
    {
        var hall = Evening();
        return new
        {
            taken = new PaperHall().At("16:00").Taken("A001").Last.Payload,
            takenAt = hall.Instant("16:00"),
            window = PaperHall.Window(1),
            calls = 1,
            firstCalledAt = hall.Instant("16:30"),
            lastCalledAt = hall.Instant("16:30"),
            startedAt = hall.Instant("16:30"),
        };
    }
}
