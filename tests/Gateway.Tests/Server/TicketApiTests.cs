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

    [Fact]
    public async Task A_clerk_of_the_hall_says_that_a_class_is_confirmed()
    {
        var window = await WindowOf("A");
        using var pane = await _city.SignIn(window);
        var (status, _) = await pane.Press(
            Tickets, new { items = new[] { "A01" }, @class = "Military", classConfirmed = true });
        Assert.Equal(HttpStatusCode.Created, status);

        var (_, view) = await pane.Look($"/api/v1/windows/{window}");
        Assert.True(view.GetProperty("next")[0].GetProperty("line").GetProperty("classConfirmed").GetBoolean());
    }

    [Fact]
    public async Task A_clerk_checks_in_an_appointment_and_a_kiosk_does_not()
    {
        using var elsewhere = await _city.SignIn(shared.NextTownship().Serving("A")[0]);
        Assert.Equal(HttpStatusCode.Forbidden, (await CheckIn(_person)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await CheckIn(elsewhere)).Status);

        var window = await WindowOf("A");
        using var pane = await _city.SignIn(window);
        Assert.Equal(HttpStatusCode.Created, (await CheckIn(pane)).Status);
        var (_, view) = await pane.Look($"/api/v1/windows/{window}");
        Assert.Equal("Appointment", view.GetProperty("nextByRule")[0].Text("order"));
        var (status, refused) = await CheckIn(pane, inMinutes: 60);
        Assert.Equal((HttpStatusCode.Conflict, "TooEarlyForSlot"), (status, refused.Text("type")));
    }

    [Fact]
    public async Task A_link_that_is_none_keeps_no_place_and_wishes_nothing()
    {
        const string Guessed = "331002000-20261123-A012.AAAAAAAAAAAAAAAAAAAAAA";
        foreach (var answer in new[]
        {
            await _person.Press(Tickets, new { items = new[] { "A01" }, keptPlaceOf = Guessed }),
            await _person.Press(Tickets, new { items = new[] { "A01" }, keptPlaceOf = "nonsense" }),
            await _person.Press($"/api/v1/tickets/{Guessed}/reactivate"),
            await _person.Press($"/api/v1/tickets/{Guessed}/postpone"),
            await _person.Press($"/api/v1/tickets/{Guessed}/return"),
        })
            Assert.Equal((HttpStatusCode.NotFound, "UnknownTicket"), (answer.Status, answer.Body.Text("type")));
    }

    [Fact]
    public async Task A_place_is_not_kept_for_a_number_that_was_not_put_off_or_in_another_hall()
    {
        var here = await _person.Take(_hall, "A01");
        var other = shared.NextTownship();
        var there = await _person.Take(other.Id, other.Item("A"));
        foreach (var taken in new[] { here, there })
        {
            var (status, body) = await _person.Press(
                Tickets, new { items = new[] { "A01" }, keptPlaceOf = PersonExtensions.Link(taken) });
            Assert.Equal((HttpStatusCode.Conflict, "NoPlaceKept"), (status, body.Text("type")));
        }
    }

    [Fact]
    public async Task Whoever_is_back_with_the_missing_papers_gets_a_number_once()
    {
        const string Id = "press-0123456789";
        using var pane = await Pane.Open(_city, await WindowOf("A"));
        var taken = await _person.Take(_hall, "A01");
        Assert.Equal("NoReturnDue", (await _person.Wish(taken, "return")).Body.Text("type"));
        await pane.Serves();
        await pane.Does("finish", new { ending = new { end = "PapersMissing", papers = new[] { "户口簿" } } });

        // That it was served reaches the number a moment later.
        var (_, back) = await Eventually.Holds(
            "a number for the return", () => _person.Wish(taken, "return", Id),
            answer => answer.Status is HttpStatusCode.Created);
        Assert.Equal("A002", back.Text("number"));
        Assert.Equal("Waiting", (await _person.Ticket(back)).Text("state"));
        Assert.Equal("A002", (await _person.Wish(taken, "return", Id)).Body.Text("number"));
        var (status, again) = await _person.Wish(taken, "return");
        Assert.Equal((HttpStatusCode.Conflict, "NoReturnDue"), (status, again.Text("type")));
    }

    private Task<(HttpStatusCode Status, JsonElement Body)> CheckIn(HttpClient person, int inMinutes = 0)
    {
        var begins = _city.Now.AddMinutes(inMinutes);
        return person.Press(Tickets, new { items = new[] { "A01" }, slot = new { begins, ends = begins.AddHours(1) } });
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
