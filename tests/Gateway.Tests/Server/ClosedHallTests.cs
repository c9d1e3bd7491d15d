using System.Net;
using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Tests.Server;

public sealed class ClosedHallTests
{
    private static readonly HallId Hall = new("331002000");

    [Fact]
    public async Task A_closed_hall_gives_no_number_and_says_when_it_opens()
    {
        await using var city = await CityServer.Start(CityServer.RealHours, "--Hall:Clock:Start=03:00");
        using var kiosk = city.Person();
        var (status, body) = await kiosk.Press($"/api/v1/halls/{Hall}/tickets", new { items = new[] { "A01" } });

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal("HallIsClosed", body.GetProperty("type").GetString());
        var opens = body.GetProperty("opensAt").GetDateTimeOffset().ToOffset(TimeSpan.FromHours(8));
        Assert.Equal(new TimeSpan(8, 30, 0), opens.TimeOfDay);
        var (_, hall) = await kiosk.Look($"/api/v1/halls/{Hall}");
        Assert.False(hall.GetProperty("view").GetProperty("isIssuing").GetBoolean());
    }
}
