using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CityHall.Gateway.Http;
using CityHall.Gateway.Tickets;
using CityHall.Grains.Interfaces.Notices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CityHall.Gateway.Notices;

/// <summary>Hands notices on to a system that knows who holds a number, by the number's link alone.</summary>
internal sealed partial class WebhookNotice(
    IOptions<NoticeOptions> options, TicketLinks links, TimeProvider time, ILogger<WebhookNotice> log)
    : INotice, IDisposable
{
    public const string TimestampHeader = "Hall-Timestamp";
    public const string SignatureHeader = "Hall-Signature";

    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(5);

    private readonly byte[] _secret = Encoding.UTF8.GetBytes(options.Value.Secret!);

    // Whoever answers with a redirect is not who was meant to know the link.
    private readonly HttpClient _http = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = ConnectionLife })
    {
        Timeout = TimeSpan.FromMilliseconds(options.Value.TimeoutMilliseconds),
    };

    public bool IsConnected => true;

    public async Task<NoticeFate> Send(TicketNotice notice)
    {
        try
        {
            using var request = Request(notice);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            var fate = FateOf(response.StatusCode);
            if (fate is not NoticeFate.Taken) LogNotTaken(notice.Id, fate, (int)response.StatusCode);
            return fate;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            LogNotReached(notice.Id, failure.GetType().Name);
            return NoticeFate.Unknown;
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>The same text at another time is signed otherwise: an old request cannot be played again.</summary>
    public static string Sign(byte[] secret, string timestamp, ReadOnlySpan<byte> body) =>
        $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(secret, Signed(timestamp, body)))}";

    private static byte[] Signed(string timestamp, ReadOnlySpan<byte> body) =>
        [.. Encoding.ASCII.GetBytes(timestamp), (byte)'.', .. body];

    private HttpRequestMessage Request(TicketNotice notice)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(
            WebhookBody.Of(notice, links.Of(notice.Ticket)), GatewayJson.Options);
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString();
        var request = new HttpRequestMessage(HttpMethod.Post, options.Value.Url)
        {
            Content = new ByteArrayContent(body)
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") },
            },
        };
        request.Headers.Add(Press.Header, notice.Id);
        request.Headers.Add(TimestampHeader, timestamp);
        request.Headers.Add(SignatureHeader, Sign(_secret, timestamp, body));
        return request;
    }

    /// <summary>What the other side found wrong with it, it will find wrong again; anything else may pass.</summary>
    private static NoticeFate FateOf(HttpStatusCode status) => status switch
    {
        >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => NoticeFate.Taken,
        HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests => NoticeFate.Unknown,
        >= HttpStatusCode.InternalServerError => NoticeFate.Unknown,
        _ => NoticeFate.Refused,
    };

    [LoggerMessage(1, LogLevel.Warning, "The notice {Id} was not taken: {Fate}, status {Status}")]
    private partial void LogNotTaken(string id, NoticeFate fate, int status);

    [LoggerMessage(2, LogLevel.Warning, "The notice {Id} did not arrive ({Failure})")]
    private partial void LogNotReached(string id, string failure);
}
