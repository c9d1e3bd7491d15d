using System.Net.WebSockets;
using CityHall.Gateway.Http;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace CityHall.City.Simulation.Live;

/// <summary>A screen without a picture: it watches one thing, for ever or for as long as it may.</summary>
internal sealed class Screen<TView>(Uri hub, string id, string? cookie, Action<TView> onChanged)
    where TView : class
{
    private static readonly TimeSpan BeforeAgain = TimeSpan.FromSeconds(1);

    /// <summary>As the pages do: whom the gateway does not hear for 15 s, it takes for gone.</summary>
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(5);

    public async Task Watch(CancellationToken stopping)
    {
        // Ends with the day, or when the server says that there is nothing for us to see.
        while (!stopping.IsCancellationRequested)
        {
            await using var connection = Connection();
            var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            connection.Closed += _ =>
            {
                closed.TrySetResult();
                return Task.CompletedTask;
            };
            try
            {
                await connection.StartAsync(stopping);
                await connection.InvokeAsync<TView?>("Watch", id, stopping);
                await closed.Task.WaitAsync(stopping);
            }
            catch (HubException)
            {
                return;
            }
            catch (Exception lost) when (lost is HttpRequestException or IOException or WebSocketException)
            {
                // The server is gone just now: it is asked again, like all that is below.
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(BeforeAgain, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private HubConnection Connection()
    {
        var builder = new HubConnectionBuilder().WithUrl(hub, options =>
        {
            options.SkipNegotiation = true;
            options.Transports = HttpTransportType.WebSockets;
            if (cookie is not null) options.Headers["Cookie"] = cookie;
        });
        builder.AddJsonProtocol(json => GatewayJson.Apply(json.PayloadSerializerOptions));
        var connection = builder.Build();
        connection.KeepAliveInterval = SignOfLife;
        connection.On("Changed", onChanged);
        return connection;
    }
}
