using Microsoft.AspNetCore.SignalR;

namespace CityHall.Benchmarks.Workers;

/// <summary>A hub that only lets its viewers in.</summary>
internal sealed class FloorHub : Hub
{
    public Task Watch(string id) => Groups.AddToGroupAsync(Context.ConnectionId, id);
}

/// <summary>As long as a hall's view, and as empty as can be.</summary>
internal sealed record FloorView(long Version, string Filling);
