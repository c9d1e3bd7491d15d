using CityHall.Benchmarks.Workers;

namespace CityHall.Benchmarks.Counters;

/// <summary>Presses the one key of the floor: a bare append behind a bare HTTP hop.</summary>
internal sealed class FloorCounter(HttpClient http, string stream, bool isWatched = false) : ICounter
{
    public bool IsWatched => isWatched;

    public async Task Press(string id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, FloorWorker.PathOf(stream, isWatched));
        request.Headers.Add(FloorWorker.IdHeader, id);
        using var response = await http.SendAsync(request);
        await response.Content.ReadAsByteArrayAsync();
        response.EnsureSuccessStatusCode();
    }
}
