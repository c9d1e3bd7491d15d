using CityHall.City.Checker.Tests.Paper;

namespace CityHall.City.Checker.Tests;

/// <summary>What was done to the journal itself.</summary>
public sealed class JournalTests
{
    [Fact]
    public void A_journal_written_by_hand_is_clean() => Verdict.IsClean(Served().Lines);

    [Fact]
    public void An_altered_payload_breaks_Chain() => Verdict.BreaksAmongOthers("Chain",
        Served().Lines.Select(line => line.Replace("\"party\":1", "\"party\":2", StringComparison.Ordinal)));

    [Fact]
    public void An_altered_actor_breaks_Chain() => Verdict.Breaks("Chain",
        Served().Lines.Select(line => line.Replace("\"who\":\"test\"", "\"who\":\"other\"", StringComparison.Ordinal)));

    [Fact]
    public void An_altered_space_in_a_payload_breaks_Chain() => Verdict.Breaks("Chain",
        Served().Lines.Select(line => line.Replace("\"party\":1", "\"party\": 1", StringComparison.Ordinal)));

    [Fact]
    public void A_removed_entry_breaks_Position_and_Version()
    {
        var lines = Served().Lines;
        lines.RemoveAt(lines.FindIndex(line => line.Contains("TicketCalled", StringComparison.Ordinal)));
        Verdict.BreaksAmongOthers("Position", lines);
        Verdict.BreaksAmongOthers("Version", lines);
    }

    [Fact]
    public void A_removed_entry_breaks_what_it_did_even_if_all_others_are_sealed_anew()
    {
        var drafts = Draft.Read(Served().Lines);
        drafts.RemoveAll(draft => draft.Event is "TicketTaken");
        Verdict.BreaksAmongOthers("Number", Draft.Seal(drafts));
    }

    [Fact]
    public void Entries_in_another_order_break_Position_and_Version()
    {
        var lines = Served().Lines;
        (lines[^4], lines[^3]) = (lines[^3], lines[^4]);
        Verdict.BreaksAmongOthers("Position", lines);
        Verdict.BreaksAmongOthers("Version", lines);
    }

    [Fact]
    public void Time_that_runs_back_breaks_Time()
    {
        var hall = Served();
        hall.At("09:59").Taken("A002");
        hall.Last.At = hall.Instant("09:09");
        hall.Last.Payload["place"]!["since"] = hall.Last.At;
        Verdict.Breaks("Time", hall.Lines);
    }

    [Fact]
    public void A_request_that_had_its_effect_twice_breaks_Request()
    {
        var hall = Served().At("09:15").Taken("A002");
        hall.Last.RequestId = "once";
        hall.Taken("A003", ahead: 1).Last.RequestId = "once";
        Verdict.Breaks("Request", hall.Lines);
    }

    [Fact]
    public void The_same_request_id_of_another_actor_is_clean()
    {
        var hall = Served().At("09:15").Taken("A002");
        hall.Last.RequestId = "once";
        hall.Taken("A003", ahead: 1).Last.RequestId = "once";
        hall.Last.Who = "other";
        Verdict.IsClean(hall.Lines);
    }

    [Fact]
    public void An_entry_that_nobody_asked_for_breaks_Request()
    {
        var hall = Served().At("09:15").Taken("A002");
        hall.Last.RequestId = null;
        Verdict.Breaks("Request", hall.Lines);
    }

    [Fact]
    public void An_entry_without_an_actor_breaks_Actor()
    {
        var hall = Served().At("09:15").Taken("A002");
        hall.Last.Who = "";
        Verdict.Breaks("Actor", hall.Lines);
    }

    [Fact]
    public void A_line_that_is_no_entry_breaks_Form() =>
        Verdict.Breaks("Form", Served().Lines.Append("""{"position":99}"""));

    [Fact]
    public void An_event_that_nobody_knows_breaks_Form()
    {
        var hall = Served();
        hall.Add("TicketForgotten", new { ticket = hall.Ticket("A001") });
        Verdict.Breaks("Form", hall.Lines);
    }

    [Fact]
    public void A_second_Served_breaks_Served() => Verdict.Breaks("Served",
        Served().Served("A001", "09:06", "09:10", request: "served:hall/331002001@99").Lines);

    [Fact]
    public void A_Served_that_says_otherwise_than_the_hall_breaks_Served()
    {
        var hall = Served();
        hall.Last.Payload["startedAt"] = hall.Instant("09:00");
        Verdict.Breaks("Served", hall.Lines);
    }

    [Fact]
    public void A_finish_that_its_numbers_stream_never_says_breaks_Served()
    {
        var drafts = Draft.Read(Served().At("09:30").Taken("A002").Lines);
        drafts.RemoveAll(draft => draft.Event is "Served");
        Verdict.Breaks("Served", Draft.Seal(drafts));
    }

    [Fact]
    public void A_stream_of_a_kind_that_the_rules_do_not_know_is_chained_and_no_more() =>
        Verdict.IsClean(Served().Add("NodeChanged", new { node = "city" }, stream: "policy/city").Lines);

    private static PaperHall Served() => new PaperHall().At("08:30").Opens(1, 1)
        .At("09:00").Taken("A001").At("09:05").Called("A001").At("09:06").Started("A001")
        .At("09:10").Finished("A001", "09:06").Served("A001", "09:06", "09:10");
}
