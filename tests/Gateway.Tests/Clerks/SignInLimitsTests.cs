using CityHall.Gateway.Clerks;
using CityHall.Grains.Interfaces;
using Microsoft.Extensions.Options;

namespace CityHall.Gateway.Tests.Clerks;

public sealed class SignInLimitsTests
{
    [Fact]
    public void An_account_may_be_tried_so_often_in_a_minute_and_another_one_as_often()
    {
        using var limits = new SignInLimits(Options.Create(new GatewayOptions { SignInsPerMinutePerAccount = 2 }));
        Assert.Null(limits.Try(SomeHall.Clerk));
        Assert.Null(limits.Try(SomeHall.Clerk));
        Assert.Equal(("TooMany", 429), (limits.Try(SomeHall.Clerk)?.Type, limits.Try(SomeHall.Clerk)?.StatusCode));
        Assert.Null(limits.Try(new ClerkId("C331002-0042")));
    }
}
