using CityHall.Gateway.Access;
using CityHall.Gateway.Halls;
using CityHall.Gateway.Http;
using CityHall.Gateway.Live;
using CityHall.Grains.Interfaces.Windows;
using Microsoft.AspNetCore.SignalR;

namespace CityHall.Gateway.Windows;

/// <summary>Clerks' panes live here: only for the clerk who sits at the window.</summary>
internal sealed class WindowHub(
    Viewers viewers, IHubContext<WindowHub> hubs, HallBoard board, Floor floor, IGrainFactory grains)
    : LiveHub<WindowHub>(viewers, hubs)
{
    [WatchRule(WatchRule.Seat)]
    public async Task<WindowView> Watch(string id)
    {
        var seat = SignedIn.Of(Context.User) ?? throw new HubException("NotSignedIn");
        if (seat.Window.Value != id || !floor.Has(seat.Window)) throw new HubException("NotAllowed");

        // Joins before reading: a change in between arrives twice rather than never.
        await Join(new WindowTopic(seat, board));
        var view = await grains.Window(seat.Window).View().InTime();
        return view is not null && seat.IsSeatedIn(view) ? view : throw new HubException("NotAllowed");
    }
}
