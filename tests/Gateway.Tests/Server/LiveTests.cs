using System.Net;
using System.Text.Json;
using CityHall.Grains.Interfaces;
using Microsoft.AspNetCore.SignalR;

namespace CityHall.Gateway.Tests.Server;

public sealed class LiveTests(SharedCity shared) : IDisposable
{
    private readonly HallId _hall = shared.NextHall();
    private readonly CityServer _city = shared.Server;
    private readonly HttpClient _person = shared.Server.Person();

    private WindowId Window => WindowId.Of(_hall, 1);

    public void Dispose() => _person.Dispose();

    [Fact]
    public async Task Whoever_watches_a_hall_sees_a_number_taken()
    {
        await using var screen = await Watcher.Connect(_city, "/hubs/hall", _hall.Value);
        Assert.Equal(0, Waiting(screen.First));
        await _person.Press($"/api/v1/halls/{_hall}/tickets", new { items = new[] { "A01" } });
        await screen.Until("one waiting", view => Waiting(view) is 1);
    }

    [Fact]
    public async Task Beats_come_at_least_every_two_seconds_and_only_forwards()
    {
        await using var screen = await Watcher.Connect(_city, "/hubs/hall", _hall.Value);
        var beats = new List<DateTimeOffset>();
        var since = System.Diagnostics.Stopwatch.StartNew();
        while (beats.Count < 5) beats.Add(await screen.Beat());

        Assert.True(since.Elapsed < TimeSpan.FromSeconds(10), $"Five beats took {since.Elapsed}");
        Assert.Equal(beats.Order(), beats);
        Assert.Equal(beats.Distinct(), beats);
    }

    [Fact]
    public async Task The_holder_of_a_number_sees_it_called()
    {
        using var pane = await _city.SignIn(Window);
        await pane.Press($"/api/v1/windows/{Window}/open");
        var (_, taken) = await _person.Press($"/api/v1/halls/{_hall}/tickets", new { items = new[] { "A01" } });
        await using var phone = await Watcher.Connect(_city, "/hubs/ticket", taken.GetProperty("link").GetString()!);
        Assert.Equal("Waiting", phone.First.GetProperty("state").GetString());

        Assert.Equal(HttpStatusCode.OK, (await pane.Press($"/api/v1/windows/{Window}/call-next")).Status);
        var called = await phone.Until("called", view => view.GetProperty("state").GetString() is "Called");
        Assert.Equal(1, called.GetProperty("window").GetInt32());

        await pane.Press($"/api/v1/windows/{Window}/start");
        await pane.Press($"/api/v1/windows/{Window}/finish");
        await phone.Until("finished", view => view.GetProperty("state").GetString() is "Finished");
    }

    [Fact]
    public async Task The_city_page_moves()
    {
        await using var wall = await Watcher.Connect(_city, "/hubs/city", "city");
        await _person.Press($"/api/v1/halls/{_hall}/tickets", new { items = new[] { "A01" } });
        await wall.Until("one waiting in the hall", view => view.GetProperty("halls").EnumerateArray().Any(row =>
            row.GetProperty("hall").GetString() == _hall.Value && row.GetProperty("waiting").GetInt32() is 1));
    }

    [Theory]
    [InlineData("/hubs/hall", "999999999")]
    [InlineData("/hubs/ticket", "331003000-20261123-A001.AAAAAAAAAAAAAAAAAAAAAA")]
    public async Task What_does_not_exist_cannot_be_watched(string hub, string id) =>
        await Assert.ThrowsAsync<HubException>(() => Watcher.Connect(_city, hub, id));

    [Fact]
    public async Task A_window_is_watched_by_its_own_clerk_only()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => Watcher.Connect(_city, "/hubs/window", Window.Value));
        using var pane = await _city.SignIn(Window);
        await Assert.ThrowsAnyAsync<Exception>(() => Watcher.Connect(_city, "/hubs/window", Window.Value));
    }

    private static int Waiting(JsonElement view) =>
        view.GetProperty("queues").EnumerateArray().Sum(queue => queue.GetProperty("waiting").GetInt32());
}
