using CityHall.Gateway.Access;
using CityHall.Gateway.Halls;
using CityHall.Gateway.Http;
using CityHall.Gateway.Live;
using CityHall.Grains.Interfaces;
using Microsoft.AspNetCore.SignalR;

namespace CityHall.Gateway.GuideDesks;

/// <summary>Guide desks live here: only for those who guide in the hall.</summary>
internal sealed class GuideHub(
    Viewers viewers, IHubContext<GuideHub> hubs, HallBoard board, Floor floor, IGrainFactory grains)
    : LiveHub<GuideHub>(viewers, hubs)
{
    [WatchRule(WatchRule.Guide)]
    public async Task<GuideView> Watch(string id)
    {
        var hall = new HallId(id);
        if (!floor.Has(hall)) throw new HubException("UnknownHall");

        // Joins before reading: a change in between arrives twice rather than never.
        await Join(new GuideTopic(hall, board));
        return await grains.Hall(hall).Staff().InTime() is { } staff
            ? GuideView.Of(staff)
            : throw new HubException("OutcomeUnknown");
    }
}
