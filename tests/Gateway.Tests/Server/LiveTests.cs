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
        await pane.Press($"/api/v1/windows/{Window}/finish", new { ending = new { end = "DoneOnTheSpot" } });
        await phone.Until("finished", view => view.GetProperty("state").GetString() is "Finished");
    }

    [Fact]
    public async Task The_holder_of_a_number_sees_who_was_called_before_and_why()
    {
        using var pane = await Pane.Open(_city, Window);
        var first = await _person.Take(_hall, "A01");
        var second = (await _person.Take(_hall, "A01")).Text("number");
        await using var phone = await Watcher.Connect(_city, "/hubs/ticket", PersonExtensions.Link(first));
        Assert.Equal(0, phone.First.GetProperty("calledBefore").GetArrayLength());

        await pane.Does("call", new { number = second, reason = "returns" });
        var view = await phone.Until(
            "somebody called before", view => view.GetProperty("calledBefore").GetArrayLength() is 1);
        var before = view.GetProperty("calledBefore")[0];
        Assert.Equal((second, "Chosen"), (before.Text("number"), before.Text("order")));
        Assert.Equal("returns", before.Text("reason"));

        // Whatever changes later does not take it away.
        await pane.Does("start");
        await pane.Finishes();
        await pane.Does("call-next");
        view = await phone.Until("called", view => view.Text("state") is "Called");
        Assert.Equal(1, view.GetProperty("calledBefore").GetArrayLength());
    }

    [Fact]
    public async Task The_holder_of_a_number_sees_it_finished_and_taken_back_and_put_aside_and_put_off()
    {
        using var pane = await Pane.Open(_city, Window);
        var taken = await _person.Take(_hall, "A01");
        await using var phone = await Watcher.Connect(_city, "/hubs/ticket", PersonExtensions.Link(taken));
        var number = await pane.Serves();
        await pane.Finishes();
        await Seen("Finished");
        await pane.Does("undo");
        await Seen("Serving");
        await pane.Does("park", new { reason = "papers" });
        await Seen("Parked");
        await pane.Does("put-off", new { number });
        await Seen("PutOff");

        // What is over is told of no more, but that it still holds.
        await _person.Take(_hall, "A01");
        await phone.Beat();
        return;

        Task<JsonElement> Seen(string state) => phone.Until(state, view => view.Text("state") == state);
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
