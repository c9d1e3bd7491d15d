using System.Net;
using System.Text.Json;
using CityHall.Grains.Interfaces;
using Microsoft.AspNetCore.SignalR;

namespace CityHall.Gateway.Tests.Server;

/// <summary>Each verb of the guide desk over HTTP: as it is meant to go, and refused.</summary>
public sealed class GuideApiTests(StaffCity shared) : IAsyncLifetime
{
    private readonly HallId _hall = shared.NextHall();
    private readonly HttpClient _person = shared.Server.Person();
    private HttpClient _guide = null!;

    private string Desk => $"/api/v1/halls/{_hall}/desk";

    public async ValueTask InitializeAsync() => _guide = await shared.Server.Enter($"G{_hall}-1");

    public ValueTask DisposeAsync()
    {
        _guide.Dispose();
        _person.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_number_is_taken_for_somebody_whose_paper_was_seen_also_for_an_appointment()
    {
        var begins = shared.Server.Now;
        var (status, taken) = await _guide.Press($"{Desk}/take", new
        {
            items = new[] { "A01" },
            @class = "Elderly",
            classConfirmed = true,
            party = 2,
            slot = new { begins, ends = begins.AddMinutes(30) },
        });

        Assert.True(status is HttpStatusCode.Created, $"{taken}");
        var line = (await View()).GetProperty("waiting")[0];
        Assert.Equal((taken.Text("number"), "Elderly"), (line.Text("number"), line.Text("class")));
        Assert.True(line.GetProperty("classConfirmed").GetBoolean());
        Assert.Equal(JsonValueKind.Object, line.GetProperty("slot").ValueKind);
    }

    [Fact]
    public async Task A_slip_is_printed_again_with_the_same_number_and_link()
    {
        var taken = await _person.Take(_hall, "A01");
        await _person.Take(_hall, "A01");

        var (status, again) = await _guide.Look($"{Desk}/slips/{taken.Text("number")}");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(taken.GetRawText(), again.GetRawText());
        Refused(await _guide.Look($"{Desk}/slips/A999"), HttpStatusCode.NotFound, "UnknownTicket");
    }

    [Fact]
    public async Task A_class_is_confirmed_and_needs_are_noted()
    {
        var number = (await _person.Take(_hall, "A01")).Text("number");
        await Does("confirm-class", new { number, @class = "Military" });
        await Does("note-needs", new { number, needs = new[] { "Wheelchair", "Hearing" } });

        var line = (await View()).GetProperty("waiting")[0];
        Assert.Equal("Military", line.Text("class"));
        var needs = line.GetProperty("needs").EnumerateArray().Select(need => need.GetString());
        Assert.Equal(["Wheelchair", "Hearing"], needs);
    }

    [Fact]
    public async Task Papers_that_were_seen_stand_with_the_number_also_at_the_window()
    {
        var number = (await _person.Take(_hall, "A01")).Text("number");
        await Does("check-papers", new { number, seen = new[] { new { item = "A01", paper = "id-card" } } });

        var seen = (await View()).GetProperty("waiting")[0].GetProperty("seen")[0];
        Assert.Equal(("A01", "id-card"), (seen.Text("item"), seen.Text("paper")));
        using var pane = await Pane.Open(shared.Server, WindowId.Of(_hall, 1));
        await pane.Serves();
        var row = (await pane.View()).GetProperty("current");
        Assert.Equal("id-card", row.GetProperty("line").GetProperty("seen")[0].Text("paper"));
        Assert.Equal("身份证", row.GetProperty("items")[0].GetProperty("papers")[0].GetProperty("name").Text("zh"));

        var wrong = new { number, seen = new[] { new { item = "A01", paper = "passport" } } };
        Refused(await _guide.Press($"{Desk}/check-papers", wrong), HttpStatusCode.NotFound, "UnknownPaper");
    }

    [Fact]
    public async Task A_number_that_still_waits_is_not_reactivated()
    {
        var number = (await _person.Take(_hall, "A01")).Text("number");
        Refused(await _guide.Press($"{Desk}/reactivate", new { number }), HttpStatusCode.Conflict, "NotMissed");
    }

    [Fact]
    public async Task A_printed_number_that_still_waits_is_entered_once()
    {
        await _person.Take(_hall, "A01");
        var takenAt = (await View()).GetProperty("waiting")[0].GetProperty("takenAt").GetDateTimeOffset();
        var form = new { number = "M007", items = new[] { "A01" }, takenAt };
        Assert.Equal("M007", (await Does("enter-manual", form)).Text("number"));
        Refused(await _guide.Press($"{Desk}/enter-manual", form), HttpStatusCode.Conflict, "NumberIsInUse");
    }

    [Fact]
    public async Task Help_asked_for_at_a_kiosk_is_taken_and_done()
    {
        var help = $"/api/v1/halls/{_hall}/kiosk/help";
        var (status, raised) = await _person.Press(help, new { place = "2" });
        Assert.Equal(HttpStatusCode.OK, status);
        Refused(await _person.Press(help, new { place = "2" }), HttpStatusCode.Conflict, "HelpIsComing");

        var task = raised.GetProperty("task").GetInt32();
        await Does("take-task", new { task });
        Assert.Equal($"G{_hall}-1", (await View()).GetProperty("tasks")[0].Text("helper"));
        Refused(await _guide.Press($"{Desk}/take-task", new { task }), HttpStatusCode.Conflict, "TaskIsTaken");
        await Does("finish-task", new { task });
        Refused(await _guide.Press($"{Desk}/finish-task", new { task }), HttpStatusCode.Conflict, "TaskIsDone");
        Refused(
            await _guide.Press($"{Desk}/finish-task", new { task = 99 }), HttpStatusCode.NotFound, "UnknownTask");
    }

    [Fact]
    public async Task Somebody_of_the_hall_is_sent_along_and_nobody_else()
    {
        var number = (await _person.Take(_hall, "A01")).Text("number");
        var helper = await Eventually.Holds(
            "the hall's people are known",
            async () => (await _guide.Look($"{Desk}/helpers")).Body,
            helpers => helpers.GetArrayLength() > 0);
        await Does("send-helper", new { helper = helper[0].Text("person"), number });

        Assert.Equal(number, (await View()).GetProperty("tasks")[0].Text("number"));
        Refused(
            await _guide.Press($"{Desk}/send-helper", new { helper = "G331003001-1", number }),
            HttpStatusCode.NotFound, "UnknownPerson");
    }

    [Fact]
    public async Task A_visit_that_ends_without_a_number_is_counted_by_its_end()
    {
        await Does("guide", new { end = "Online", item = "A01" });
        await Does("guide", new { end = "Online" });

        var guided = (await View()).GetProperty("guided")[0];
        Assert.Equal(("Online", 2), (guided.Text("end"), guided.GetProperty("count").GetInt32()));
        Refused(
            await _guide.Press($"{Desk}/guide", new { end = "Online", item = "Z99" }),
            HttpStatusCode.NotFound, "UnknownItem");
    }

    [Theory]
    [InlineData("take", "{\"items\":[]}")]
    [InlineData("take", "{\"items\":[\"A01\"],\"party\":99}")]
    [InlineData("reactivate", "{\"number\":\"a1\"}")]
    [InlineData("confirm-class", "{\"number\":\"A001\",\"class\":\"Emperor\"}")]
    [InlineData("note-needs", "{\"number\":\"A001\",\"needs\":[\"Sleep\"]}")]
    [InlineData("note-needs", "{\"number\":\"A001\",\"needs\":[\"Hearing\",\"Hearing\",\"Hearing\",\"Hearing\"]}")]
    [InlineData("check-papers", "{\"number\":\"A001\",\"seen\":[{\"item\":\"A01\",\"paper\":\"\"}]}")]
    [InlineData("check-papers", "{\"number\":\"A001\"}")]
    [InlineData("enter-manual", "{\"number\":\"M007\",\"items\":[\"A01\"],\"takenAt\":\"1066-10-14T09:00:00Z\"}")]
    [InlineData("send-helper", "{\"helper\":\"G1\",\"number\":\"?\"}")]
    [InlineData("take-task", "{\"task\":0}")]
    [InlineData("finish-task", "{\"task\":-1}")]
    [InlineData("guide", "{\"end\":\"Home\"}")]
    public async Task What_makes_no_sense_is_invalid(string verb, string json)
    {
        using var body = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        Refused(await _guide.Press($"{Desk}/{verb}", body), HttpStatusCode.BadRequest, "InvalidRequest");
    }

    [Theory]
    [InlineData("331002001")]
    [InlineData("999999999")]
    public async Task A_desk_is_live_for_nobody_who_is_not_signed_in(string hall)
    {
        var refused = await Assert.ThrowsAsync<HubException>(
            () => Watcher.Connect(shared.Server, "/hubs/guide", hall));
        Assert.EndsWith("NotSignedIn", refused.Message, StringComparison.Ordinal);
    }

    private async Task<JsonElement> View()
    {
        var (status, view) = await _guide.Look(Desk);
        Assert.Equal(HttpStatusCode.OK, status);
        return view;
    }

    private async Task<JsonElement> Does(string verb, object body)
    {
        var (status, answer) = await _guide.Press($"{Desk}/{verb}", body);
        Assert.True(status is HttpStatusCode.OK, $"{verb}: {status} {answer}");
        return answer;
    }

    private static void Refused((HttpStatusCode Status, JsonElement Body) answer, HttpStatusCode status, string type)
    {
        Assert.Equal((status, type), (answer.Status, answer.Body.Text("type")));
        Assert.NotEqual(type, answer.Body.Text("title"));
    }
}
