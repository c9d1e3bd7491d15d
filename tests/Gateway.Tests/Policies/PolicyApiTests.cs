using System.Net;
using System.Text.Json;
using CityHall.Gateway.Tests.Server;
using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Tests.Policies;

public sealed class PolicyApiTests(SharedCity shared) : IDisposable
{
    private const string Undo20 = """{"document":{"desk":{"undoSeconds":20}}}""";

    private readonly HallId _hall = shared.NextHall();
    private readonly CityServer _city = shared.Server;
    private readonly HttpClient _operator = Operator.Of(shared.Server);

    private string Policy => $"/api/v1/policies/{_hall}";

    public void Dispose() => _operator.Dispose();

    [Fact]
    public async Task What_the_city_says_is_shown_at_a_hall_and_counts_there_with_who_said_it_written_down()
    {
        await using var city = await CityServer.Start();
        using var boss = Operator.Of(city);
        var (status, answer) = await boss.Put("city", Undo20, "\"0\"");
        Assert.True(status is HttpStatusCode.OK, $"{status} {answer}");
        Assert.Equal(1, answer.GetProperty("version").GetInt32());

        var (_, view) = await boss.Look("/api/v1/policies/331002001");
        Assert.Equal("city", view.GetProperty("origins").GetProperty("desk.undoSeconds").GetString());
        Assert.Equal("default", view.GetProperty("origins").GetProperty("desk.maxParkMinutes").GetString());
        Assert.Equal(20, Undo(view.GetProperty("resolved")));
        Assert.Equal(0, view.GetProperty("version").GetInt32());

        await Eventually.Holds("20 seconds to undo", () => UndoAt(city, "331002001"), seconds => seconds is 20);

        var (_, history) = await boss.Look("/api/v1/policies/city/history");
        var told = Assert.Single(history.EnumerateArray());
        Assert.Equal("operator", told.GetProperty("by").GetProperty("who").GetString());
        Assert.Equal("key", told.GetProperty("by").GetProperty("authentication").GetString());
        Assert.Equal(
            20,
            told.GetProperty("change").GetProperty("rules").GetProperty("desk.undoSeconds").GetProperty("value")
                .GetInt32());
    }

