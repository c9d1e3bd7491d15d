using CityHall.City.Checker.Tests.Paper;

namespace CityHall.City.Checker.Tests;

/// <summary>
/// A day as the grains record it, exported: clean as it is, and found out when something is done to it.
/// </summary>
public sealed class RecordedDayTests(RecordedDay day) : IClassFixture<RecordedDay>
{
    [Fact]
    public void As_it_was_recorded_it_is_clean()
    {
        Verdict.IsClean(day.Lines);
        var totals = JournalCheck.Run(day.Lines).Figures.Totals;
        Assert.Equal((5, 4, 2, 1, 1), (totals.Issued, totals.Called, totals.Served, totals.Missed, totals.Undone));
    }

    [Fact]
    public void Each_of_its_lines_is_missed() => Assert.All(Enumerable.Range(0, day.Lines.Count - 1), index =>
        Verdict.BreaksAmongOthers("Position", day.Lines.Where((_, other) => other != index)));

    [Fact]
    public void Each_of_its_lines_is_sealed() => Assert.All(Enumerable.Range(0, day.Lines.Count), index =>
        Verdict.BreaksAmongOthers("Chain", day.Lines.Select((line, other) => other == index ? Altered(line) : line)));

    [Fact]
    public void Another_number_called_in_the_place_of_the_first_breaks_Order() =>
        Altered("Order", "TicketCalled", call => Swap(call, "A001", "A003"));

    [Fact]
    public void Another_rule_told_breaks_Order() =>
        Altered("Order", "TicketCalled", call => call.Payload["choice"]!["order"] = "ByLaw");

    [Fact]
    public void Another_clerk_told_breaks_Seat() =>
        Altered("Seat", "TicketCalled", call => call.Payload["clerk"] = "C331002-0006");

    [Fact]
    public void A_miss_that_came_earlier_breaks_Missed() =>
        Altered("Missed", "TicketMissed", miss => miss.At = miss.At.AddSeconds(-25));

    [Fact]
    public void A_recall_that_came_earlier_breaks_Recall() =>
        Altered("Recall", "TicketRecalled", recall => recall.At = recall.At.AddSeconds(-5));

    [Fact]
    public void A_serial_left_out_breaks_Serial() =>
        Altered("Serial", "TicketTaken", taken => Swap(taken, "A001", "A009"));

    [Fact]
    public void A_Served_told_for_another_window_breaks_Served() =>
        Altered("Served", "Served", served => served.Payload["window"] = "331002999-W04");

    private void Altered(string rule, string name, Action<Draft> alter)
    {
        var drafts = Draft.Read(day.Lines);
        alter(drafts.First(draft => draft.Event == name));
        Verdict.BreaksAmongOthers(rule, Draft.Seal(drafts));
    }

    private static void Swap(Draft draft, string number, string other) => draft.Payload["ticket"] =
        draft.Payload["ticket"]!.GetValue<string>().Replace(number, other, StringComparison.Ordinal);

    /// <summary>One second earlier.</summary>
    private static string Altered(string line)
    {
        var at = line.IndexOf("\"occurredAt\":", StringComparison.Ordinal);
        var second = line.IndexOf('.', at) - 1;
        var digit = line[second] is '0' ? '1' : '0';
        return line[..second] + digit + line[(second + 1)..];
    }
}
