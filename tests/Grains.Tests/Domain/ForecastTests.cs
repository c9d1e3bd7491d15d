using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

/// <summary>The order policy run forward: items take 5 or 10 minutes, slow ones two fifths more.</summary>
public sealed class ForecastTests : HallStory
{
    private const int Minute = 60;

    [Fact]
    public void Where_no_window_is_open_nobody_can_tell()
    {
        var hall = Given(DayOpen(), Staffed(W1), Took("A001")).Before;

        Assert.Null(Wait(hall, "A001"));
        Assert.Null(Newcomer(hall, A));
    }

    [Fact]
    public void Who_is_next_at_an_idle_window_waits_hardly_at_all() =>
        Assert.Equal(new WaitRange(0, 5), Wait(Morning(Took("A001")).Before, "A001"));

    [Fact]
    public void Who_stands_behind_others_waits_for_them()
    {
        var hall = Morning(Took("A001"), Took("A002"), Took("A003"), Took("A004")).Before;

        Assert.Equal(
            [new WaitRange(0, 5), new WaitRange(5, 10), new WaitRange(10, 15), new WaitRange(15, 25)],
            Waits(hall, "A001", "A002", "A003", "A004"));
        Assert.Equal(new WaitRange(20, 30), Newcomer(hall, A));
    }

    [Fact]
    public void Two_windows_halve_it()
    {
        var hall = Morning([.. Desk(W2, Wang), Took("A001"), Took("A002"), Took("A003"), Took("A004")]).Before;

        Assert.Equal(
            [new WaitRange(0, 5), new WaitRange(0, 5), new WaitRange(5, 10), new WaitRange(5, 10)],
            Waits(hall, "A001", "A002", "A003", "A004"));
        Assert.Equal(new WaitRange(10, 15), Newcomer(hall, A));
    }

    [Fact]
    public void A_window_serves_all_its_queues()
    {
        var hall = Morning(Took("A001"), Took("B001", after: 1), Took("C001")).Before;

        Assert.Equal([new WaitRange(0, 5), new WaitRange(5, 10)], Waits(hall, "A001", "B001"));
        Assert.Equal(new WaitRange(10, 15), Newcomer(hall, A));
        Assert.Equal(new WaitRange(10, 15), Newcomer(hall, B));
        Assert.Null(Wait(hall, "C001"));
        Assert.Null(Newcomer(hall, C));
    }

    [Fact]
    public void A_newcomer_goes_to_the_window_that_is_free_first()
    {
        var hall = Morning([.. Desk(W3, Wang), Took("B001"), Took("B002"), Took("C001")]).Before;

        Assert.Equal(new WaitRange(10, 15), Newcomer(hall, B));
        Assert.Equal(new WaitRange(5, 10), Newcomer(hall, C));
        Assert.Equal(new WaitRange(5, 10), Newcomer(hall, A));
    }

    [Fact]
    public void A_number_that_is_served_takes_its_usual_time()
    {
        var serving = Morning(
            Took("A001") with { Items = Items("A02"), Legs = [new Leg(A, Items("A02"))] },
            Called("A001", W1), Started("A001", W1), Took("A002")).Before;

        Assert.Equal(new WaitRange(5, 15), Wait(serving, "A002", after: 2 * Minute));
        Assert.Equal(new WaitRange(5, 10), Wait(serving, "A002", after: 5 * Minute));
        Assert.Equal(new WaitRange(0, 5), Wait(serving, "A002", after: 9 * Minute));
    }

    [Fact]
    public void What_takes_longer_than_usual_may_be_over_at_any_moment() =>
        Assert.Equal(new WaitRange(0, 5), Wait(Morning([.. Served("A001"), Took("A002")]).Before, "A002", 60 * Minute));

    [Fact]
    public void A_number_that_was_called_counts_as_served_from_then_on() =>
        Assert.Equal(
            new WaitRange(5, 10), Wait(Morning(Took("A001"), Called("A001", W1), Took("A002")).Before, "A002"));

    [Fact]
    public void Windows_that_pause_now_or_after_their_number_do_not_count()
    {
        Assert.Null(Wait(Morning(Took("A001"), Paused(W1)).Before, "A001"));
        Assert.Null(Wait(
            Morning([.. Served("A001"), Paused(W1, afterThisNumber: true), Took("A002")]).Before, "A002"));
    }

    [Fact]
    public void Items_add_up_and_cases_multiply()
    {
        var two = Took("A001") with
        {
            Items = Items("A01", "A02"),
            Legs = [new Leg(A, Items("A01", "A02"))],
            CaseCount = 2,
        };

        Assert.Equal(new WaitRange(30, 45), Wait(Morning(two, Took("A002", after: 1)).Before, "A002"));
    }

