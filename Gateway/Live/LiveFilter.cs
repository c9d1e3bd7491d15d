using System.Threading.RateLimiting;
using CityHall.Gateway.Access;
using CityHall.Gateway.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CityHall.Gateway.Live;

/// <summary>An error is our word on what was asked; if the world failed, the line is cut, and pages retry.</summary>
internal sealed class LiveFilter(IOptions<GatewayOptions> options, HubGate gate, ILogger<LiveFilter> log)
    : IHubFilter, IDisposable
{
    private readonly PartitionedRateLimiter<string> _invocations = PartitionedRateLimiter.Create<string, string>(
        connection => RateLimits.Minute(connection, options.Value.HubInvocationsPerMinute));

    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        using var lease = _invocations.AttemptAcquire(invocationContext.Context.ConnectionId);
        if (!lease.IsAcquired) throw new HubException("TooMany");
        try
        {
            await gate.Pass(invocationContext);
            return await next(invocationContext);
        }
        catch (Exception failure) when (failure is not HubException)
        {
            var hub = invocationContext.Hub.GetType().Name;
            if (Outcomes.IsUnknown(failure)) log.NotShown(hub, failure);
            else log.TopicFailed(hub, failure);
            invocationContext.Context.Abort();
            throw new HubException("OutcomeUnknown");
        }
    }

    public void Dispose() => _invocations.Dispose();
}
