using System.Net;
using System.Text.Json;
using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Tests.Server;

public sealed class TicketApiTests(SharedCity shared) : IDisposable
{
    private readonly HallId _hall = shared.NextHall();
    private readonly CityServer _city = shared.Server;
    private readonly HttpClient _person = shared.Server.Person();

    private string Tickets => $"/api/v1/halls/{_hall}/tickets";

    public void Dispose() => _person.Dispose();

    [Fact]
    public async Task A_number_comes_with_its_place_and_a_link_that_shows_it()
    {
        var taken = await Take();
        Assert.Equal("A001", taken.GetProperty("number").GetString());
        Assert.Equal(0, taken.GetProperty("slip").GetProperty("ahead").GetInt32());
        Assert.NotEqual(0, taken.GetProperty("slip").GetProperty("windows").GetArrayLength());

        var (status, ticket) = await _person.Look($"/api/v1/tickets/{taken.GetProperty("link").GetString()}");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("Waiting", ticket.GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_number_is_cancelled_by_its_link_once()
    {
        var link = (await Take()).GetProperty("link").GetString();
        Assert.Equal(HttpStatusCode.OK, (await _person.Press($"/api/v1/tickets/{link}/cancel")).Status);
        var (status, again) = await _person.Press($"/api/v1/tickets/{link}/cancel");

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal("NumberIsOver", again.GetProperty("type").GetString());
        Assert.Equal("Cancelled", again.GetProperty("state").GetString());
    }

    [Fact]
    public async Task The_same_request_gives_the_same_number_and_another_under_its_id_is_told_apart()
    {
        var body = new { items = new[] { "A01" } };
        var first = await _person.Press(Tickets, body, "press-1");
        var second = await _person.Press(Tickets, body, "press-1");
        var other = await _person.Press(Tickets, new { items = new[] { "A02" } }, "press-1");

        Assert.Equal(first.Body.GetProperty("link").GetString(), second.Body.GetProperty("link").GetString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Equal("RequestIdReused", other.Body.GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_thousand_numbers_a_minute_from_one_kiosk_are_too_many()
    {
        var answers = new List<HttpStatusCode>();
        for (var press = 0; press < 100; press++)
            answers.Add((await _person.Press(Tickets, new { items = new[] { "A01" } })).Status);

        Assert.Equal(30, answers.Count(status => status is HttpStatusCode.Created));
        Assert.Equal(70, answers.Count(status => status is HttpStatusCode.TooManyRequests));
        var (_, other) = await _person.Press(
            $"/api/v1/halls/{shared.NextHall()}/tickets", new { items = new[] { "A01" } });
        Assert.Equal("A001", other.GetProperty("number").GetString());
    }

    [Fact]
    public async Task Nobody_says_of_himself_that_his_class_is_confirmed()
    {
        var (status, _) = await _person.Press(
            Tickets, new { items = new[] { "A01" }, @class = "Military", classConfirmed = true });
        Assert.Equal(HttpStatusCode.Created, status);

        using var pane = await _city.SignIn(await WindowOf("A"));
        var (_, view) = await pane.Look($"/api/v1/windows/{await WindowOf("A")}");
        var line = view.GetProperty("next")[0].GetProperty("line");
        Assert.Equal("Military", line.GetProperty("class").GetString());
        Assert.False(line.GetProperty("classConfirmed").GetBoolean());
    }

    private async Task<WindowId> WindowOf(string queue)
    {
        var (_, hall) = await _person.Look($"/api/v1/halls/{_hall}");
        return new WindowId(hall.GetProperty("document").GetProperty("windows").EnumerateArray()
            .First(window => window.GetProperty("queues").EnumerateArray().Any(letter => letter.GetString() == queue))
            .GetProperty("id").GetString()!);
    }

    private async Task<JsonElement> Take()
    {
        var (status, body) = await _person.Press(Tickets, new { items = new[] { "A01" } });
        Assert.Equal(HttpStatusCode.Created, status);
        return body;
    }
}
