using CityHall.Gateway.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;

namespace CityHall.Gateway.Live;

/// <summary>An error is our word on what was asked; if the world failed, the line is cut, and pages retry.</summary>
internal sealed class LiveFilter(ILogger<LiveFilter> log) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return await next(invocationContext);
        }
        catch (Exception failure) when (failure is not HubException)
        {
            var hub = invocationContext.Hub.GetType().Name;
            if (Outcomes.IsUnknown(failure)) log.NotShown(hub, failure.GetType().Name, failure.Message);
            else log.TopicFailed(hub, failure);
            invocationContext.Context.Abort();
            throw new HubException("OutcomeUnknown");
        }
    }
}
