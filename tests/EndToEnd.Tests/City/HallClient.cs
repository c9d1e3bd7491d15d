using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace CityHall.EndToEnd.Tests.City;

/// <summary>A browser without a picture: it keeps cookies, and insists under one id until it is answered.</summary>
public sealed class HallClient(Func<Uri> url) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    private readonly HttpClient _http = new(new SocketsHttpHandler { CookieContainer = new CookieContainer() })
    {
        Timeout = TimeSpan.FromSeconds(10),
    };

    public HallClient(Uri url)
        : this(() => url)
    {
    }

    public static string NewId() => Guid.NewGuid().ToString("N");

    public async Task<(HttpStatusCode Status, JsonElement Body)> Post(
        string path, object? body = null, string? id = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(url(), path));
        request.Headers.Add("Idempotency-Key", id ?? NewId());
        if (body is not null) request.Content = JsonContent.Create(body);
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.Length is 0 ? default : JsonDocument.Parse(text).RootElement);
    }

    public async Task<JsonElement> Get(string path) =>
        await _http.GetFromJsonAsync<JsonElement>(new Uri(url(), path));

    /// <summary>Until there is an answer: what was sent may have been done, so it is sent under the same id.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Body)> Insist(string path, object? body = null)
    {
        var id = NewId();
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                var answer = await Post(path, body, id);
                if (answer.Status is not HttpStatusCode.ServiceUnavailable) return answer;
            }
            catch (Exception lost) when (lost is HttpRequestException or TaskCanceledException or IOException)
            {
                // The server may be dead just now; that is the point of it.
            }

            await Task.Delay(Step, patience.Token);
        }
    }

    public void Dispose() => _http.Dispose();
}
