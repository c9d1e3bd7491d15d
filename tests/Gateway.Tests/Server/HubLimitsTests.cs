using CityHall.Grains.Interfaces;
using Microsoft.AspNetCore.SignalR;

namespace CityHall.Gateway.Tests.Server;

public sealed class HubLimitsTests
{
    private static readonly HallId Hall = new("331002000");

    [Fact]
    public async Task An_address_connects_and_a_connection_asks_so_often_and_no_more()
    {
        await using var city = await CityServer.Start(
            "--Hall:Gateway:MaxHubConnectionsPerAddress=1", "--Hall:Gateway:HubInvocationsPerMinute=2");
        await using (var screen = await Watcher.Connect(city, "/hubs/hall", Hall.Value))
        {
            await screen.Watch(Hall.Value);
            var tooMany = await Assert.ThrowsAsync<HubException>(() => screen.Watch(Hall.Value));
            Assert.EndsWith("TooMany", tooMany.Message, StringComparison.Ordinal);

            var refused = await Assert.ThrowsAnyAsync<Exception>(
                () => Watcher.Connect(city, "/hubs/city", "city"));
            Assert.Contains("429", refused.ToString(), StringComparison.Ordinal);
        }
    }
}
