using CityHall.Grains.Interfaces;
using Microsoft.Extensions.Logging;

namespace CityHall.Gateway.Live;

internal static partial class LiveLog
{
    [LoggerMessage(1, LogLevel.Warning, "Hall {Hall} is not heard any more ({Failure}: {Reason})")]
    public static partial void WatchBroken(this ILogger log, HallId hall, string failure, string reason);

    [LoggerMessage(2, LogLevel.Information, "Hall {Hall} is heard again after {Failures} failures")]
    public static partial void WatchMended(this ILogger log, HallId hall, int failures);

    [LoggerMessage(3, LogLevel.Warning, "{Topic} cannot be shown ({Failure}: {Reason})")]
    public static partial void NotShown(this ILogger log, string topic, string failure, string reason);

    [LoggerMessage(4, LogLevel.Information, "{Topic}: hung up on {Viewers} that did not take what was sent")]
    public static partial void SlowViewers(this ILogger log, string topic, int viewers);

    [LoggerMessage(5, LogLevel.Error, "{Topic} is not shown any more")]
    public static partial void TopicFailed(this ILogger log, string topic, Exception failure);
}
