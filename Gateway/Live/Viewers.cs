using CityHall.Grains.Interfaces;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CityHall.Gateway.Live;

/// <summary>Who looks at what: a topic runs from its first viewer to its last.</summary>
internal sealed class Viewers(IOptions<GatewayOptions> options, ILogger<Viewers> log)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Showing> _showings = [];
    private readonly Dictionary<string, HashSet<string>> _topicsOfConnections = [];
    private readonly Dictionary<HallId, HashSet<Topic>> _topicsOfHalls = [];

    /// <summary>The topic that runs under this key; null if the connection looks at too much already.</summary>
    public Topic? Join(Viewer viewer, Topic topic, IHubClients clients)
    {
        lock (_gate)
        {
            if (!_topicsOfConnections.TryGetValue(viewer.Connection, out var topics))
                _topicsOfConnections[viewer.Connection] = topics = [];
            if (!topics.Contains(topic.Key) && topics.Count >= options.Value.MaxWatchesPerConnection) return null;
            topics.Add(topic.Key);
            if (!_showings.TryGetValue(topic.Key, out var showing))
                _showings[topic.Key] = showing = Start(topic, clients);
            showing.Viewers[viewer.Connection] = viewer;
            return showing.Topic;
        }
    }

    public void Leave(string connection)
    {
        lock (_gate)
        {
            if (!_topicsOfConnections.Remove(connection, out var topics)) return;
            foreach (var topic in topics) Leave(connection, topic);
        }
    }

    /// <summary>Tells every topic that is cut from this hall; never waits for one.</summary>
    public void Signal(HallId hall)
    {
        lock (_gate)
        {
            foreach (var topic in _topicsOfHalls.GetValueOrDefault(hall, [])) topic.Signal();
        }
    }

    /// <summary>Whether anybody looks at something that is cut from this hall.</summary>
    public bool LookAt(HallId hall)
    {
        lock (_gate) return _topicsOfHalls.TryGetValue(hall, out var topics) && topics.Count > 0;
    }

    public int Of(string topic)
    {
        lock (_gate) return _showings.TryGetValue(topic, out var showing) ? showing.Viewers.Count : 0;
    }

    private void Leave(string connection, string topic)
    {
        var showing = _showings[topic];
        showing.Viewers.Remove(connection);
        if (showing.Viewers.Count > 0) return;
        _showings.Remove(topic);
        if (showing.Topic.Hall is { } hall) _topicsOfHalls[hall].Remove(showing.Topic);
        showing.Stopping.Cancel();
    }

    private Showing Start(Topic topic, IHubClients clients)
    {
        if (topic.Hall is { } hall)
        {
            if (!_topicsOfHalls.TryGetValue(hall, out var topics)) _topicsOfHalls[hall] = topics = [];
            topics.Add(topic);
        }

        var showing = new Showing(topic);
        var audience = new Audience(topic.Key, clients, () => Snapshot(showing), log);
        _ = Run(showing, audience);
        return showing;
    }

    private async Task Run(Showing showing, Audience audience)
    {
        await Task.Yield();
        try
        {
            await showing.Topic.Run(audience, showing.Stopping.Token);
        }
        catch (OperationCanceledException)
        {
            // The last viewer has left.
        }
        catch (Exception failure)
        {
            log.TopicFailed(showing.Topic.Key, failure);
            audience.HangUp();
        }
    }

    private List<Viewer> Snapshot(Showing showing)
    {
        lock (_gate) return [.. showing.Viewers.Values];
    }

    private sealed record Showing(Topic Topic)
    {
        public Dictionary<string, Viewer> Viewers { get; } = [];

        public CancellationTokenSource Stopping { get; } = new();
    }
}
