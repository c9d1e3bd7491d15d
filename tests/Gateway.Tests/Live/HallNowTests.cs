using CityHall.Gateway.Live;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Tests.Live;

public sealed class HallNowTests
{
    [Fact]
    public void A_beat_makes_the_same_view_younger()
    {
        var now = HallNow.Unheard.Hear(SomeHall.News(5), 1).Hear(SomeHall.Beat(seconds: 2), 2);
        Assert.Equal((5, SomeHall.Nine.AddSeconds(2), 2), (now.PublicView!.Version, now.PublicView.AsOf, now.HeardAt));
        Assert.Equal(SomeHall.Nine.AddSeconds(2), now.StaffView!.AsOf);
    }

    [Fact]
    public void A_beat_that_is_no_younger_is_no_sign_of_life() =>
        Assert.Equal(1, HallNow.Unheard.Hear(SomeHall.News(5), 1).Hear(SomeHall.Beat(seconds: 0), 2).HeardAt);

    [Fact]
    public void Whoever_is_behind_is_not_heard_at_all()
    {
        var now = HallNow.Unheard.Hear(SomeHall.News(5), 1);
        Assert.Same(now, now.Hear(SomeHall.News(4, seconds: 9), 2));
    }

    [Fact]
    public void A_view_that_nobody_looks_at_is_not_made()
    {
        var views = new ViewsOfHall(
            version: 5, () => throw new NotSupportedException(), () => throw new NotSupportedException());
        Assert.Equal(5, HallNow.Unheard.Hear(new HallNews(SomeHall.Nine, views), 1).Version);
    }

    [Fact]
    public void A_new_view_takes_the_place_of_the_old_one() =>
        Assert.Equal(6, HallNow.Unheard.Hear(SomeHall.News(5), 1).Hear(SomeHall.News(6), 2).Version);
}
