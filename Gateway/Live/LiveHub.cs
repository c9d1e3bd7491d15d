using Microsoft.AspNetCore.SignalR;

namespace CityHall.Gateway.Live;

/// <summary>What every hub does: it lets a connection into a topic's audience, and out again.</summary>
internal abstract class LiveHub<THub>(Viewers viewers, IHubContext<THub> hubs) : Hub
    where THub : Hub
{
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        viewers.Leave(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }

    /// <summary>The topic that runs: this one, or its like that others look at already.</summary>
    protected async Task<TTopic> Join<TTopic>(TTopic topic)
        where TTopic : Topic
    {
        if (viewers.Join(new Viewer(Context.ConnectionId, Context.Abort), topic, hubs.Clients) is not { } shown)
            throw new HubException("TooMany");
        await Groups.AddToGroupAsync(Context.ConnectionId, topic.Key);

        // Gone while it joined: its leaving may have come first.
        if (Context.ConnectionAborted.IsCancellationRequested) viewers.Leave(Context.ConnectionId);
        return (TTopic)shown;
    }
}