    [Fact]
    public async Task What_may_be_set_is_described_where_it_may_be_set()
    {
        var (_, hall) = await _operator.Look(Policy);
        var settings = hall.GetProperty("settings").EnumerateArray().ToDictionary(shape => shape.Text("setting"));
        var undo = settings["desk.undoSeconds"];
        Assert.Equal("Number", undo.GetProperty("value").Text("kind"));
        Assert.Equal((0, 60), (Bound(undo, "least"), Bound(undo, "most")));
        Assert.False(undo.GetProperty("countsFromMidnight").GetBoolean());
        var queues = settings["queues"];
        Assert.True(queues.GetProperty("countsFromMidnight").GetBoolean());
        var fields = queues.GetProperty("value").GetProperty("of").GetProperty("fields").EnumerateArray();
        Assert.Equal(["letter", "name", "items"], fields.Select(field => field.Text("name")));

        // Floors and names are each hall's own.
        var (_, county) = await _operator.Look($"/api/v1/policies/{_hall.Value[..6]}");
        var above = county.GetProperty("settings").EnumerateArray().Select(shape => shape.Text("setting")).ToList();
        Assert.Contains("desk.undoSeconds", above);
        Assert.DoesNotContain("queues", above);
        Assert.DoesNotContain("name.zh", above);

        static int Bound(JsonElement shape, string name) => shape.GetProperty("range").GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task Whoever_may_read_a_hall_sees_what_the_levels_above_it_say()
    {
        await using var city = await CityServer.Start();
        using var boss = Operator.Of(city);
        await boss.Put("city", Undo20, "\"0\"");
        await boss.Put("331002", """{"document":{"desk":{"undoSeconds":25}}}""", "\"0\"");
        using var manager = await city.Enter("M331002001-1");

        var (_, view) = await manager.Look("/api/v1/policies/331002001");
        var above = view.GetProperty("above").EnumerateArray().ToList();
        Assert.Equal(["city", "331002"], above.Select(level => level.Text("node")));
        Assert.Equal([20, 25], above.Select(level => Undo(level.GetProperty("document"))));
        Assert.Equal(HttpStatusCode.Forbidden, (await manager.Look("/api/v1/policies/city")).Status);
    }

    [Fact]
    public async Task A_document_can_be_seen_changed_and_put_back()
    {
        var body = """
            {"document":{"desk":{"undoSeconds":30}},
             "locks":["order"],
             "bounds":{"desk.maxParkMinutes":{"least":30,"most":240}},
             "effectiveAt":"2027-01-01T00:00:00+08:00"}
            """;
        Assert.Equal(HttpStatusCode.OK, (await _operator.Put($"{_hall}", Undo20, "\"0\"")).Status);
        Assert.Equal(HttpStatusCode.OK, (await _operator.Put($"{_hall}", body, "\"1\"")).Status);

        using var response = await _operator.GetAsync(Policy, TestContext.Current.CancellationToken);
        Assert.Equal("\"2\"", response.Headers.ETag?.Tag);
        var (_, now) = await _operator.Look(Policy);
        var (_, then) = await _operator.Look($"{Policy}?at=2027-01-01T00:00:00%2B08:00");
        Assert.Equal((20, 30), (Undo(now.GetProperty("document")), Undo(then.GetProperty("document"))));
        Assert.Equal(0, now.GetProperty("locks").GetArrayLength());
        Assert.Equal("order", then.GetProperty("locks")[0].GetString());
        Assert.Equal(
            240, then.GetProperty("bounds").GetProperty("desk.maxParkMinutes").GetProperty("most").GetInt32());
        Assert.Equal(2, now.GetProperty("scheduled")[0].GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task Who_has_not_seen_the_newest_version_changes_nothing()
    {
        await _operator.Put($"{_hall}", Undo20, "\"0\"");

        var (status, body) = await _operator.Put($"{_hall}", """{"document":{}}""", "\"0\"");
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal("PolicyHasMoved", body.GetProperty("type").GetString());
        Assert.Equal(1, body.GetProperty("version").GetInt32());
        Assert.Equal(20, Undo((await _operator.Look(Policy)).Body.GetProperty("document")));
    }

    [Fact]
    public async Task The_same_request_has_one_effect_and_one_answer()
    {
        var id = Guid.NewGuid().ToString("N");
        var first = await _operator.Put($"{_hall}", Undo20, "\"0\"", id);
        var second = await _operator.Put($"{_hall}", Undo20, "\"0\"", id);
        var other = await _operator.Put($"{_hall}", """{"document":{}}""", "\"0\"", id);

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal(first.Body.GetRawText(), second.Body.GetRawText());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Equal(1, (await _operator.Look(Policy)).Body.GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task A_clerk_sees_the_rules_and_does_not_change_them()
    {
        using var clerk = await _city.SignIn(WindowId.Of(_hall, 1));

        Assert.Equal(HttpStatusCode.OK, (await clerk.Look(Policy)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.Look($"{Policy}/history")).Status);
        var (status, body) = await clerk.Put($"{_hall}", Undo20);
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Equal("NotAllowed", body.GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("wrong")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Who_has_another_key_or_none_sees_and_changes_nothing(string key)
    {
        using var stranger = key is "" ? _city.Person() : Operator.With(_city, key);

        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.Look(Policy)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.Look($"{Policy}/history")).Status);
        var (status, body) = await stranger.Put($"{_hall}", Undo20);
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Equal("NotSignedIn", body.GetProperty("type").GetString());
    }

    [Fact]
    public async Task Keys_are_tried_a_few_times_only()
    {
        await using var city = await CityServer.Start("--Hall:Gateway:OperatorRequestsPerMinutePerAddress=3");
        using var stranger = Operator.With(city, "wrong");
        var answers = new List<HttpStatusCode>();
        for (var guess = 0; guess < 4; guess++) answers.Add((await stranger.Put("city", Undo20)).Status);

        Assert.Equal(3, answers.Count(status => status is HttpStatusCode.Unauthorized));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    private static int Undo(JsonElement document) =>
        document.GetProperty("desk").GetProperty("undoSeconds").GetInt32();

    private static async Task<int> UndoAt(CityServer city, string hall)
    {
        using var person = city.Person();
        var (_, answer) = await person.Look($"/api/v1/halls/{hall}");
        return Undo(answer.GetProperty("document"));
    }
}
