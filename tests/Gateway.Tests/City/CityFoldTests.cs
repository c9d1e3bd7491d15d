using CityHall.Gateway.City;
using CityHall.Gateway.Live;

namespace CityHall.Gateway.Tests.City;

public sealed class CityFoldTests
{
    private readonly HallBoard _board = new(TimeProvider.System);

    [Fact]
    public void A_hall_that_was_never_heard_has_no_age()
    {
        var row = Assert.Single(CityFold.Of([SomeHall.Place], _board).Halls);
        Assert.Null(row.AsOf);
    }

    [Fact]
    public void A_row_sums_the_queues_of_its_hall()
    {
        _board.Hear(SomeHall.Id, SomeHall.News(5, waiting: 4));
        var row = Assert.Single(CityFold.Of([SomeHall.Place], _board).Halls);
        Assert.Equal((8, SomeHall.Nine.AddMinutes(-5)), (row.Waiting, row.WaitingSince));
        Assert.Equal((1, 7, true), (row.OpenWindows, row.Served, row.IsIssuing));
    }

    [Fact]
    public void The_city_is_as_new_as_its_newest_hall()
    {
        _board.Hear(SomeHall.Id, SomeHall.News(5));
        _board.Hear(new("2"), SomeHall.News(9, seconds: 3));
        var view = CityFold.Of([SomeHall.Place, SomeHall.Place with { Hall = new("2") }], _board);
        Assert.Equal((9, SomeHall.Nine.AddSeconds(3)), (view.Version, view.AsOf));
    }

    [Fact]
    public void Only_a_new_view_is_a_change()
    {
        _board.Hear(SomeHall.Id, SomeHall.News(5));
        var changes = _board.Changes;
        Assert.True(_board.Hear(SomeHall.Id, SomeHall.Beat(seconds: 1)));
        Assert.False(_board.Hear(SomeHall.Id, SomeHall.Beat(seconds: 1)));
        Assert.Equal(changes, _board.Changes);
    }
}
