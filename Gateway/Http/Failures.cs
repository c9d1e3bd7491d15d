using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace CityHall.Gateway.Http;

/// <summary>What an exception means to the caller: a bad request, an unknown outcome, or a fault of ours.</summary>
/// <remarks>
/// The log tells the route, never the path: whoever reads a number's link there could cancel it. What the world's
/// exceptions say may carry what somebody sent, so only their type is for everybody.
/// </remarks>
internal sealed partial class Failures(ILogger<Failures> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = ProblemOf(exception, Route(httpContext));

        // Said to nobody; but whatever is not handled here the framework would log with all it says.
        if (!httpContext.RequestAborted.IsCancellationRequested) await problem.ExecuteAsync(httpContext);
        return true;
    }

    private static string Route(HttpContext context) =>
        context.Features.Get<IExceptionHandlerFeature>()?.Endpoint is RouteEndpoint { RoutePattern.RawText: { } route }
            ? route : "no route";

    private Problem ProblemOf(Exception exception, string route)
    {
        switch (exception)
        {
            case InvalidRequestException invalid:
                return Problem.Invalid(invalid.Errors);
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return Problem.TooLarge;
            case BadHttpRequestException malformed:
                return Problem.Invalid(Malformed(malformed));
            case var failure when Outcomes.IsUnknown(failure):
                LogUnknown(route, failure.GetType().Name);
                LogReason(route, failure.Message);
                return Problem.OutcomeUnknown;
            default:
                LogFailed(route, exception);
                return Problem.Failed;
        }
    }

    private static Dictionary<string, string[]> Malformed(BadHttpRequestException malformed) =>
        new() { [(malformed.InnerException as JsonException)?.Path ?? "request"] = ["malformed"] };

    [LoggerMessage(1, LogLevel.Warning, "{Route}: the outcome is unknown ({Failure})")]
    private partial void LogUnknown(string route, string failure);

    [LoggerMessage(2, LogLevel.Error, "{Route} failed")]
    private partial void LogFailed(string route, Exception failure);

    [LoggerMessage(3, LogLevel.Debug, "{Route}: {Reason}")]
    private partial void LogReason(string route, string reason);
}
