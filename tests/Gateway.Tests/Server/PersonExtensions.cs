using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Tests.Server;

internal static class PersonExtensions
{
    public static async Task<(HttpStatusCode Status, JsonElement Body)> Press(
        this HttpClient person, string path, object? body = null, string? id = null, string? language = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Add("Idempotency-Key", id ?? Guid.NewGuid().ToString("N"));
        if (language is not null) request.Headers.Add("Accept-Language", language);
        if (body is not null) request.Content = body as HttpContent ?? JsonContent.Create(body);
        using var response = await person.SendAsync(request);
        return (response.StatusCode, await Read(response));
    }

    public static async Task<(HttpStatusCode Status, JsonElement Body)> Look(this HttpClient person, string path)
    {
        using var response = await person.GetAsync(path);
        return (response.StatusCode, await Read(response));
    }

    /// <summary>Takes a number that must not be refused.</summary>
    public static async Task<JsonElement> Take(this HttpClient person, HallId hall, params string[] items)
    {
        var (status, taken) = await person.Press($"/api/v1/halls/{hall}/tickets", new { items });
        Assert.True(status is HttpStatusCode.Created, $"A number for {string.Join(", ", items)}: {status} {taken}");
        return taken;
    }

    /// <summary>The page of a number, as its answer's link opens it.</summary>
    public static async Task<JsonElement> Ticket(this HttpClient person, JsonElement taken)
    {
        var (status, ticket) = await person.Look($"/api/v1/tickets/{Link(taken)}");
        Assert.True(status is HttpStatusCode.OK, $"{status} {ticket}");
        return ticket;
    }

    /// <summary>Something of the number's holder: cancel, reactivate, postpone or return.</summary>
    public static Task<(HttpStatusCode Status, JsonElement Body)> Wish(
        this HttpClient person, JsonElement taken, string wish, string? id = null) =>
        person.Press($"/api/v1/tickets/{Link(taken)}/{wish}", id: id);

    public static string Link(JsonElement taken) => taken.GetProperty("link").GetString()!;

    public static string Text(this JsonElement of, string name) => of.GetProperty(name).GetString()!;

    private static async Task<JsonElement> Read(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        return text.Length is 0 ? default : JsonDocument.Parse(text).RootElement;
    }
}
