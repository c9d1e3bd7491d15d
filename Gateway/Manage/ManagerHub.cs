using CityHall.Gateway.Access;
using CityHall.Gateway.Halls;
using CityHall.Gateway.Http;
using CityHall.Gateway.Live;
using CityHall.Grains.Interfaces;
using Microsoft.AspNetCore.SignalR;

namespace CityHall.Gateway.Manage;

/// <summary>The pages of halls' managers live here.</summary>
internal sealed class ManagerHub(
    Viewers viewers, IHubContext<ManagerHub> hubs, HallBoard board, Floor floor, IGrainFactory grains)
    : LiveHub<ManagerHub>(viewers, hubs)
{
    [WatchRule(Right.ManageHall)]
    public async Task<ManagerView?> Watch(string id)
    {
        if (!TextId.TryParse<HallId>(id, out var hall) || !floor.Has(hall)) throw new HubException("UnknownHall");

        // Joins before reading: a change in between arrives twice rather than never.
        await Join(new ManagerTopic(hall, board));
        return board[hall].StaffView is { } staff
            ? ManagerView.Of(staff)
            : await ManagerView.Read(grains.Hall(hall));
    }
}
