using CityHall.Grains.Interfaces.Halls;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CityHall.Gateway.Live;

/// <summary>Whether the gateway hears the halls; while only some are silent it still serves the others.</summary>
internal sealed class FeedHealth(IHallDirectory directory, HallBoard board) : IHealthCheck
{
    private static readonly TimeSpan SilenceLimit = TimeSpan.FromSeconds(10);

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var silent = directory.Halls.Count(place => board.IsSilent(place.Hall, SilenceLimit));
        var data = new Dictionary<string, object> { ["halls"] = directory.Halls.Count, ["silent"] = silent };
        return Task.FromResult(
            silent is 0 ? HealthCheckResult.Healthy(data: data)
            : silent < directory.Halls.Count ? HealthCheckResult.Degraded(data: data)
            : HealthCheckResult.Unhealthy(data: data));
    }
}
