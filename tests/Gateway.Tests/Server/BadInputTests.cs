using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Tests.Server;

/// <summary>Each wrong thing that can be said gets a clear answer, and nothing is stored.</summary>
public sealed class BadInputTests(SharedCity shared) : IAsyncDisposable
{
    private readonly HallId _hall = shared.HallOf(typeof(BadInputTests));
    private readonly CityServer _city = shared.Server;
    private readonly HttpClient _person = shared.Server.Person();

    private string Tickets => $"/api/v1/halls/{_hall}/tickets";

    private WindowId Window => WindowId.Of(_hall, 1);

    public async ValueTask DisposeAsync()
    {
        await NothingIsStored();
        _person.Dispose();
    }

    [Theory]
    [InlineData("/api/v1/halls/999999999", "UnknownHall")]
    [InlineData("/api/v1/windows/331002000-W99/place", "UnknownWindow")]
    [InlineData("/api/v1/tickets/331002000-20261123-A001.AAAAAAAAAAAAAAAAAAAAAA", "UnknownTicket")]
    [InlineData("/api/v1/tickets/nonsense", "UnknownTicket")]
    [InlineData("/api/v1/nothing-here", "NotFound")]
    public async Task What_is_unknown_is_not_found(string path, string type) =>
        Expect(await _person.Look(path), HttpStatusCode.NotFound, type);

    [Fact]
    public async Task An_unknown_item_is_not_found() =>
        Expect(await _person.Press(Tickets, Items("Z99")), HttpStatusCode.NotFound, "UnknownItem");

    [Fact]
    public async Task A_number_of_an_unknown_hall_is_not_found() =>
        Expect(
            await _person.Press("/api/v1/halls/999999999/tickets", Items("A01")),
            HttpStatusCode.NotFound, "UnknownHall");

    [Theory]
    [InlineData("{\"items\":[\"A01\"")]
    [InlineData("{\"items\":[]}")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("{\"items\":[\"A01\",\"A02\",\"A03\",\"A04\",\"A05\",\"A06\"]}")]
    [InlineData("{\"items\":[\"A01\"],\"party\":0}")]
    [InlineData("{\"items\":[\"A01\"],\"party\":10000}")]
    [InlineData("{\"items\":[\"A01\"],\"class\":\"Emperor\"}")]
    [InlineData("{\"items\":[\"A01\"],\"class\":99}")]
    public async Task A_body_that_makes_no_sense_is_invalid(string json) =>
        Expect(await _person.Press(Tickets, Json(json)), HttpStatusCode.BadRequest, "InvalidRequest");

    [Fact]
    public async Task A_name_over_64_characters_is_invalid() =>
        Expect(await _person.Press(Tickets, Items(new string('A', 65))), HttpStatusCode.BadRequest, "InvalidRequest");

    [Theory]
    [InlineData("too-short-an-id")]
    [InlineData("x1234567890123456789012345678901234567890123456789012345678901234")]
    [InlineData("331002001-20261123-A001/serve")]
    [InlineData("clerk:C331002-0041:leave:17")]
    public async Task A_request_id_that_no_page_would_make_is_invalid(string id) =>
        Expect(await _person.Press(Tickets, Items("A01"), id), HttpStatusCode.BadRequest, "InvalidRequest");

