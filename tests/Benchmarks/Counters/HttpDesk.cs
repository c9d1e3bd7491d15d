using System.Net.Http.Json;
using System.Text.Json;
using CityHall.Grains.Interfaces;

namespace CityHall.Benchmarks.Counters;

/// <summary>The verbs over HTTP, as a kiosk and a clerk's pane press them.</summary>
internal sealed class HttpDesk(HttpClient http, WindowId window, ItemCode item, string cookie) : IDesk
{
    public Task Take(string id) => Post(
        http, $"/api/v1/halls/{window.Hall}/tickets", id, JsonContent.Create(new { items = new[] { item.Value } }));

    public Task CallNext(string id) => Verb("call-next", id);

    public Task Start(string id) => Verb("start", id);

    public Task Finish(string id) => Post(
        http,
        $"/api/v1/windows/{window}/finish",
        id,
        JsonContent.Create(new { ending = new { end = "DoneOnTheSpot" } }),
        cookie);

    /// <summary>Signs a clerk in and opens the window.</summary>
    public static async Task<HttpDesk> Open(
        HttpClient http, WindowId window, ItemCode item, (string Clerk, string Password) account)
    {
        var (clerk, password) = account;
        var cookie = await Post(
            http, "/api/v1/clerks/sign-in", RequestIds.Next(),
            JsonContent.Create(new { window = window.Value, clerk, password }));
        var desk = new HttpDesk(http, window, item, cookie ?? throw new InvalidOperationException("No cookie."));
        await desk.Verb("open", RequestIds.Next());
        return desk;
    }

    private Task<string?> Verb(string verb, string id) =>
        Post(http, $"/api/v1/windows/{window}/{verb}", id, body: null, cookie);

    /// <summary>The cookie that the answer sets, if it does.</summary>
    private static async Task<string?> Post(
        HttpClient http, string path, string id, HttpContent? body, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body };
        request.Headers.Add("Idempotency-Key", id);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        using var response = await http.SendAsync(request);
        var answer = await response.Content.ReadAsByteArrayAsync();
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"{path}: {Text(answer)}");
        return response.Headers.TryGetValues("Set-Cookie", out var set) ? set.First().Split(';')[0] : null;
    }

    private static string Text(byte[] answer) =>
        answer.Length is 0 ? "no answer" : JsonDocument.Parse(answer).RootElement.GetRawText();
}
