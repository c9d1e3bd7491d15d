using System.Diagnostics;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace CityHall.Benchmarks.Load;

/// <summary>Screens of one hall: each remembers when it was shown which version.</summary>
internal sealed class Screens : IAsyncDisposable
{
    /// <summary>As the pages do: whom the gateway does not hear for 15 s, it takes for gone.</summary>
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(5);

    private readonly List<(HubConnection Connection, List<(long Version, long At)> Shown)> _screens = [];

    public static async Task<Screens> Connect(Uri server, string hall, int count)
    {
        var screens = new Screens();
        for (var index = 0; index < count; index++) await screens.Add(new Uri(server, "/hubs/hall"), hall);
        return screens;
    }

    /// <summary>Milliseconds from then until the last screen showed this version or a newer one.</summary>
    public double? ShownEverywhere(long since, long version)
    {
        var last = since;
        foreach (var (_, shown) in _screens)
        {
            if (FirstAt(shown, version) is not { } at) return null;
            last = Math.Max(last, at);
        }

        return Stopwatch.GetElapsedTime(since, last).TotalMilliseconds;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (connection, _) in _screens) await connection.DisposeAsync();
    }

    private async Task Add(Uri hub, string hall)
    {
        var shown = new List<(long, long)>();
        var connection = new HubConnectionBuilder()
            .WithUrl(hub, options =>
            {
                options.SkipNegotiation = true;
                options.Transports = HttpTransportType.WebSockets;
            })
            .Build();
        connection.KeepAliveInterval = SignOfLife;
        connection.On<ShownView>("Changed", view =>
        {
            lock (shown) shown.Add((view.Version, Stopwatch.GetTimestamp()));
        });
        await connection.StartAsync();
        await connection.InvokeAsync("Watch", hall);
        _screens.Add((connection, shown));
    }

    /// <summary>Versions only grow on a screen.</summary>
    private static long? FirstAt(List<(long Version, long At)> shown, long version)
    {
        lock (shown)
        {
            var (low, high) = (0, shown.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (shown[middle].Version < version) low = middle + 1;
                else high = middle;
            }

            return low < shown.Count ? shown[low].At : null;
        }
    }
}

/// <summary>What a measurement reads of a view.</summary>
internal sealed record ShownView(long Version);
