using System.Net.Http.Headers;
using CityHall.Grains.Interfaces;

namespace CityHall.City.Simulation.Live;

/// <summary>A command as it is sent: where to, under which id, what it says, and who shows himself how.</summary>
internal sealed record Press(string Path, RequestId Id, object? Body = null)
{
    public HttpMethod Method { get; init; } = HttpMethod.Post;

    public string? Cookie { get; init; }

    public AuthenticationHeaderValue? Key { get; init; }
}
