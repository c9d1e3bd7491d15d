using System.Security.Claims;
using CityHall.Gateway.Windows;
using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Tests.Windows;

public sealed class WindowPlaceTests
{
    [Fact]
    public void A_window_tells_its_number_its_zone_and_its_queues()
    {
        var place = WindowPlace.Of(SomeHall.Window, SomeHall.Document)!;
        Assert.Equal((3, "1"), (place.No, place.Zone.Id));
        Assert.Equal(["A", "B"], place.Queues.Select(queue => queue.Letter.Value));
    }

    [Fact]
    public void A_window_that_the_hall_does_not_have_has_no_place() =>
        Assert.Null(WindowPlace.Of(WindowId.Of(SomeHall.Id, 99), SomeHall.Document));

    [Fact]
    public void A_clerk_s_cookie_tells_the_seat_that_it_was_made_for()
    {
        var seat = new SignedIn(SomeHall.Clerk, "Zhou Xiaoning", SomeHall.Window, 17);
        Assert.Equal(seat, SignedIn.Of(new ClaimsPrincipal(new ClaimsIdentity(seat.Claims))));
        Assert.Null(SignedIn.Of(new ClaimsPrincipal()));
    }
}
