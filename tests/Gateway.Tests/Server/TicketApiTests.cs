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
        const string Id = "press-0123456789";
        var body = new { items = new[] { "A01" } };
        var first = await _person.Press(Tickets, body, Id);
        var second = await _person.Press(Tickets, body, Id);
        var other = await _person.Press(Tickets, new { items = new[] { "A02" } }, Id);

        Assert.Equal(first.Body.GetProperty("link").GetString(), second.Body.GetProperty("link").GetString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Equal("RequestIdReused", other.Body.GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_number_whose_day_is_over_is_not_cancelled_but_its_state_is_told()
    {
        await using var city = await CityServer.Start("--Hall:Clock:Start=23:55", "--Hall:Clock:Speed=60");
        using var person = city.Person();
        var (_, taken) = await person.Press(
            "/api/v1/halls/331002000/tickets", new { items = new[] { "A01" } });
        var link = taken.GetProperty("link").GetString()!;
        await using var phone = await Watcher.Connect(city, "/hubs/ticket", link);
        await phone.Until("the day is over", view => view.GetProperty("state").GetString() is "Expired");

        var (status, over) = await person.Press($"/api/v1/tickets/{link}/cancel");
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal("NumberIsOver", over.GetProperty("type").GetString());
        Assert.Equal("Expired", over.GetProperty("state").GetString());
    }

    [Fact]
    public async Task When_kiosks_are_closed_only_a_clerk_who_sits_in_the_hall_takes_numbers()
    {
        const string Hall = "331002000";
        await using var city = await CityServer.Start("--Hall:Gateway:OpenKiosks=false");
        using var stranger = city.Person();
        using var first = await city.SignIn(new WindowId($"{Hall}-W01"));
        Assert.Equal(HttpStatusCode.Forbidden, await TakenBy(stranger));
        Assert.Equal(HttpStatusCode.Created, await TakenBy(first));

        using var second = await city.SignIn(new WindowId($"{Hall}-W02"));
        Assert.Equal(HttpStatusCode.Forbidden, await TakenBy(first));
        Assert.Equal(HttpStatusCode.Created, await TakenBy(second));
        return;

        static async Task<HttpStatusCode> TakenBy(HttpClient person) => (await person.Press(
            $"/api/v1/halls/{Hall}/tickets", new { items = new[] { "A01" } })).Status;
    }

    [Fact]
    public async Task What_makes_no_sense_does_not_count_against_the_kiosk()
    {
        for (var press = 0; press < 31; press++)
            Assert.Equal(HttpStatusCode.BadRequest, (await _person.Press(Tickets, new { items = "A01" })).Status);
        await Take();
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
