using System.Net;
using System.Text.Json;
using CityHall.Grains.Interfaces;
using Microsoft.Extensions.Time.Testing;

namespace CityHall.Gateway.Tests.Server;

/// <summary>What takes minutes or days of a hall's time, in a city whose clock is moved by hand.</summary>
public sealed class TimedVerbsTests : IAsyncLifetime
{
    private static readonly HallId Hall = new("331002001");

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8)));
    private CityServer _city = null!;
    private SomeTownship _hall = null!;
    private HttpClient _person = null!;

    public async ValueTask InitializeAsync()
    {
        _city = await CityServer.StartAt(_clock);
        (_hall, _person) = (new SomeTownship(_city, Hall), _city.Person());
    }

    public async ValueTask DisposeAsync()
    {
        _person.Dispose();
        await _city.DisposeAsync();
    }

    [Fact]
    public async Task A_missed_number_comes_back_by_its_window_and_by_its_link_and_then_no_more()
    {
        using var pane = await _hall.Open(_hall.Serving("A")[0]);
        var taken = await Take();
        Assert.Equal("NotMissed", (await _person.Wish(taken, "reactivate")).Body.Text("type"));

        await Miss(pane);
        await pane.Does("reactivate", new { number = taken.Text("number") });
        Assert.Equal("Waiting", (await _person.Ticket(taken)).Text("state"));

        await Miss(pane);
        Assert.Equal(HttpStatusCode.OK, (await _person.Wish(taken, "reactivate")).Status);

        await Miss(pane);
        var (status, refused) = await _person.Wish(taken, "reactivate");
        Assert.Equal((HttpStatusCode.Conflict, "ReactivatedOftenEnough"), (status, refused.Text("type")));
    }

    [Fact]
    public async Task A_step_is_taken_back_in_its_minute_and_not_later()
    {
        using var pane = await _hall.Open(_hall.Serving("A")[0]);
        await Take();
        await pane.Serves();
        await pane.Finishes();
        _clock.Advance(TimeSpan.FromSeconds(61));

        var before = await _hall.Version(_person);
        var (status, zh) = await pane.Press("undo");
        var (_, en) = await pane.Press("undo", language: "en");
        Assert.Equal((HttpStatusCode.Conflict, "TooLateToUndo"), (status, zh.Text("type")));
        Assert.Equal("A001 的操作到 09:01:00 为止可以撤回，现已过时", zh.Text("title"));
        Assert.Equal("Too late: what was done with A001 could be taken back until 09:01:00", en.Text("title"));
        Assert.Equal(before, await _hall.Version(_person));
    }

    [Fact]
    public async Task A_parked_number_waits_again_at_its_time()
    {
        using var pane = await _hall.Open(_hall.Serving("A")[0]);
        var taken = await Take();
        await pane.Serves();
        await pane.Does("park", new { reason = "papers", until = _clock.GetUtcNow().AddMinutes(30) });
        _clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(taken.Text("number"), await pane.Serves());
    }

    [Fact]
    public async Task A_number_whose_day_is_over_may_wish_nothing_but_its_state_is_told()
    {
        var taken = await Take();
        await using var phone = await Watcher.Connect(_city, "/hubs/ticket", PersonExtensions.Link(taken));
        _clock.Advance(TimeSpan.FromDays(1));
        await phone.Until("the day is over", view => view.Text("state") is "Expired");

        foreach (var wish in new[] { "cancel", "reactivate", "postpone" })
        {
            var (status, over) = await _person.Wish(taken, wish);
            Assert.Equal((HttpStatusCode.Conflict, "NumberIsOver"), (status, over.Text("type")));
            Assert.Equal("Expired", over.Text("state"));
        }
    }

    [Fact]
    public async Task A_place_is_kept_for_the_next_day_and_for_whoever_has_the_link()
    {
        using var pane = await _hall.Open(_hall.Serving("A")[0]);
        var taken = await Take();
        await pane.Does("put-off", new { number = taken.Text("number") });
        _clock.Advance(TimeSpan.FromDays(1));
        await Take();

        var kept = await TakeKept(taken);
        Assert.Equal((HttpStatusCode.Created, "A002"), (kept.Status, kept.Body.Text("number")));
        Assert.Equal(0, kept.Body.GetProperty("slip").GetProperty("ahead").GetInt32());
        var again = await TakeKept(taken);
        Assert.Equal((HttpStatusCode.Conflict, "NoPlaceKept"), (again.Status, again.Body.Text("type")));
    }

    private Task<JsonElement> Take() => _person.Take(Hall, _hall.Item("A"));

    private Task<(HttpStatusCode Status, JsonElement Body)> TakeKept(JsonElement taken) => _person.Press(
        $"/api/v1/halls/{Hall}/tickets",
        new { items = new[] { _hall.Item("A") }, keptPlaceOf = PersonExtensions.Link(taken) });

    /// <summary>Calls, and calls again, until the rule lets it be missed.</summary>
    private async Task Miss(Pane pane)
    {
        await pane.Does("call-next");
        for (var recall = 0; recall < 2; recall++)
        {
            _clock.Advance(TimeSpan.FromSeconds(30));
            await pane.Does("recall");
        }

        await pane.Does("miss");
    }
}
