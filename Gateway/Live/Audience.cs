using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;

namespace CityHall.Gateway.Live;

/// <summary>Those who look at one topic; one who takes nothing any more is hung up on, for the others' sake.</summary>
internal sealed class Audience(string topic, IHubClients clients, Func<IReadOnlyList<Viewer>> viewers, ILogger log)
{
    /// <summary>A viewer's buffers hold a minute of news and more; when they are full it is far behind.</summary>
    private static readonly TimeSpan SlowAfter = TimeSpan.FromMilliseconds(500);

    public async Task Send(string method, params object?[] arguments)
    {
        var sending = clients.Group(topic).SendCoreAsync(method, arguments);
        if (await IsDone(sending)) return;
        await HangUpOnSlow(method, arguments);
        await IsDone(sending);
    }

    public void HangUp()
    {
        foreach (var viewer in viewers()) viewer.HangUp();
    }

    public void NotShown(Exception failure) => log.NotShown(topic, failure);

    /// <summary>Groups do not tell who is slow: each is sent the same again, and some do not take it.</summary>
    private async Task HangUpOnSlow(string method, object?[] arguments)
    {
        var probes = viewers().Select(viewer => (Viewer: viewer, Sent: Probe(viewer))).ToList();
        await IsDone(Task.WhenAll(probes.Select(probe => probe.Sent)));
        var slow = probes.Where(probe => !probe.Sent.IsCompleted).ToList();
        if (slow.Count > 0) log.SlowViewers(topic, slow.Count);
        foreach (var (viewer, _) in slow) viewer.HangUp();

        Task Probe(Viewer viewer) => clients.Client(viewer.Connection).SendCoreAsync(method, arguments);
    }

    /// <summary>Whether all have taken it in time; that somebody has gone meanwhile is no failure.</summary>
    private static async Task<bool> IsDone(Task sending)
    {
        await sending.WaitAsync(SlowAfter).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return sending.IsCompleted;
    }
}
