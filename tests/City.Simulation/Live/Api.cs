using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CityHall.City.Simulation.Actors;
using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces;

namespace CityHall.City.Simulation.Live;

/// <summary>The server's commands over HTTP, as fast as it lets us.</summary>
internal sealed class Api(HttpClient http, CancellationToken stopping)
{
    private static readonly TimeSpan BeforeAgain = TimeSpan.FromSeconds(1);

    private int _heldBack;

    /// <summary>From the press to its answer, without what the server had us wait.</summary>
    public Quantiles Answers { get; } = new();

    /// <summary>How often the server said that it was too much.</summary>
    public int HeldBack => _heldBack;

    public async Task<T> Get<T>(string path) =>
        await http.GetFromJsonAsync<T>(path, GatewayJson.Options, stopping)
        ?? throw new InvalidOperationException($"{path} is empty.");

    /// <summary>Null if the server does not show it to us.</summary>
    public async Task<T?> Look<T>(string path, string? cookie)
        where T : class
    {
        using var response = await Send(() => Request(HttpMethod.Get, path, cookie));
        return response is { IsSuccessStatusCode: true }
            ? await response.Content.ReadFromJsonAsync<T>(GatewayJson.Options, stopping)
            : null;
    }

    /// <summary>Unknown if no answer came, or the server does not know: to be sent again under the same id.</summary>
    public async Task<Answer<T>> Do<T>(Press press)
        where T : class
    {
        using var response = await Send(() => RequestOf(press));
        if (response is null) return new Answer<T>(new Outcome<T>.Unknown());
        if ((int)response.StatusCode >= 500)
        {
            await Task.Delay(response.Headers.RetryAfter?.Delta ?? BeforeAgain, stopping);
            return new Answer<T>(new Outcome<T>.Unknown());
        }

        var body = await response.Content.ReadFromJsonAsync<JsonElement>(stopping);
        if (response.IsSuccessStatusCode)
            return new Answer<T>(body.Deserialize<T>(GatewayJson.Options)!, body, CookieOf(response));
        if (response.StatusCode is HttpStatusCode.UnprocessableEntity) return new Answer<T>(new Outcome<T>.Reused());
        return Refusals.Read(body) is { } refusal
            ? new Answer<T>(refusal, body)
            : throw new GoneHomeException($"{press.Path} was answered with {(int)response.StatusCode}: {body}");
    }

    /// <summary>Waits as it is told when it was too much; null if the line or the server is gone just now.</summary>
    private async Task<HttpResponseMessage?> Send(Func<HttpRequestMessage> make)
    {
        // Ends with an answer, with none, or with the day.
        while (true)
        {
            var since = Stopwatch.GetTimestamp();
            try
            {
                using var request = make();
                var response = await http.SendAsync(request, stopping);
                Answers.Note(Stopwatch.GetElapsedTime(since));
                if (response.StatusCode is not HttpStatusCode.TooManyRequests) return response;
                Interlocked.Increment(ref _heldBack);
                var told = response.Headers.RetryAfter?.Delta ?? BeforeAgain;
                response.Dispose();
                await Task.Delay(told, stopping);
            }
            catch (Exception lost) when (lost is HttpRequestException or IOException
                || (lost is TaskCanceledException && !stopping.IsCancellationRequested))
            {
                await Task.Delay(BeforeAgain, stopping);
                return null;
            }
        }
    }

    private static HttpRequestMessage RequestOf(Press press)
    {
        var request = Request(press.Method, press.Path, press.Cookie);
        request.Headers.Add("Idempotency-Key", press.Id.Value);
        request.Headers.Authorization = press.Key;

        // Nobody else changes what the play changes.
        if (press.Method == HttpMethod.Put) request.Headers.IfMatch.Add(EntityTagHeaderValue.Any);
        if (press.Body is not null) request.Content = JsonContent.Create(press.Body, options: GatewayJson.Options);
        return request;
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string? cookie)
    {
        var request = new HttpRequestMessage(method, path);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        return request;
    }

    private static string? CookieOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Set-Cookie", out var set) ? set.First().Split(';')[0] : null;
}
