using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CityHall.Grains.Interfaces;
using Microsoft.AspNetCore.SignalR;

namespace CityHall.Gateway.Tests.Server;

/// <summary>The manager of a township's hall: what he does there from no window.</summary>
public sealed class ManageApiTests(StaffCity shared) : IAsyncLifetime
{
    private readonly SomeTownship _hall = shared.NextTownship();
    private readonly CityServer _city = shared.Server;
    private readonly HttpClient _person = shared.Server.Person();
    private HttpClient _manager = null!;

    private string Manager => $"M{_hall.Id}-1";

    private string Hall => $"/api/v1/manage/halls/{_hall.Id}";

    private WindowId First => _hall.Serving("A")[0];

    private WindowId Second => _hall.Serving("A")[1];

    public async ValueTask InitializeAsync() => _manager = await _city.Enter(Manager);

    public ValueTask DisposeAsync()
    {
        _person.Dispose();
        _manager.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_window_is_opened_paused_and_closed_with_the_managers_name_in_the_view()
    {
        using var clerk = await _city.SignIn(First);
        var seat = await Seat(First);

        Assert.Equal("Open", (await Does(First, "open", seat)).Text("state"));
        Assert.Equal("Paused", (await Does(First, "pause", seat, ("reason", "break"))).Text("state"));
        Assert.Equal("break", (await Window(First)).Text("pauseReason"));
        Assert.Equal("Open", (await Does(First, "open", seat)).Text("state"));
        Assert.Equal("Staffed", (await Does(First, "close", seat)).Text("state"));
        await Refused(First, "close", "WindowIsNotOpen", seat);
        await Refused(First, "pause", "UnknownReason", seat, ("reason", "lunch"), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_sits_there_instead_of_the_one_who_was_seen_is_left_alone()
    {
        using var clerk = await _city.SignIn(First);
        var seat = await Seat(First);
        using var again = await _city.SignIn(First);

        await Refused(First, "open", "SignedInElsewhere", seat);
        await Refused(Second, "open", "WindowIsNotStaffed", seat);
    }

    [Fact]
    public async Task A_waiting_number_is_called_forward_for_a_reason_and_at_whose_request()
    {
        using var pane = await _hall.Open(First);
        var seat = await Seat(First);
        await _person.Take(_hall.Id, _hall.Item("A"));
        var last = (await _person.Take(_hall.Id, _hall.Item("A"))).Text("number");

        await Refused(First, "call", "NameWhoAsked", seat, ("number", last), ("reason", "ordered"));
        var id = Guid.NewGuid().ToString("N");
        object body = Body(seat, ("number", last), ("reason", "ordered"), ("atRequestOf", "值班主任"));
        var first = await _manager.Press(Path(First, "call"), body, id);
        var second = await _manager.Press(Path(First, "call"), body, id);

        Assert.Equal((HttpStatusCode.OK, last), (first.Status, first.Body.Text("number")));
        Assert.Equal(first.Body.GetRawText(), second.Body.GetRawText());
        Assert.Equal("Called", (await Window(First)).Text("state"));
        await Refused(First, "move", "NumberAtWindow", seat, ("to", Second.Value));
        await Refused(First, "sign-out", "NumberAtWindow", seat);
    }

    [Fact]
    public async Task A_clerk_who_is_moved_takes_his_browser_with_him()
    {
        using var clerk = await _city.SignIn(First);
        var seat = await Seat(First);
        var moved = await Does(First, "move", seat, ("to", Second.Value));
        Assert.Equal(Second.Value, moved.Text("window"));

        // The old seat presses nothing any more; asking who he is tells him where he sits now.
        Assert.Equal(HttpStatusCode.Conflict, (await clerk.Press($"/api/v1/windows/{First}/open")).Status);
        var (status, me) = await clerk.Look("/api/v1/clerks/me");
        Assert.Equal((HttpStatusCode.OK, Second.Value), (status, me.Text("window")));
        Assert.Equal(HttpStatusCode.OK, (await clerk.Press($"/api/v1/windows/{Second}/open")).Status);
    }

    [Fact]
    public async Task A_browser_that_was_left_behind_does_not_follow_a_new_sign_in()
    {
        using var old = await _city.SignIn(First);
        using var clerk = await _city.SignIn(Second);
        var moved = await Does(Second, "move", await Seat(Second), ("to", First.Value));

        Assert.Equal(First.Value, moved.Text("window"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await old.Look("/api/v1/clerks/me")).Status);
        Assert.Equal(First.Value, (await clerk.Look("/api/v1/clerks/me")).Body.Text("window"));
    }

    [Fact]
    public async Task A_clerk_is_signed_out_once_and_a_repeat_gets_the_same_answer()
    {
        using var clerk = await _city.SignIn(First);
        var seat = await Seat(First);
        var id = Guid.NewGuid().ToString("N");
        var first = await _manager.Press(Path(First, "sign-out"), Body(seat), id);
        var second = await _manager.Press(Path(First, "sign-out"), Body(seat), id);

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal(first.Body.GetRawText(), second.Body.GetRawText());
        Assert.Equal("Closed", (await Window(First)).Text("state"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await clerk.Look("/api/v1/clerks/me")).Status);
        await Refused(First, "sign-out", "NotSignedIn", seat);
    }

    [Fact]
    public async Task A_queue_and_the_hall_are_stopped_and_go_on()
    {
        var stop = new { queue = "A", reason = "system", fate = "ServeOn" };
        Assert.Equal(HttpStatusCode.OK, (await _manager.Press($"{Hall}/stop", stop)).Status);
        Assert.Equal("IsStoppedAlready", (await _manager.Press($"{Hall}/stop", stop)).Body.Text("type"));
        Assert.Equal("system", (await View()).GetProperty("queues")[0].Text("stopped"));
        var tickets = $"/api/v1/halls/{_hall.Id}/tickets";
        var (_, refused) = await _person.Press(tickets, new { items = new[] { _hall.Item("A") } });
        Assert.Equal("QueueIsStopped", refused.Text("type"));

        Assert.Equal(HttpStatusCode.OK, (await _manager.Press($"{Hall}/resume", new { queue = "A" })).Status);
        await _person.Take(_hall.Id, _hall.Item("A"));
        Assert.Equal("IsNotStopped", (await _manager.Press($"{Hall}/resume")).Body.Text("type"));
    }

    [Fact]
    public async Task What_is_not_said_well_is_told_by_its_place_and_changes_nothing()
    {
        using var clerk = await _city.SignIn(First);
        var seat = await Seat(First);
        var otherHall = shared.NextTownship();
        var version = await _hall.Version(_person);

        await Wrong(Path(First, "open"), Body((seat.Clerk, 0)));
        await Wrong(Path(First, "pause"), Body(seat, ("reason", " ")));
        await Wrong(Path(First, "call"), Body(seat, ("number", "A1"), ("reason", "help")));
        await Wrong(Path(First, "move"), Body(seat, ("to", otherHall.Serving("A")[0].Value)));
        await Wrong($"{Hall}/stop", new { reason = "system", fate = "Never" });
        await Refused(WindowId.Of(_hall.Id, 998), "open", "UnknownWindow", seat, HttpStatusCode.NotFound);
        await Refused(First, "move", "UnknownWindow", seat, ("to", $"{_hall.Id}-W998"), HttpStatusCode.NotFound);
        var there = otherHall.Serving("A");
        await Refused(there[0], "move", "NotAllowed", seat, ("to", there[1].Value), HttpStatusCode.Forbidden);
        await Refused(Second, "sign-out", "SignedInElsewhere", seat);
        Assert.Equal(HttpStatusCode.Forbidden, (await _manager.Look("/api/v1/manage/halls/331999001")).Status);
        Assert.Equal(version, await _hall.Version(_person));
    }

    [Fact]
    public async Task The_live_view_shows_windows_queues_and_figures_to_who_may_see_them()
    {
        using var pane = await _hall.Open(First);
        await using var watcher = await Watcher.Connect(_city, "/hubs/manage", _hall.Id.Value, await Cookie(Manager));
        var number = (await _person.Take(_hall.Id, _hall.Item("A"))).Text("number");
        var waiting = await watcher.Until("one waits", view => Figure(view, "waiting") is 1);
        var queue = waiting.GetProperty("queues").EnumerateArray().First(line => line.Text("letter") is "A");
        Assert.Equal(30, queue.GetProperty("limitMinutes").GetInt32());
        Assert.Equal(number, queue.GetProperty("first")[0].Text("number"));

        await pane.Serves();
        var served = await watcher.Until("one is served", view => Line(view, First).Text("state") is "Serving");
        var at = Line(served, First).GetProperty("number");
        Assert.Equal(number, at.Text("number"));
        Assert.True(at.GetProperty("standardMinutes").GetInt32() > 0);
        Assert.Equal((0, 1), (Figure(served, "waiting"), Figure(served, "issued")));
        await watcher.Beat();
    }

    [Theory]
    [InlineData("G331002001-1")]
    [InlineData("M331003001-1")]
    [InlineData("A331000-1")]
    public async Task Nobody_else_watches_it(string person)
    {
        var cookie = await Cookie(person);
        var refused = await Assert.ThrowsAsync<HubException>(
            () => Watcher.Connect(_city, "/hubs/manage", "331002001", cookie));
        Assert.Contains("NotAllowed", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_is_asked_who_he_is()
    {
        var refused = await Assert.ThrowsAsync<HubException>(
            () => Watcher.Connect(_city, "/hubs/manage", _hall.Id.Value));
        Assert.Contains("NotSignedIn", refused.Message, StringComparison.Ordinal);
    }

    private static int Figure(JsonElement view, string name) =>
        view.GetProperty("figures").GetProperty(name).GetInt32();

    private static JsonElement Line(JsonElement view, WindowId window) =>
        view.GetProperty("windows").EnumerateArray().First(line => line.Text("window") == window.Value);

    private static string Path(WindowId window, string verb) => $"/api/v1/manage/windows/{window}/{verb}";

    private static Dictionary<string, object> Body(
        (string Clerk, long Session) seat, params (string Name, object Value)[] more)
    {
        var body = new Dictionary<string, object> { ["clerk"] = seat.Clerk, ["session"] = seat.Session };
        foreach (var (name, value) in more) body[name] = value;
        return body;
    }

    /// <summary>What a browser of its own would send: hubs get no other credentials.</summary>
    private async Task<string> Cookie(string person)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = _city.Url };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/session/sign-in");
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        request.Content = JsonContent.Create(new { person, password = _city.Password(person) });
        using var response = await browser.SendAsync(request);
        return Assert.Single(response.Headers.GetValues("Set-Cookie")).Split(';')[0];
    }

    private async Task<JsonElement> View()
    {
        var (status, view) = await _manager.Look(Hall);
        Assert.True(status is HttpStatusCode.OK, $"{status} {view}");
        return view;
    }

    private async Task<JsonElement> Window(WindowId window) => Line(await View(), window);

    private async Task<(string Clerk, long Session)> Seat(WindowId window)
    {
        var line = await Window(window);
        return (line.Text("clerk"), line.GetProperty("session").GetInt64());
    }

    private async Task<JsonElement> Does(
        WindowId window, string verb, (string Clerk, long Session) seat, params (string Name, object Value)[] more)
    {
        var (status, answer) = await _manager.Press(Path(window, verb), Body(seat, more));
        Assert.True(status is HttpStatusCode.OK, $"{verb} at {window}: {status} {answer}");
        return answer;
    }

    private Task Refused(
        WindowId window, string verb, string type, (string, long) seat, params (string Name, object Value)[] more) =>
        Refused(window, verb, type, seat, more, HttpStatusCode.Conflict);

    private Task Refused(
        WindowId window, string verb, string type, (string, long) seat, HttpStatusCode expected) =>
        Refused(window, verb, type, seat, [], expected);

    private Task Refused(
        WindowId window,
        string verb,
        string type,
        (string, long) seat,
        (string Name, object Value) more,
        HttpStatusCode expected) => Refused(window, verb, type, seat, [more], expected);

    private async Task Refused(
        WindowId window,
        string verb,
        string type,
        (string Clerk, long Session) seat,
        (string Name, object Value)[] more,
        HttpStatusCode expected)
    {
        var (status, problem) = await _manager.Press(Path(window, verb), Body(seat, more));
        Assert.Equal((expected, type), (status, problem.Text("type")));
    }

    private async Task Wrong(string path, object body)
    {
        var (status, problem) = await _manager.Press(path, body);
        Assert.Equal((HttpStatusCode.BadRequest, "InvalidRequest"), (status, problem.Text("type")));
    }
}
