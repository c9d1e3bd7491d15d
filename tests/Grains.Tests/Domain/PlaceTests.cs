using CityHall.Grains.Domain.Halls;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

public sealed class PlaceTests : HallStory
{
    [Fact]
    public void A_place_is_older_by_its_instant_then_by_its_order()
    {
        Place one = new(Nine, 5), sameInstant = new(Nine, 6), later = new(Nine.AddSeconds(1), 0);

        Assert.True(one < sameInstant && sameInstant < later && one <= sameInstant);
        Assert.True(later > sameInstant && sameInstant > one && later >= sameInstant);
        Assert.False(one < new Place(Nine, 5) || one > new Place(Nine, 5));
        Assert.True(one <= new Place(Nine, 5) && one >= new Place(Nine, 5));
        Assert.False(one >= sameInstant || sameInstant <= one || one > sameInstant || later < one);
    }

    [Fact]
    public void Behind_the_last_there_is_a_place_of_the_same_instant() =>
        Assert.Equal(new Place(Nine, 6), Place.Behind(new Place(Nine, 5), follower: null));

    [Fact]
    public void Behind_one_whose_follower_came_later_there_is_room() =>
        Assert.Equal(new Place(Nine, 6), Place.Behind(new Place(Nine, 5), new Place(Nine.AddSeconds(1), 6)));

    [Fact]
    public void Between_two_of_one_instant_there_is_a_middle() =>
        Assert.Equal(new Place(Nine, 5.5m), Place.Behind(new Place(Nine, 5), new Place(Nine, 6)));

    [Fact]
    public void Before_the_first_there_is_a_place_of_the_same_instant() =>
        Assert.Equal(new Place(Nine, 4), Place.Before(new Place(Nine, 5), predecessor: null));

    [Fact]
    public void Before_one_whose_predecessor_came_earlier_there_is_room() =>
        Assert.Equal(new Place(Nine, 4), Place.Before(new Place(Nine, 5), new Place(Nine.AddSeconds(-1), 4)));

    [Fact]
    public void Before_one_of_two_of_one_instant_there_is_a_middle() =>
        Assert.Equal(new Place(Nine, 4.5m), Place.Before(new Place(Nine, 5), new Place(Nine, 4)));

    [Fact]
    public void Numbers_of_one_place_stand_in_the_order_of_their_ids()
    {
        var place = new Place(Nine, 5);
        Waiter first = new(place, Ticket("A001")), other = new(place, Ticket("B001"));

        Assert.True(first < other && first <= other && other > first && other >= first);
        Assert.False(first > other || first >= other || other < first || other <= first);
        Assert.True(first >= new Waiter(place, Ticket("A001")) && first <= new Waiter(place, Ticket("A001")));
        Assert.False(first > new Waiter(place, Ticket("A001")) || first < new Waiter(place, Ticket("A001")));
    }

    [Fact]
    public void Just_behind_the_third_is_before_the_fourth()
    {
        var hall = HallOf(Took("A001"), Took("A002", after: 1), Took("A003", after: 2), Took("A004", after: 3));

        Assert.Equal(new Place(Nine.AddSeconds(2), 4), hall.Behind(hall.Line(A), 3, Later));
        Assert.Equal(new Place(Nine.AddSeconds(3), 5), hall.Behind(hall.Line(A), 4, Later));
    }

    [Fact]
    public void Behind_more_than_wait_is_the_tail()
    {
        var hall = HallOf(Took("A001"), Took("A002", after: 1));

        Assert.Equal(new Place(Later, 2), hall.Behind(hall.Line(A), 3, Later));
    }

    [Fact]
    public void Between_the_third_and_the_fourth_of_one_instant_there_is_a_middle()
    {
        var hall = HallOf(Took("A001"), Took("A002"), Took("A003"), Took("A004"));

        Assert.Equal(new Place(Nine, 3.5m), hall.Behind(hall.Line(A), 3, Later));
    }

    [Fact]
    public void Behind_nobody_is_before_the_first()
    {
        var hall = HallOf(Took("A001"), Took("A002"));

        Assert.Equal(new Place(Nine, 0), hall.Behind(hall.Line(A), 0, Later));
        Assert.Equal(new Place(Later, 2), hall.Behind(Line.Empty, 0, Later));
    }

    [Fact]
    public void Just_before_a_waiting_number_is_behind_the_one_before_it()
    {
        var hall = HallOf(Took("A001"), Took("A002"), Took("A003", after: 1));
        var line = hall.Line(A);

        Assert.Equal(new Place(Nine, 0), hall.Before(line.All[0]));
        Assert.Equal(new Place(Nine, 1.5m), hall.Before(line.All[1]));
        Assert.Equal(new Place(Nine.AddSeconds(1), 2), hall.Before(line.All[2]));
    }

    [Fact]
    public void Nobody_gets_the_place_of_a_number_that_is_away_from_the_line()
    {
        var hall = HallOf(Took("A001"), Took("A002"), Took("A003"), Called("A002", W1));

        Assert.Equal(new Place(Nine, 1.5m), hall.Behind(hall.Line(A), 1, Later));
    }

    private static DateTimeOffset Later => Nine.AddSeconds(100);

    private static Hall HallOf(params IEnumerable<HallEvent> taken) => Morning(taken).Before;
}
