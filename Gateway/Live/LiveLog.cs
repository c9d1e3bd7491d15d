using CityHall.Grains.Interfaces;
using Microsoft.Extensions.Logging;

namespace CityHall.Gateway.Live;

/// <remarks>What the world's exceptions say may carry what somebody sent: only their type is for everybody.</remarks>
internal static partial class LiveLog
{
    public static void WatchBroken(this ILogger log, HallId hall, Exception failure)
    {
        WatchBroken(log, hall, failure.GetType().Name);
        Reason(log, hall.Value, failure.Message);
    }

    public static void NotShown(this ILogger log, string topic, Exception failure)
    {
        NotShown(log, topic, failure.GetType().Name);
        Reason(log, topic, failure.Message);
    }

    [LoggerMessage(2, LogLevel.Information, "Hall {Hall} is heard again after {Failures} failures")]
    public static partial void WatchMended(this ILogger log, HallId hall, int failures);

    [LoggerMessage(4, LogLevel.Information, "{Topic}: hung up on {Viewers} that did not take what was sent")]
    public static partial void SlowViewers(this ILogger log, string topic, int viewers);

    [LoggerMessage(5, LogLevel.Error, "{Topic} is not shown any more")]
    public static partial void TopicFailed(this ILogger log, string topic, Exception failure);

    [LoggerMessage(1, LogLevel.Warning, "Hall {Hall} is not heard any more ({Failure})")]
    private static partial void WatchBroken(ILogger log, HallId hall, string failure);

    [LoggerMessage(3, LogLevel.Warning, "{Topic} cannot be shown ({Failure})")]
    private static partial void NotShown(ILogger log, string topic, string failure);

    [LoggerMessage(6, LogLevel.Debug, "{Topic}: {Reason}")]
    private static partial void Reason(ILogger log, string topic, string reason);
}
