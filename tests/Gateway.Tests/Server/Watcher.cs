using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace CityHall.Gateway.Tests.Server;

/// <summary>A foreign screen: it watches one thing and remembers what it was told.</summary>
internal sealed class Watcher : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly HubConnection _connection;
    private readonly Channel<JsonElement> _views = Channel.CreateUnbounded<JsonElement>();
    private readonly Channel<DateTimeOffset> _beats = Channel.CreateUnbounded<DateTimeOffset>();

    private Watcher(HubConnection connection)
    {
        _connection = connection;
        connection.On<JsonElement>("Changed", view => _views.Writer.TryWrite(view));
        connection.On<DateTimeOffset>("Beat", asOf => _beats.Writer.TryWrite(asOf));
    }

    public JsonElement First { get; private set; }

    public static async Task<Watcher> Connect(CityServer city, string hub, string id, string? cookie = null)
    {
        var watcher = new Watcher(new HubConnectionBuilder()
            .WithUrl(new Uri(city.Url, hub), options =>
            {
                options.SkipNegotiation = true;
                options.Transports = HttpTransportType.WebSockets;
                if (cookie is not null) options.Headers["Cookie"] = cookie;
            })
            .Build());
        await watcher._connection.StartAsync();
        watcher.First = await watcher.Watch(id);
        return watcher;
    }

    public Task<JsonElement> Watch(string id) => _connection.InvokeAsync<JsonElement>("Watch", id);

    public async Task<JsonElement> Until(string what, Func<JsonElement, bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await foreach (var view in _views.Reader.ReadAllAsync(patience.Token))
                if (condition(view)) return view;
        }
        catch (OperationCanceledException)
        {
            // Told below, with what was awaited.
        }

        throw new TimeoutException($"Waited {Patience.TotalSeconds} s for: {what}");
    }

    /// <summary>Every view that was told and not waited for.</summary>
    public IEnumerable<JsonElement> Told()
    {
        while (_views.Reader.TryRead(out var view)) yield return view;
    }

    public async Task<DateTimeOffset> Beat()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _beats.Reader.ReadAsync(patience.Token);
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
