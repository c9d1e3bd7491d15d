using System.Net;
using System.Text.Json;
using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Tests.Server;

/// <summary>What a clerk may not do is refused in words, in both languages, and nothing of it is stored.</summary>
public sealed class RefusedTests(SharedCity shared) : IDisposable
{
    private readonly SomeTownship _hall = shared.NextTownship();
    private readonly HttpClient _person = shared.Server.Person();

    public void Dispose() => _person.Dispose();

    [Fact]
    public async Task A_transfer_to_a_closed_window()
    {
        using var pane = await Serving();
        var window = _hall.Serving("A")[1].Value;
        var refused = await Refused(pane, "transfer", new { window, reason = "other-window" }, "WindowTakesNoNumbers");
        Assert.Equal("Closed", refused.Text("state"));
    }

    [Fact]
    public async Task A_transfer_to_a_window_that_does_not_serve_the_queue()
    {
        using var pane = await Serving();
        using var other = await _hall.Open(_hall.NotServing("A"), account: 1);
        var body = new { window = other.Window.Value, reason = "other-window" };
        await Refused(pane, "transfer", body, "NotServedHere");
    }

    [Fact]
    public async Task A_transfer_to_a_window_of_another_hall_or_to_no_queue_of_this_one()
    {
        using var pane = await Serving();
        var body = new { window = "331002000-W01", reason = "other-window" };
        await Refused(pane, "transfer", body, "UnknownWindow", HttpStatusCode.NotFound);
        await Refused(
            pane, "transfer", new { queue = "Z", reason = "other-window" }, "UnknownQueue", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_transfer_to_nowhere_or_for_no_reason_of_the_list()
    {
        using var pane = await Serving();
        await Refused(pane, "transfer", new { queue = "A", reason = "wrong-queue" }, "GoesNowhere");
        await Invalid(pane, "transfer", new { reason = "wrong-queue" });
        await Refused(
            pane, "transfer", new { queue = "B", reason = "boredom" }, "UnknownReason", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Parking_until_yesterday_until_next_week_or_until_a_time_that_is_none()
    {
        using var pane = await Serving();
        var now = shared.Server.Now;
        await Refused(pane, "park", new { reason = "papers", until = now.AddDays(-1) }, "ParkedUntilPast");
        await Refused(pane, "park", new { reason = "papers", until = now.AddDays(7) }, "ParkedTooLong");
        await Invalid(pane, "park", new { reason = "papers", until = DateTimeOffset.MinValue });
        await Invalid(pane, "park", new { reason = "papers", until = "yesterday" });
    }

    [Fact]
    public async Task A_leg_that_does_not_exist()
    {
        using var pane = await Serving();
        foreach (var leg in new[] { 2, 0 })
        {
            var refused = await Refused(
                pane, "finish", Finish("DoneOnTheSpot", leg), "UnknownLeg", HttpStatusCode.NotFound);
            Assert.Equal(leg, refused.GetProperty("leg").GetInt32());
        }

        await Invalid(pane, "finish", Finish("DoneOnTheSpot", 1, 2, 3, 4, 5, 6));
    }

    [Fact]
    public async Task An_ending_without_what_belongs_to_it()
    {
        using var pane = await Serving();
        await Refused(pane, "finish", Finish("PapersMissing"), "EndingNeedsPapers");
        var promised = new { end = "AcceptedPapersPending", papers = new[] { "户口簿" } };
        await Refused(pane, "finish", new { ending = promised }, "EndingNeedsDate");
        await Invalid(pane, "finish", Finish("Forgotten"));
        await Invalid(pane, "finish", new { });
    }

    [Fact]
    public async Task A_manual_number_in_use_of_another_series_or_with_times_in_disorder()
    {
        using var pane = await Serving();
        var (items, takenAt) = (new[] { _hall.Item("A") }, shared.Server.Now.AddDays(1));
        await Refused(pane, "enter-manual", new { number = "M001", items, takenAt }, "TimesOutOfOrder");
        await Refused(pane, "enter-manual", new { number = "M101", items, takenAt }, "NotInManualSeries");
        await Invalid(pane, "enter-manual", new { number = "M1", items, takenAt });

        var since = (await pane.View()).GetProperty("since").GetDateTimeOffset();
        await pane.Does("enter-manual", new { number = "M001", items, takenAt = since });
        await Refused(pane, "enter-manual", new { number = "M001", items, takenAt = since }, "NumberIsInUse");
    }

    [Fact]
    public async Task Serving_directly_while_people_wait()
    {
        using var pane = await _hall.Open(_hall.Serving("A")[0]);
        await Take();
        await Refused(pane, "serve-directly", new { items = new[] { _hall.Item("A") } }, "PeopleAreWaiting");
        await Invalid(pane, "serve-directly", new { items = new[] { _hall.Item("A") }, party = 0 });
    }

    [Fact]
    public async Task Numbers_that_stand_elsewhere_than_the_key_expects()
    {
        using var pane = await _hall.Open(_hall.Serving("A")[0]);
        var number = (await Take()).Text("number");
        await Refused(pane, "take-back", new { number }, "NotParked");
        await Refused(pane, "reactivate", new { number }, "NotMissed");
        await Refused(pane, "undo", null, "NothingToUndo");
        await Refused(pane, "resume", new { queue = "A" }, "IsNotStopped");
        await Refused(pane, "hand-over", new { to = shared.Server.Account(_hall.Id, 1).Clerk }, "NothingToHandOver");
        await Refused(pane, "hand-over", new { to = "C999999-0001" }, "ClerkIsNotHere");
        await Refused(pane, "postpone", new { number = "A999" }, "UnknownTicket", HttpStatusCode.NotFound);
        await Invalid(pane, "postpone", new { number = "A9" });
        await Invalid(pane, "confirm-class", new { number, @class = "Emperor" });
        await Invalid(pane, "stop", new { reason = "system", fate = "Whatever" });
    }

    [Fact]
    public async Task A_party_of_nobody_or_of_ten_thousand()
    {
        foreach (var party in new[] { 0, 10_000 })
        {
            var before = await _hall.Version(_person);
            var body = new { items = new[] { _hall.Item("A") }, party };
            await InBothLanguages(
                language => _person.Press($"/api/v1/halls/{_hall.Id}/tickets", body, language: language),
                "InvalidRequest", HttpStatusCode.BadRequest);
            Assert.Equal(before, await _hall.Version(_person));
        }
    }

    [Fact]
    public async Task Items_that_do_not_go_together()
    {
        // A county's hall: companies are registered there, and deregistered.
        var (hall, items) = (new SomeTownship(shared.Server, new HallId("331004000")), new[] { "D01", "D04" });
        var before = await hall.Version(_person);
        var refused = await InBothLanguages(
            language => _person.Press($"/api/v1/halls/{hall.Id}/tickets", new { items }, language: language),
            "ItemsConflict");
        Assert.Equal(("D01", "D04"), (refused.Text("first"), refused.Text("other")));
        Assert.Equal(before, await hall.Version(_person));
    }

    private static object Finish(string end, params int[] alsoDone) => new { ending = new { end }, alsoDone };

    private Task<JsonElement> Take() => _person.Take(_hall.Id, _hall.Item("A"));

    private async Task<Pane> Serving()
    {
        var pane = await _hall.Open(_hall.Serving("A")[0]);
        await Take();
        await pane.Serves();
        return pane;
    }

    private Task<JsonElement> Invalid(Pane pane, string verb, object? body) =>
        Refused(pane, verb, body, "InvalidRequest", HttpStatusCode.BadRequest);

    private async Task<JsonElement> Refused(
        Pane pane, string verb, object? body, string type, HttpStatusCode status = HttpStatusCode.Conflict)
    {
        var before = await _hall.Version(_person);
        var refused = await InBothLanguages(language => pane.Press(verb, body, language), type, status);
        Assert.Equal(before, await _hall.Version(_person));
        return refused;
    }

    private static async Task<JsonElement> InBothLanguages(
        Func<string, Task<(HttpStatusCode Status, JsonElement Body)>> press,
        string type,
        HttpStatusCode status = HttpStatusCode.Conflict)
    {
        var (zh, en) = (await press("zh"), await press("en"));
        foreach (var (answered, body) in new[] { zh, en })
        {
            Assert.True((status, type) == (answered, body.Text("type")), $"{answered} {body}");
            Assert.DoesNotContain("{", body.Text("title"), StringComparison.Ordinal);
        }

        Assert.Contains(zh.Body.Text("title"), IsChinese);
        Assert.DoesNotContain(en.Body.Text("title"), IsChinese);
        return zh.Body;
    }

    private static bool IsChinese(char letter) => letter > 0x4e00;
}
