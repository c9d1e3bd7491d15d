using CityHall.Gateway.Access;
using CityHall.Gateway.Halls;
using CityHall.Gateway.Live;
using CityHall.Gateway.Notices;
using CityHall.Grains.Interfaces.Tickets;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace CityHall.Gateway.Tickets;

/// <summary>Phones with a number's page live here: only with its link.</summary>
internal sealed class TicketHub(
    Viewers viewers,
    IHubContext<TicketHub> hubs,
    HallBoard board,
    TicketLinks links,
    Floor floor,
    IOptions<NoticeOptions> notices,
    IGrainFactory grains)
    : LiveHub<TicketHub>(viewers, hubs)
{
    [WatchRule(WatchRule.Open)]
    public async Task<TicketView> Watch(string id)
    {
        if (links.Read(id) is not { } ticket || !floor.Has(ticket.Hall)) throw new HubException("UnknownTicket");

        // Joins before reading: a change in between arrives twice rather than never.
        var topic = await Join(new TicketTopic(ticket, notices.Value.Promise, board, grains));
        return await topic.Newest() ?? throw new HubException("UnknownTicket");
    }
}
