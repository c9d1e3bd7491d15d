using CityHall.Gateway.Access;
using CityHall.Gateway.Halls;
using CityHall.Gateway.Live;
using CityHall.Grains.Interfaces.City;
using Microsoft.AspNetCore.SignalR;

namespace CityHall.Gateway.City;

/// <summary>City pages live here.</summary>
internal sealed class CityHub(
    Viewers viewers, IHubContext<CityHub> hubs, HallBoard board, Floor floor, TimeProvider time)
    : LiveHub<CityHub>(viewers, hubs)
{
    [WatchRule(WatchRule.Open)]
    public async Task<CityView> Watch(string id)
    {
        if (id != CityTopic.Name) throw new HubException("NotFound");

        // Joins before reading: a change in between arrives twice rather than never.
        await Join(new CityTopic(floor.Halls, board, time));
        return CityFold.Of(floor.Halls, board);
    }
}
