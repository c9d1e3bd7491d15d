using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CityHall.Gateway.Live;

/// <summary>Watches every hall of the city, each once for all who look at it here.</summary>
internal sealed class HallFeed(
    IGrainFactory grains,
    IHallDirectory directory,
    HallBoard board,
    Viewers viewers,
    TimeProvider time,
    IOptions<GatewayOptions> options,
    IHostApplicationLifetime lifetime,
    ILogger<HallFeed> log) : BackgroundService
{
    /// <summary>A hall that is well says something each second; a call to one that is not may hang for long.</summary>
    private static readonly TimeSpan SilenceLimit = TimeSpan.FromSeconds(8);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Nothing is asked before the silo stands; and the first answers shall not wait for 140 halls to wake.
        await Started(stoppingToken);
        using var starting = new SemaphoreSlim(options.Value.MaxWatchesStartedAtOnce);
        await Task.WhenAll(directory.Halls.Select(place => Watcher(place.Hall).Run(starting, stoppingToken)));
    }

    private HallWatcher Watcher(HallId hall) => new(hall, grains, board, viewers, time, SilenceLimit, log);

    private async Task Started(CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var starts = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping);
    }
}
