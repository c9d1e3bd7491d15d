using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Tests.Golden;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

/// <summary>Midnight is an entry: what goes on goes on as it was, after a replay too.</summary>
public sealed class CarryingTests : HallStory
{
    private static readonly DateTimeOffset Midnight = new(2026, 11, 24, 0, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void A_number_of_several_legs_goes_on_where_it_was()
    {
        var hall = Tuesdays([.. ThreeLegs, Finished("A001", W1) with { Next = B }, Called("A001", W1)]);

        var ticket = hall.Tickets[Ticket("A001")];
        Assert.Equal([1], ticket.Done);
        Assert.Equal((2, B), (ticket.LegNo, ticket.Queue));
        Assert.Equal([A, B, C], ticket.Legs.Select(leg => leg.Queue));
    }

    [Fact]
    public void Legs_are_carried_once_if_nobody_transferred_them()
    {
        Assert.Empty(Carried(ThreeLegs).Legs);
        Assert.Empty(Carried(Served("A001")).Legs);
    }

    [Fact]
    public void A_transferred_number_stays_in_its_new_queue()
    {
        var hall = Tuesdays([
            .. Served("A001"), Transferred(C), .. Desk(W3, Wang), Called("A001", W3),
        ]);

        Assert.Equal(C, hall.Tickets[Ticket("A001")].Queue);
    }

    [Fact]
    public void A_class_that_was_seen_is_not_seen_again()
    {
        var settled = Tuesdays([.. Served("A001"), new HallEvent.ClassSettled(Ticket("A001"), W1, TicketClass.Elderly)])
            .Tickets[Ticket("A001")];
        var claimed = Tuesdays(
            Took("A001") with { Class = TicketClass.Elderly }, Called("A001", W1)).Tickets[Ticket("A001")];
        var taken = Tuesdays(
            Took("A001", confirmed: TicketClass.Military), Called("A001", W1)).Tickets[Ticket("A001")];

        Assert.Equal((TicketClass.Elderly, true), (settled.Class, settled.IsClassConfirmed));
        Assert.Equal((TicketClass.Elderly, false), (claimed.Class, claimed.IsClassConfirmed));
        Assert.Equal((TicketClass.Military, true), (taken.Class, taken.IsClassConfirmed));
    }

    [Fact]
    public void A_place_that_was_given_later_is_kept_with_what_it_cost()
    {
        var place = new Place(Nine.AddMinutes(20), 7);
        var reactivated = Tuesdays([
            .. NotThere("A001"), new HallEvent.TicketReactivated(Ticket("A001"), null, place, Times: 1),
            Called("A001", W1),
        ]).Tickets[Ticket("A001")];
        var postponed = Tuesdays(
            Took("A001"), new HallEvent.TicketPostponed(Ticket("A001"), null, place), Called("A001", W1))
            .Tickets[Ticket("A001")];

        Assert.Equal((place, 1, false), (reactivated.Place, reactivated.Reactivations, reactivated.IsPostponed));
        Assert.Equal((place, 0, true), (postponed.Place, postponed.Reactivations, postponed.IsPostponed));
    }

    [Fact]
    public void What_is_as_it_was_taken_is_not_said_twice()
    {
        var carried = Carried(Served("A001"));

        Assert.Null(carried.ConfirmedClass);
        Assert.Null(carried.Place);
        Assert.Null(carried.Reactivations);
        Assert.Null(carried.IsPostponed);
    }

    [Fact]
    public void A_window_that_is_preferred_is_so_until_the_first_call()
    {
        var returned = Took("A001") with { Return = new ReturnTrip(Ticket("A009"), W2) };

        Assert.Null(Tuesdays(returned, Called("A001", W1)).Tickets[Ticket("A001")].Wish);
    }

    [Fact]
    public void A_stop_lasts_over_night()
    {
        var hall = Tuesdays(Stopped(A, StopFate.Wait));

        Assert.Equal([new Stop(A, "system", StopFate.Wait, Nine)], hall.Stops);
        new Scene(hall).When(Take("A01"), Midnight).Refused(new Refusal.QueueIsStopped(A, "system"));
    }

    [Fact]
    public void Parked_numbers_expire_with_those_who_wait()
    {
        var events = Morning([.. Served("A001"), Parked("A001", W1, until: Midnight.AddHours(1)), Took("A002")])
            .When(Roll(Tuesday), Midnight).Decision.Events;

        Assert.Equal([No("A001"), No("A002")], Assert.IsType<HallEvent.DayClosed>(events[0]).Expired);
    }

    [Fact]
    public void A_day_that_is_over_wakes_nobody() =>
        Assert.Empty(Morning([
            .. Served("A001"), Parked("A001", W1, until: Midnight), new HallEvent.DayClosed(Monday, [No("A001")]),
        ]).Before.Alarms);

    [Fact]
    public void Places_are_counted_on_from_those_that_are_carried()
    {
        var hall = Tuesdays([.. Served("A001"), .. Desk(W2, Wang), Took("A002"), Called("A002", W2)]);

        Assert.Equal(2, hall.Places);
        Assert.Equal(new Place(Midnight, 2), Taken(new Scene(hall), Take("A01"), after: 15 * 3600).Place);
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(11, 2)]
    [InlineData(35, 4)]
    public void What_does_not_fit_into_the_opening_follows_it(int windows, int entries)
    {
        var plans = Enumerable.Range(1, windows).Select(no => new WindowPlan(WindowId.Of(Id, no), "1", [A]));
        var busy = plans.SelectMany(plan => (HallEvent[])
        [
            .. Desk(plan.Id), Took($"A{plan.Id.No:000}"), Called($"A{plan.Id.No:000}", plan.Id),
        ]);
        var night = Given([DayOpen(Document with { Windows = [.. plans] }), .. busy]);

        var rolled = night.When(Roll(Tuesday), Midnight).Decision.Events;

        Assert.Equal(1 + entries, rolled.Count);
        Assert.Equal(Math.Min(windows, 10), Assert.IsType<HallEvent.DayOpened>(rolled[1]).Seats.Length);
        Assert.All(rolled.Skip(2).Cast<HallEvent.CarriedOver>(), carried => Assert.Equal(
            carried.Seats.Select(seat => seat.Ticket!.Value), carried.Numbers.Select(number => number.Taken.Ticket)));
        var hall = Read(night.Before, rolled);
        Assert.Equal((windows, windows, windows), (hall.Windows.Count, hall.Tickets.Count, hall.Places));
        Assert.All(hall.Windows.Values, window => Assert.IsType<Window.Calling>(window));
    }

    [Theory]
    [InlineData(400, 1)]
    [InlineData(401, 2)]
    [InlineData(1201, 4)]
    public void Kept_places_that_do_not_fit_follow_too(int numbers, int entries)
    {
        var names = Enumerable.Range(1, numbers).Select(no => $"A{no:000}").ToList();
        var night = Given([DayOpen(), .. names.Select(name => Took(name)), Stopped(A, StopFate.NextDay, names)]);

        var rolled = night.When(Roll(Tuesday), Midnight).Decision.Events;

        Assert.Equal(1 + entries, rolled.Count);
        Assert.Equal(names.Select(Ticket).ToHashSet(), Read(night.Before, rolled).KeptPlaces);
    }

    private static HallEvent[] ThreeLegs =>
    [
        Took("A001") with
        {
            Legs = [new Leg(A, Items("A01")), new Leg(B, Items("B01")), new Leg(C, Items("C01"))],
        },
        Called("A001", W1),
        Started("A001", W1),
    ];

    private static HallEvent Transferred(QueueLetter queue) =>
        new HallEvent.TicketTransferred(Ticket("A001"), W1, Li, queue, Only: null, "wrong-queue", AtRequestOf: null);

    private static NumberCarried Carried(IEnumerable<HallEvent> monday) =>
        Assert.Single(Morning(monday).When(Roll(Tuesday), Midnight).Decision.Events
            .OfType<HallEvent.DayOpened>().Single().Numbers);

    /// <summary>The hall on Tuesday, as the journal gives it back.</summary>
    private static Hall Tuesdays(params IEnumerable<HallEvent> monday)
    {
        var night = Morning(monday);
        return Read(night.Before, night.When(Roll(Tuesday), Midnight).Decision.Events);
    }

    private static Hall Read(Hall night, IEnumerable<HallEvent> rolled) => rolled
        .Select(happened => (HallEvent)Codecs.RoundTrip(happened with { At = Midnight }))
        .Aggregate(night, (hall, happened) => hall.Evolve(happened));
}
