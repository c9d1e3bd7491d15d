using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CityHall.Gateway.Http;

/// <summary>What an exception means to the caller: a bad request, an unknown outcome, or a fault of ours.</summary>
internal sealed partial class Failures(ILogger<Failures> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested) return false;
        await ProblemOf(exception, httpContext.Request.Path).ExecuteAsync(httpContext);
        return true;
    }

    private Problem ProblemOf(Exception exception, PathString path)
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
                LogUnknown(path, failure.GetType().Name, failure.Message);
                return Problem.OutcomeUnknown;
            default:
                LogFailed(path, exception);
                return Problem.Failed;
        }
    }

    private static Dictionary<string, string[]> Malformed(BadHttpRequestException malformed) =>
        new() { [(malformed.InnerException as JsonException)?.Path ?? "request"] = ["malformed"] };

    [LoggerMessage(1, LogLevel.Warning, "{Path}: the outcome is unknown ({Failure}: {Reason})")]
    private partial void LogUnknown(PathString path, string failure, string reason);

    [LoggerMessage(2, LogLevel.Error, "{Path} failed")]
    private partial void LogFailed(PathString path, Exception failure);
}