    [Fact]
    public void A_leg_takes_the_time_of_its_own_items()
    {
        var legs = Took("A001") with { Legs = [new Leg(A, Items("A01")), new Leg(B, Items("B01"))] };

        Assert.Equal(new WaitRange(5, 10), Wait(Morning(legs, Took("A002", after: 1)).Before, "A002"));
    }

    [Fact]
    public void Who_goes_first_by_law_goes_first_here_too() =>
        Assert.Equal(
            [new WaitRange(5, 10), new WaitRange(0, 5)],
            Waits(Morning(Took("A001"), Took("A002", confirmed: TicketClass.Military)).Before, "A001", "A002"));

    [Fact]
    public void Turns_are_taken_here_too()
    {
        var hall = Morning(
            Took("A001"), Took("A002"), Took("A003"), Took("A004", confirmed: TicketClass.Elderly),
            Took("A005", confirmed: TicketClass.Elderly)).Before;

        Assert.Equal(
            [new WaitRange(0, 5), new WaitRange(5, 10), new WaitRange(15, 25), new WaitRange(10, 15),
                new WaitRange(20, 30)],
            Waits(hall, "A001", "A002", "A003", "A004", "A005"));
    }

    [Fact]
    public void An_appointment_is_called_when_its_time_has_come()
    {
        var slot = new Slot(Nine.AddMinutes(5), Nine.AddMinutes(35));
        var hall = Morning(Took("A001"), Took("A002"), Took("A003") with { Slot = slot }).Before;

        Assert.Equal([new WaitRange(10, 15), new WaitRange(5, 10)], Waits(hall, "A002", "A003"));
    }

    [Fact]
    public void Of_who_is_held_nobody_can_tell()
    {
        var hall = Morning([
            .. Desk(W3, Wang), Took("A001", identity: "4f2a"), Took("C001", identity: "4f2a"), Called("C001", W3),
        ]).Before;

        Assert.Null(Wait(hall, "A001"));
    }

    [Fact]
    public void Who_is_given_into_a_windows_hands_waits_for_that_window()
    {
        var hall = Morning([
            .. Served("A001"), .. Desk(W2, Wang), Took("A002"), Called("A002", W2),
            new HallEvent.TicketTransferred(Ticket("A001"), W1, Li, A, Only: W2, "wrong-queue", AtRequestOf: null),
        ]).Before;

        Assert.Equal(new WaitRange(5, 10), Wait(hall, "A001"));
        Assert.Equal(new WaitRange(0, 5), Newcomer(hall, A));
    }

    [Fact]
    public void For_a_queue_that_is_stopped_there_are_no_newcomers()
    {
        var hall = Morning(Took("A001"), Took("A002"), Stopped(A, StopFate.ServeOn)).Before;

        Assert.Null(Newcomer(hall, A));
        Assert.Equal(new WaitRange(10, 15), Newcomer(hall, B));
        Assert.Equal(new WaitRange(5, 10), Wait(hall, "A002"));
    }

    [Fact]
    public void Of_who_is_not_called_until_it_goes_on_nobody_can_tell() =>
        Assert.Null(Wait(Morning(Took("A001"), Stopped(A, StopFate.Wait)).Before, "A001"));

    [Fact]
    public void Beyond_five_hundred_calls_nobody_can_tell()
    {
        var names = Enumerable.Range(1, 501).Select(no => TicketNumber.Of(A, no).Value).ToList();

        var full = Morning(names.Take(500).Select(name => Took(name))).Before;
        Assert.Equal(new WaitRange(499 * 5, 3495), Wait(full, "A500"));
        Assert.Null(Newcomer(full, A));
        var fuller = Morning(names.Select(name => Took(name))).Before;
        Assert.Null(Wait(fuller, "A501"));
    }

    [Fact]
    public void How_slow_is_slow_is_said_by_the_rules()
    {
        var rules = Document with { Wait = WaitRule.Default with { SlowPercent = 300 } };

        Assert.Equal(
            new WaitRange(5, 15),
            Wait(Given([DayOpen(rules), .. Desk(W1), Took("A001"), Took("A002")]).Before, "A002"));
    }

    [Fact]
    public void The_slip_tells_it() =>
        Assert.Equal(
            (2, new WaitRange(10, 15)),
            Taken(Morning(Took("A001"), Took("A002")), Take("A01")).Slip is { Wait: { } wait } slip
                ? (slip.Ahead, wait)
                : default);

    private static WaitRange? Wait(Hall hall, string number, int after = 0) =>
        Forecast.Of(hall, Nine.AddSeconds(after)).Of(Ticket(number));

    private static IEnumerable<WaitRange?> Waits(Hall hall, params IEnumerable<string> numbers) =>
        numbers.Select(number => Wait(hall, number));

    private static WaitRange? Newcomer(Hall hall, QueueLetter queue) => Forecast.Of(hall, Nine).Of(queue);
}
