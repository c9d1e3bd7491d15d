using System.Net;
using System.Text.Json;
using CityHall.Gateway.Tests.Server;

namespace CityHall.Gateway.Tests.Policies;

/// <summary>Each wrong rule is refused in words that name the setting, and nothing is stored.</summary>
public sealed class BadPolicyTests(SharedCity shared) : IAsyncDisposable
{
    private const string County = "331022";

    private readonly HttpClient _zh = Operator.Of(shared.Server);
    private readonly HttpClient _en = Operator.Of(shared.Server, "en");

    public async ValueTask DisposeAsync()
    {
        var (_, view) = await _zh.Look($"/api/v1/policies/{County}");
        Assert.Equal(0, view.GetProperty("version").GetInt32());
        _zh.Dispose();
        _en.Dispose();
    }

    [Theory]
    [InlineData("""{"document":{"shoeSize":43}}""", 404, "UnknownSetting", "shoeSize")]
    [InlineData("""{"document":{"windows":[]}}""", 404, "UnknownSetting", "windows")]
    [InlineData("""{"document":{},"locks":["shoeSize"]}""", 404, "UnknownSetting", "shoeSize")]
    [InlineData("""{"document":7}""", 409, "SettingDoesNotFit", "document")]
    [InlineData("""{"document":{"order":{"boundMinutes":"x"}}}""", 409, "SettingDoesNotFit", "order.boundMinutes")]
    [InlineData("""{"document":{"parkReasons":[]}}""", 409, "SettingDoesNotFit", "parkReasons")]
    [InlineData("""{"document":{"call":{"maxCalls":99}}}""", 409, "SettingOutOfRange", "call.maxCalls")]
    [InlineData("""{"document":{"wait":{"noticeMinutes":20}}}""", 409, "SettingsContradict", "wait.noticeMinutes")]
    [InlineData(
        """{"document":{"order":{"ratioClasses":["Military"]}}}""", 409, "SettingsContradict", "order.headClasses")]
    [InlineData(
        """{"document":{"desk":{"undoSeconds":20}},"bounds":{"desk.undoSeconds":{"least":30,"most":40}}}""",
        409, "SettingOutOfBounds", "desk.undoSeconds")]
    public async Task A_rule_that_cannot_be(string body, int status, string type, string setting)
    {
        var zh = await _zh.Put(County, body);
        var en = await _en.Put(County, body);

        Expect(zh, (HttpStatusCode)status, type);
        Assert.Equal(setting, zh.Body.GetProperty("setting").GetString());
        Assert.All([zh, en], answer =>
            Assert.Contains(setting, answer.Body.GetProperty("title").GetString()!, StringComparison.Ordinal));
        Assert.NotEqual(zh.Body.GetProperty("title").GetString(), en.Body.GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_rule_of_yesterday() => Expect(
        await _zh.Put(County, """{"document":{},"effectiveAt":"2020-01-01T00:00:00+08:00"}"""),
        HttpStatusCode.Conflict, "EffectiveInPast");

    [Fact]
    public async Task What_a_level_above_has_locked()
    {
        // A lock counts for every hall below it, and so for other tests.
        await using var city = await CityServer.Start();
        using var boss = Operator.Of(city);
        await boss.Put(County, """{"document":{},"locks":["desk.undoSeconds"]}""");

        var refused = await boss.Put($"{County}001", """{"document":{"desk":{"undoSeconds":20}}}""");
        Expect(refused, HttpStatusCode.Conflict, "SettingIsLocked");
        Assert.Equal(County, refused.Body.GetProperty("by").GetString());
        Assert.Equal(0, (await boss.Look($"/api/v1/policies/{County}001")).Body.GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task A_letter_that_is_in_use_and_a_floor_that_changes_in_the_day()
    {
        var hall = shared.NextHall();
        var queues = shared.Server.Directory.Find(hall)!.Queues;
        var name = """{"zh":"名","en":"Name"}""";
        var queue = "{\"letter\":\"P\",\"name\":" + name + ",\"items\":[{\"code\":\"P01\",\"name\":" + name
            + ",\"standardMinutes\":5}]}";
        Assert.NotEmpty(queues);

        Expect(
            await _zh.Put($"{hall}", "{\"document\":{\"queues\":[" + queue + "]}}"),
            HttpStatusCode.Conflict, "SeriesInUse");
        Expect(
            await _zh.Put($"{hall}", """{"document":{"zones":[{"id":"1","name":{"zh":"一区","en":"1"}}]}}"""),
            HttpStatusCode.Conflict, "FloorChangesAtMidnight");
    }

    [Theory]
    [InlineData("""{"document":{},"lock":["order"]}""")]
    [InlineData("""{"document":{},"locks":[null]}""")]
    [InlineData("""{"document":{},"bounds":{"order.boundMinutes":null}}""")]
    [InlineData("""{"document":{},"bounds":{"order.boundMinutes":{"least":1}}}""")]
    [InlineData("""{"document":{},"effectiveAt":"tomorrow"}""")]
    [InlineData("""{"document":{}""")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task A_body_that_makes_no_sense(string body) =>
        Expect(await _zh.Put(County, body), HttpStatusCode.BadRequest, "InvalidRequest");

    [Theory]
    [InlineData(null)]
    [InlineData("3")]
    [InlineData("\"x\"")]
    [InlineData("\"-1\"")]
    [InlineData("\"\"")]
    public async Task A_version_that_nobody_can_have_seen(string? seen) =>
        Expect(await _zh.Put(County, """{"document":{}}""", seen), HttpStatusCode.BadRequest, "InvalidRequest");

    [Theory]
    [InlineData("331009")]
    [InlineData("331000")]
    [InlineData("nowhere")]
    public async Task A_node_that_does_not_exist(string node)
    {
        Expect(await _zh.Put(node, """{"document":{}}"""), HttpStatusCode.NotFound, "UnknownNode");
        Expect(await _zh.Look($"/api/v1/policies/{node}"), HttpStatusCode.NotFound, "UnknownNode");
        Expect(await _zh.Look($"/api/v1/policies/{node}/history"), HttpStatusCode.NotFound, "UnknownNode");
    }

    private static void Expect((HttpStatusCode Status, JsonElement Body) answer, HttpStatusCode status, string type)
    {
        Assert.True(answer.Status == status, $"{answer.Status} {answer.Body}");
        Assert.Equal(type, answer.Body.GetProperty("type").GetString());
    }
}
