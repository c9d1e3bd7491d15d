using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

/// <summary>A new floor is not pulled from under those who are on the old one.</summary>
public sealed class FloorTests : HallStory
{
    private static readonly DateTimeOffset Midnight = new(2026, 11, 24, 0, 0, 0, TimeSpan.FromHours(8));

    /// <summary>From Tuesday on: queue A alone, at window 2 alone, in zone 1; A has the item of B.</summary>
    private static readonly HallDocument Smaller = Document with
    {
        Version = 8,
        Zones = [Document.Zones[0]],
        Queues = [Document.Queues[0] with { Items = [.. Document.Queues[0].Items, Document.Queues[1].Items[0]] }],
        Windows = [Document.Windows[1]],
    };

    [Fact]
    public void Where_nobody_is_the_new_floor_is_as_it_was_written()
    {
        var opened = Tuesdays(Took("A001"), Took("B001"));

        Assert.Same(Smaller, opened.Document);
        Assert.Null(opened.Leftover);
    }

    [Fact]
    public void A_window_that_is_staffed_stays_with_its_zone()
    {
        var opened = Tuesdays(Desk(W3, Wang));

        Assert.Equal([W2, W3], opened.Document.Windows.Select(plan => plan.Id));
        Assert.Equal(["1", "2"], opened.Document.Zones.Select(zone => zone.Id));
        Assert.Equal("2", opened.Document.Windows[1].Zone);
        AssertLeft(opened, zones: ["2"], queues: [], windows: [W3]);
    }

    [Fact]
    public void A_zone_that_is_there_anyway_stays_as_it_is()
    {
        var opened = Tuesdays(Desk(W1));

        Assert.Equal(["1"], opened.Document.Zones.Select(zone => zone.Id));
        AssertLeft(opened, zones: [], queues: [], windows: [W1]);
    }

    [Fact]
    public void A_window_serves_no_queue_that_is_no_more() =>
        Assert.Equal([A], Tuesdays(Desk(W3, Wang)).Document.Windows[1].Queues);

    [Fact]
    public void A_queue_whose_number_is_at_a_window_stays()
    {
        var opened = Tuesdays([.. Desk(W3, Wang), Took("C001"), Called("C001", W3)]);

        Assert.Equal([A, C], opened.Document.Queues.Select(queue => queue.Letter));
        Assert.Equal([C, A], opened.Document.Windows[1].Queues);
        AssertLeft(opened, zones: ["2"], queues: [C], windows: [W3]);
    }

    [Fact]
    public void A_queue_of_a_later_leg_stays_too()
    {
        var taken = Took("A001") with { Legs = [new Leg(A, Items("A01")), new Leg(C, Items("C01"))] };

        var opened = Tuesdays([.. Desk(W2, Wang), taken, Called("A001", W2)]);

        Assert.Equal([A, C], opened.Document.Queues.Select(queue => queue.Letter));
    }

    [Fact]
    public void What_nobody_is_at_does_not_stay()
    {
        var opened = Tuesdays([.. Desk(W1), Took("C001"), Took("B001"), Called("B001", W1), Cancelled("B001")]);

        Assert.Equal([A], opened.Document.Queues.Select(queue => queue.Letter));
    }

    [Fact]
    public void An_item_has_one_queue()
    {
        var tuesday = Opened([.. Desk(W1), Took("B001"), Called("B001", W1)]);

        Assert.Empty(tuesday.Document!.Queues[1].Items);
        Assert.Equal("A001", Taken(new Scene(tuesday), Take("B01")).Ticket.Number.Value);
    }

    [Fact]
    public void A_queue_that_is_leaving_gives_out_no_numbers() =>
        new Scene(Opened([.. Desk(W3, Wang), Took("C001"), Called("C001", W3)]))
            .When(Take("C01"))
            .Refused(new Refusal.UnknownItem(new ItemCode("C01")));

    [Fact]
    public void What_stayed_goes_when_it_is_free()
    {
        var tuesday = Opened([.. Desk(W3, Wang), Took("C001"), Called("C001", W3), Started("C001", W3)])
            .Evolve(Finished("C001", W3))
            .Evolve(new HallEvent.WindowLeft(W3, Wang, Session));

        var wednesday = Rolled(tuesday, Tuesday.AddDays(1));

        Assert.Equal([A], wednesday.Document.Queues.Select(queue => queue.Letter));
        Assert.Equal([W2], wednesday.Document.Windows.Select(plan => plan.Id));
        Assert.Equal(["1"], wednesday.Document.Zones.Select(zone => zone.Id));
        Assert.Null(wednesday.Leftover);
    }

    [Fact]
    public void What_is_not_free_stays_another_day()
    {
        var wednesday = Rolled(Opened(Desk(W3, Wang)), Tuesday.AddDays(1));

        Assert.Equal([W2, W3], wednesday.Document.Windows.Select(plan => plan.Id));
        AssertLeft(wednesday, zones: ["2"], queues: [], windows: [W3]);
    }

    [Fact]
    public void A_stop_goes_with_its_queue()
    {
        var opened = Tuesdays(Stopped(C, StopFate.Wait), Stopped(A, StopFate.Wait), Stopped(null, StopFate.ServeOn));

        Assert.Equal([A, null], opened.Stops.Select(stop => stop.Queue));
    }

    [Fact]
    public void The_views_of_a_floor_with_leftovers_can_be_made()
    {
        var hall = Opened([.. Desk(W3, Wang), .. Desk(W1), Took("B001"), Called("B001", W1)]);

        var published = new Grains.Halls.Publication(hall, version: 1, Midnight);

        Assert.Equal(2, published.Views.Public.Queues.Length);
        Assert.All([W1, W2, W3], window =>
            Assert.NotNull(Interfaces.Windows.WindowView.Of(published.Views.Staff, window)));
        Assert.Equal(TicketState.Called, published.Ticket(Ticket("B001"))!.State);
    }

    private static HallEvent.DayOpened Tuesdays(params IEnumerable<HallEvent> monday) =>
        Rolled(Given([DayOpen(), .. monday, Scheduled]).Before, Tuesday);

    private static Hall Opened(IEnumerable<HallEvent> monday)
    {
        var night = Given([DayOpen(), .. monday, Scheduled]).Before;
        return Roll(night, Tuesday).Aggregate(night, (hall, happened) => hall.Evolve(happened));
    }

    private static HallEvent.DayOpened Rolled(Hall night, DateOnly today) =>
        Roll(night, today).OfType<HallEvent.DayOpened>().Single();

    private static IEnumerable<HallEvent> Roll(Hall night, DateOnly today) =>
        night.Decide(Roll(today) with { At = Midnight }).Events;

    private static HallEvent Scheduled => new HallEvent.PolicyScheduled(8, Midnight, Smaller);

    private static void AssertLeft(
        HallEvent.DayOpened opened,
        IEnumerable<string> zones,
        IEnumerable<QueueLetter> queues,
        IEnumerable<WindowId> windows)
    {
        Assert.Equal(zones, opened.Leftover!.Zones);
        Assert.Equal(queues, opened.Leftover.Queues);
        Assert.Equal(windows, opened.Leftover.Windows);
    }
}