    [Fact]
    public async Task A_request_without_an_id_is_invalid()
    {
        using var response = await _person.PostAsync(
            Tickets, Json("{\"items\":[\"A01\"]}"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_body_over_64_kilobytes_is_too_large() =>
        Expect(
            await _person.Press(Tickets, Json("{\"items\":[\"A01\"],\"more\":\"" + new string('x', 70_000) + "\"}")),
            HttpStatusCode.RequestEntityTooLarge, "TooLarge");

    [Fact]
    public async Task No_key_of_a_window_is_pressed_by_whoever_is_not_signed_in()
    {
        const string Keys = "/api/v1/windows/{window}/";
        var (_, contract) = await _person.Look("/openapi/v1.json");
        var keys = contract.GetProperty("paths").EnumerateObject()
            .Where(path => path.Name.StartsWith(Keys, StringComparison.Ordinal))
            .Where(path => path.Value.TryGetProperty("post", out _))
            .Select(path => path.Name[Keys.Length..]).ToList();
        Assert.InRange(keys.Count, 22, 40);
        foreach (var key in keys)
            Expect(
                await _person.Press($"/api/v1/windows/{Window}/{key}", Json("{}")),
                HttpStatusCode.Unauthorized, "NotSignedIn");
    }

    [Fact]
    public async Task Who_sits_elsewhere_presses_nothing_and_sees_nothing_here()
    {
        using var pane = await _city.SignIn(Window);
        var elsewhere = WindowId.Of(_hall, 2);
        Expect(await pane.Press($"/api/v1/windows/{elsewhere}/call-next"), HttpStatusCode.Forbidden, "NotAllowed");
        Expect(await pane.Press("/api/v1/windows/331003000-W01/call-next"), HttpStatusCode.Forbidden, "NotAllowed");
        Expect(await pane.Look($"/api/v1/windows/{elsewhere}"), HttpStatusCode.Forbidden, "NotAllowed");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_wrong_password_and_an_unknown_clerk_get_the_same_answer(bool isKnown)
    {
        var clerk = isKnown ? _city.Account(_hall, index: 1).Clerk : "C999999-0001";
        Expect(
            await _person.Press(
                "/api/v1/clerks/sign-in", new { window = Window, clerk, password = "not the password" }),
            HttpStatusCode.Unauthorized, "WrongPassword");
    }

    [Fact]
    public async Task Signing_in_at_an_unknown_window_is_not_found()
    {
        var (clerk, password) = _city.Account(Window.Hall);
        Expect(
            await _person.Press("/api/v1/clerks/sign-in", new { window = $"{_hall}-W99", clerk, password }),
            HttpStatusCode.NotFound, "UnknownWindow");
    }

    [Fact]
    public async Task The_password_is_guessed_a_few_times_only()
    {
        // One of his own: he is locked out for the other tests of this hall.
        var (clerk, _) = _city.Account(_hall, index: 2);
        var answers = new List<HttpStatusCode>();
        for (var guess = 0; guess < 30; guess++)
            answers.Add((await _person.Press(
                "/api/v1/clerks/sign-in", new { window = Window, clerk, password = $"guess {guess}" })).Status);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.DoesNotContain(HttpStatusCode.OK, answers);
    }

    [Fact]
    public async Task A_refusal_is_told_in_the_callers_language_with_its_facts()
    {
        using var pane = await _city.SignIn(Window);
        Expect(await pane.Press($"/api/v1/windows/{Window}/call-next"), HttpStatusCode.Conflict, "WindowIsNotOpen");
        var (_, zh) = await pane.Press($"/api/v1/windows/{Window}/start");
        pane.DefaultRequestHeaders.AcceptLanguage.Clear();
        pane.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("en"));
        var (_, en) = await pane.Press($"/api/v1/windows/{Window}/start");

        Assert.Equal("NothingCalled", zh.GetProperty("type").GetString());
        Assert.Equal(Window.Value, zh.GetProperty("window").GetString());
        Assert.Contains(zh.GetProperty("title").GetString()!, letter => letter > 0x4e00);
        Assert.DoesNotContain(en.GetProperty("title").GetString()!, letter => letter > 0x4e00);
    }

    private static object Items(params string[] items) => new { items };

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private static void Expect((HttpStatusCode Status, JsonElement Body) answer, HttpStatusCode status, string type)
    {
        Assert.Equal(status, answer.Status);
        Assert.Equal(type, answer.Body.GetProperty("type").GetString());
        Assert.False(string.IsNullOrWhiteSpace(answer.Body.GetProperty("title").GetString()));
        Assert.Equal((int)status, answer.Body.GetProperty("status").GetInt32());
    }

    private async Task NothingIsStored()
    {
        var (_, hall) = await _person.Look($"/api/v1/halls/{_hall}");
        Assert.All(
            hall.GetProperty("view").GetProperty("queues").EnumerateArray(),
            queue => Assert.Equal(0, queue.GetProperty("waiting").GetInt32()));
    }
}
