using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using CityHall.Grains.Interfaces;
using Microsoft.AspNetCore.Http;

namespace CityHall.Gateway.Http;

/// <summary>Why there is no answer: a stable type, its facts beside it, and a title in the caller's language.</summary>
internal sealed class Problem(int status, string type, JsonObject? facts = null, int? retryAfterSeconds = null)
    : IResult, IStatusCodeHttpResult
{
    public const string ContentType = "application/problem+json";

    private const string UnknownPrefix = "Unknown";

    public int? StatusCode => status;

    public string Type => type;

    public JsonObject Facts => facts ?? [];

    public static Problem NotFound => new(StatusCodes.Status404NotFound, "NotFound");

    /// <summary>A link that is not one of ours says nothing about which numbers there are.</summary>
    public static Problem UnknownTicket => new(StatusCodes.Status404NotFound, nameof(Refusal.UnknownTicket));

    public static Problem NotSignedIn => new(StatusCodes.Status401Unauthorized, "NotSignedIn");

    public static Problem WrongPassword => new(StatusCodes.Status401Unauthorized, "WrongPassword");

    /// <summary>403, not 401: nobody is asked to sign in.</summary>
    public static Problem WrongCode => new(StatusCodes.Status403Forbidden, "WrongCode");

    public static Problem NotAllowed => new(StatusCodes.Status403Forbidden, "NotAllowed");

    public static Problem PasswordMustBeChanged => new(StatusCodes.Status403Forbidden, "PasswordMustBeChanged");

    public static Problem TooLarge => new(StatusCodes.Status413PayloadTooLarge, "TooLarge");

    public static Problem RequestIdReused => new(StatusCodes.Status422UnprocessableEntity, "RequestIdReused");

    public static Problem OutcomeUnknown =>
        new(StatusCodes.Status503ServiceUnavailable, "OutcomeUnknown", retryAfterSeconds: 1);

    /// <summary>A fault of ours says nothing about what became of the command either.</summary>
    public static Problem Failed => new(StatusCodes.Status500InternalServerError, "OutcomeUnknown");

    public static Problem TooMany(TimeSpan retryAfter)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(retryAfter.TotalSeconds));
        var facts = new JsonObject { ["retryAfterSeconds"] = seconds };
        return new(StatusCodes.Status429TooManyRequests, "TooMany", facts, seconds);
    }

    /// <summary>What is wrong, by the place where it is.</summary>
    public static Problem Invalid(IReadOnlyDictionary<string, string[]> errors) => new(
        StatusCodes.Status400BadRequest, "InvalidRequest",
        new JsonObject { ["errors"] = JsonSerializer.SerializeToNode(errors, GatewayJson.Options) });

    public static Problem Of(Refusal why)
    {
        var facts = JsonSerializer.SerializeToNode(why, why.GetType(), GatewayJson.Options)!.AsObject();
        facts.Remove("type");
        var isUnknown = why.Type.StartsWith(UnknownPrefix, StringComparison.Ordinal);
        return new(isUnknown ? StatusCodes.Status404NotFound : StatusCodes.Status409Conflict, why.Type, facts);
    }

    /// <summary>For what the framework answered without a body.</summary>
    public static Problem OfStatus(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => NotSignedIn,
        StatusCodes.Status403Forbidden => NotAllowed,
        StatusCodes.Status404NotFound => NotFound,
        StatusCodes.Status413PayloadTooLarge => TooLarge,
        StatusCodes.Status503ServiceUnavailable => OutcomeUnknown,
        >= 500 => new(status, "OutcomeUnknown"),
        _ => new(status, "InvalidRequest"),
    };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        if (retryAfterSeconds is { } seconds) response.Headers.RetryAfter = seconds.ToString();
        await response.WriteAsJsonAsync(Body(httpContext), GatewayJson.Options, ContentType);
    }

    private JsonObject Body(HttpContext context)
    {
        var body = new JsonObject
        {
            ["type"] = type,
            ["title"] = Words.For(context.Request).Title(type, Facts),
            ["status"] = status,
            ["traceId"] = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier,
        };
        foreach (var (name, fact) in Facts) body[name] = fact?.DeepClone();
        return body;
    }
}
