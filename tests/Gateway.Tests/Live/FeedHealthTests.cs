using CityHall.Gateway.Live;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CityHall.Gateway.Tests.Live;

public sealed class FeedHealthTests
{
    private static readonly HallId Other = new("331002002");

    private readonly HallBoard _board = new(TimeProvider.System);

    [Fact]
    public async Task A_gateway_that_hears_no_hall_is_of_no_use() =>
        Assert.Equal(HealthStatus.Unhealthy, await Status());

    [Fact]
    public async Task A_gateway_that_hears_some_halls_serves_those()
    {
        _board.Hear(SomeHall.Id, SomeHall.News(1));
        Assert.Equal(HealthStatus.Degraded, await Status());
    }

    [Fact]
    public async Task A_gateway_that_hears_all_halls_is_well()
    {
        _board.Hear(SomeHall.Id, SomeHall.News(1));
        _board.Hear(Other, SomeHall.News(1));
        Assert.Equal(HealthStatus.Healthy, await Status());
    }

    private async Task<HealthStatus> Status()
    {
        var health = new FeedHealth(new TwoHalls(), _board);
        return (await health.CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken)).Status;
    }

    private sealed class TwoHalls : IHallDirectory
    {
        public IReadOnlyList<HallPlace> Halls => [SomeHall.Place, SomeHall.Place with { Hall = Other }];

        public HallDocument? Find(HallId hall) => SomeHall.Document;
    }
}
