using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CityHall.Gateway.Tests.Server;

namespace CityHall.Gateway.Tests.Policies;

/// <summary>Whoever has the key, and how rules are changed with it.</summary>
internal static class Operator
{
    public static HttpClient Of(CityServer city, string language = "zh") => With(city, city.OperatorKey, language);

    public static HttpClient With(CityServer city, string key, string language = "zh")
    {
        var person = city.Person(language);
        person.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return person;
    }

    public static async Task<(HttpStatusCode Status, JsonElement Body)> Put(
        this HttpClient person, string node, string json, string? seen = "*", string? id = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/policies/{node}")
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", id ?? Guid.NewGuid().ToString("N"));
        if (seen is not null) request.Headers.TryAddWithoutValidation("If-Match", seen);
        using var response = await person.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.Length is 0 ? default : JsonDocument.Parse(text).RootElement);
    }
}
