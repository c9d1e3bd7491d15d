using CityHall.City.Checker.Tests.Paper;

namespace CityHall.City.Checker.Tests;

/// <summary>How numbers are given out, and where they stand.</summary>
public sealed class TakingTests
{
    [Fact]
    public void Numbers_from_001_without_a_hole_are_clean() =>
        Verdict.IsClean(Morning().Taken("A001").Taken("B001").Taken("A002", ahead: 1).Lines);

    [Fact]
    public void A_hole_in_the_series_breaks_Serial() =>
        Verdict.Breaks("Serial", Morning().Taken("A001").Taken("A003", ahead: 1).Lines);

    [Fact]
    public void A_number_issued_twice_breaks_Serial() =>
        Verdict.BreaksAmongOthers("Serial", Morning().Taken("A001").Taken("A001").Lines);

    [Fact]
    public void A_number_of_another_day_breaks_Serial()
    {
        var hall = Morning().Taken("A001");
        hall.Last.Payload["ticket"] = "331002001-20261122-A001";
        Verdict.Breaks("Serial", hall.Lines);
    }

    [Fact]
    public void A_place_in_front_breaks_Place()
    {
        var hall = Morning().Taken("A001").At("09:30");
        Verdict.Breaks("Place", hall.Taken("A002", place: new { since = hall.Instant("08:59"), order = 0 }).Lines);
    }

    [Fact]
    public void A_slip_that_tells_fewer_ahead_breaks_Place() =>
        Verdict.Breaks("Place", Morning().Taken("A001").Taken("A002", ahead: 0).Lines);

    [Theory]
    [InlineData("07:59")]
    [InlineData("17:30")]
    [InlineData("20:00")]
    public void A_number_given_out_in_a_closed_hall_breaks_Issuing(string time)
    {
        var hall = Morning().At("08:00").Taken("A001");
        hall.Last.At = hall.Instant(time);
        hall.Last.Payload["place"]!["since"] = hall.Instant(time);
        Verdict.BreaksAmongOthers("Issuing", hall.Lines);
    }

    [Fact]
    public void A_number_given_out_when_issuing_has_stopped_breaks_Issuing() => Verdict.Breaks("Issuing", Morning()
        .Opens(1, 1).At("17:01").Taken("A001").Opens(2, 2).Lines);

    [Fact]
    public void Served_directly_after_issuing_has_stopped_is_clean() => Verdict.IsClean(Directly("17:01").Lines);

    [Fact]
    public void Served_directly_while_somebody_waits_breaks_Order() => Verdict.BreaksAmongOthers("Order",
        Directly("09:01", Morning().Opens(1, 1).Taken("B001")).Lines);

    [Fact]
    public void What_a_manager_stops_and_resumes_from_no_window_is_clean() => Verdict.IsClean(Morning().Opens(1, 1)
        .Add("IssuingStopped", new { queue = "A", reason = "system", fate = "ServeOn", putOff = Array.Empty<string>() })
        .Add("IssuingResumed", new { queue = "A" })
        .Taken("A001").Lines);

    [Fact]
    public void A_number_given_out_while_its_queue_is_stopped_breaks_Issuing() => Verdict.Breaks("Issuing", Morning()
        .Opens(1, 1)
        .Add("IssuingStopped", new
        {
            queue = "A",
            reason = "system",
            fate = "ServeOn",
            window = PaperHall.Window(1),
            putOff = Array.Empty<string>(),
        })
        .Taken("A001").Lines);

    [Fact]
    public void A_second_number_of_a_person_in_one_queue_breaks_Taking() => Verdict.Breaks("Taking", Morning()
        .Taken("A001", person: "p").Taken("A002", ahead: 1, person: "p").Lines);

    [Fact]
    public void A_person_in_two_queues_is_clean() => Verdict.IsClean(Morning()
        .Taken("A001", person: "p").Taken("B001", person: "p").Lines);

    [Theory]
    [InlineData(0)]
    [InlineData(10_000)]
    public void A_party_that_cannot_be_breaks_Taking(int party)
    {
        var hall = Morning().Taken("A001");
        hall.Last.Payload["party"] = party;
        Verdict.Breaks("Taking", hall.Lines);
    }

    [Fact]
    public void Legs_that_are_not_those_of_the_items_break_Taking()
    {
        Verdict.IsClean(Morning().Taken("A001", items: ["A01", "B01", "A02"]).Lines);
        var hall = Morning().Taken("A001", items: ["A01", "B01"]);
        hall.Last.Payload["legs"]!.AsArray().RemoveAt(1);
        Verdict.Breaks("Taking", hall.Lines);
    }

    [Fact]
    public void A_number_of_the_reserve_says_that_it_was_entered_afterwards()
    {
        Verdict.IsClean(Manual("M007", "Manual", "Estimated").Lines);
        Verdict.Breaks("Origin", Manual("M007", "Live", "Measured").Lines);
    }

    [Fact]
    public void A_number_beyond_the_reserve_breaks_Manual() =>
        Verdict.Breaks("Manual", Manual("M101", "Manual", "Estimated").Lines);

    [Fact]
    public void Waits_of_the_reserve_do_not_count()
    {
        var figures = JournalCheck.Run(Manual("M007", "Manual", "Estimated").Called("M007").Lines).Figures;
        Assert.Equal((0, 1, 1), (figures.Totals.Issued, figures.Totals.Manual, figures.Totals.Called));
        Assert.Equal(0, figures.FirstCall.Count);
    }

    private static PaperHall Morning() => new PaperHall().At("09:00");

    private static PaperHall Directly(string at, PaperHall? hall = null)
    {
        hall = (hall ?? Morning().Opens(1, 1)).At(at).Taken("A001").Called("A001", order: "Direct");
        hall.Last.RequestId = null;
        hall.Started("A001").Last.RequestId = null;
        return hall;
    }

    private static PaperHall Manual(string number, string origin, string quality)
    {
        var hall = Morning().Opens(1, 1);
        hall.Add("ManualEntered", new
        {
            ticket = hall.Ticket(number),
            legs = new[] { new { queue = "A", items = new[] { "A01" } } },
            takenAt = hall.Instant("08:40"),
            place = new { since = hall.Instant("08:40"), order = 0 },
            window = PaperHall.Window(1),
            clerk = PaperHall.Clerk(1),
        });
        (hall.Last.Origin, hall.Last.TimeQuality) = (origin, quality);
        return hall;
    }
}
