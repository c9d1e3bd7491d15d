using CityHall.Gateway.Access;
using CityHall.Gateway.Http;
using CityHall.Gateway.Live;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using Microsoft.AspNetCore.SignalR;

namespace CityHall.Gateway.Halls;

/// <summary>Calling screens and kiosks live here.</summary>
internal sealed class HallHub(
    Viewers viewers, IHubContext<HallHub> hubs, HallBoard board, Floor floor, IGrainFactory grains)
    : LiveHub<HallHub>(viewers, hubs)
{
    [WatchRule(WatchRule.Open)]
    public async Task<HallView?> Watch(string id)
    {
        if (!TextId.TryParse<HallId>(id, out var hall) || !floor.Has(hall)) throw new HubException("UnknownHall");

        // Joins before reading: a change in between arrives twice rather than never.
        await Join(new HallTopic(hall, board));
        return board[hall].PublicView ?? await grains.Hall(hall).View().InTime();
    }
}
