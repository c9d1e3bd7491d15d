using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace CityHall.Gateway.Tests.Server;

internal static class PersonExtensions
{
    public static async Task<(HttpStatusCode Status, JsonElement Body)> Press(
        this HttpClient person, string path, object? body = null, string? id = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Add("Idempotency-Key", id ?? Guid.NewGuid().ToString("N"));
        if (body is not null) request.Content = body as HttpContent ?? JsonContent.Create(body);
        using var response = await person.SendAsync(request);
        return (response.StatusCode, await Read(response));
    }

    public static async Task<(HttpStatusCode Status, JsonElement Body)> Look(this HttpClient person, string path)
    {
        using var response = await person.GetAsync(path);
        return (response.StatusCode, await Read(response));
    }

    private static async Task<JsonElement> Read(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        return text.Length is 0 ? default : JsonDocument.Parse(text).RootElement;
    }
}
