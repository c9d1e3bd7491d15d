using System.Net;
using System.Text.Json;

namespace CityHall.Gateway.Tests.Server;

/// <summary>Each key of the pane over HTTP, the way it is meant to go.</summary>
public sealed class WindowVerbsTests(SharedCity shared) : IDisposable
{
    private readonly SomeTownship _hall = shared.NextTownship();
    private readonly HttpClient _person = shared.Server.Person();

    public void Dispose() => _person.Dispose();

    [Fact]
    public async Task A_number_is_finished_with_what_became_of_it()
    {
        using var pane = await FirstWindow();
        var taken = await Take("A");
        await pane.Serves();
        var papers = new[] { "身份证复印件" };
        await pane.Does("finish", new
        {
            ending = new { end = "AcceptedPapersPending", documentNo = "TZ2026-1187", papers, until = "2026-12-01" },
        });

        var ticket = await _person.Ticket(taken);
        Assert.Equal("Finished", ticket.Text("state"));
        var ending = ticket.GetProperty("ending");
        Assert.Equal(("AcceptedPapersPending", "TZ2026-1187"), (ending.Text("end"), ending.Text("documentNo")));
        Assert.Equal(("身份证复印件", "2026-12-01"), (ending.GetProperty("papers")[0].GetString(), ending.Text("until")));
    }

    [Fact]
    public async Task Items_of_two_queues_are_two_legs_and_the_second_waits_when_the_first_is_done()
    {
        using var pane = await FirstWindow();
        var taken = await Take("A", "B");
        var ticket = await _person.Ticket(taken);
        Assert.Equal((1, 2), (ticket.GetProperty("leg").GetInt32(), ticket.GetProperty("legs").GetInt32()));

        await pane.Serves();
        await pane.Finishes();
        ticket = await _person.Ticket(taken);
        Assert.Equal(("Waiting", 2), (ticket.Text("state"), ticket.GetProperty("leg").GetInt32()));
    }

    [Fact]
    public async Task A_leg_that_is_done_with_another_is_not_waited_for()
    {
        using var pane = await FirstWindow();
        var taken = await Take("A", "B");
        await pane.Serves();
        await pane.Does("finish", new { ending = new { end = "DoneOnTheSpot" }, alsoDone = new[] { 2 } });
        Assert.Equal("Finished", (await _person.Ticket(taken)).Text("state"));
    }

    [Fact]
    public async Task A_number_is_parked_and_taken_back()
    {
        using var pane = await FirstWindow();
        var taken = await Take("A");
        var number = await pane.Serves();
        await pane.Does("park", new { reason = "papers", until = shared.Server.Now.AddMinutes(30) });
        var ticket = await _person.Ticket(taken);
        Assert.Equal("Parked", ticket.Text("state"));
        Assert.Equal(JsonValueKind.String, ticket.GetProperty("parkedUntil").ValueKind);
        Assert.Equal(number, (await pane.View()).GetProperty("parked")[0].GetProperty("line").Text("number"));

        var back = await pane.Does("take-back", new { number });
        Assert.Equal(taken.Text("ticket"), back.Text("ticket"));
        Assert.Equal("Serving", (await _person.Ticket(taken)).Text("state"));
    }

    [Fact]
    public async Task A_number_goes_to_another_queue()
    {
        using var pane = await FirstWindow();
        var taken = await Take("A");
        await pane.Serves();
        await pane.Does("transfer", new { queue = "C", reason = "wrong-queue" });

        var ticket = await _person.Ticket(taken);
        Assert.Equal(("Waiting", "出件领取"), (ticket.Text("state"), ticket.GetProperty("queue").Text("zh")));
    }

    [Fact]
    public async Task A_number_goes_to_another_window_that_alone_calls_it()
    {
        using var pane = await FirstWindow();
        using var other = await _hall.Open(_hall.Serving("A")[1], account: 1);
        var number = (await Take("A")).Text("number");
        await pane.Serves();
        await pane.Does("transfer", new { window = other.Window.Value, reason = "other-window" });

        Assert.Equal("NobodyWaiting", (await pane.Press("call-next")).Body.Text("type"));
        Assert.Equal(number, await other.Serves());
    }

    [Fact]
    public async Task A_waiting_number_is_postponed()
    {
        using var pane = await FirstWindow();
        var first = (await Take("A")).Text("number");
        var second = (await Take("A")).Text("number");
        await pane.Does("postpone", new { number = first });
        Assert.Equal(second, await pane.Serves());
    }

    [Fact]
    public async Task A_holder_postpones_his_number_by_its_link_once()
    {
        using var pane = await FirstWindow();
        var first = await Take("A");
        var second = (await Take("A")).Text("number");
        Assert.Equal(HttpStatusCode.OK, (await _person.Wish(first, "postpone")).Status);
        Assert.Equal("PostponedAlready", (await _person.Wish(first, "postpone")).Body.Text("type"));
        Assert.Equal(second, await pane.Serves());
    }

    [Fact]
    public async Task A_number_that_is_put_off_is_over_for_today()
    {
        using var pane = await FirstWindow();
        var taken = await Take("A");
        await pane.Does("put-off", new { number = taken.Text("number") });

        Assert.Equal("PutOff", (await _person.Ticket(taken)).Text("state"));
        Assert.Equal("NobodyWaiting", (await pane.Press("call-next")).Body.Text("type"));
    }

    [Fact]
    public async Task Whoever_saw_the_paper_confirms_a_class_and_it_counts()
    {
        using var pane = await FirstWindow();
        await Take("A");
        var veteran = (await _person.Press(
            $"/api/v1/halls/{_hall.Id}/tickets", new { items = new[] { _hall.Item("A") }, @class = "Military" })).Body;
        await pane.Does("confirm-class", new { number = veteran.Text("number"), @class = "Military" });

        var next = (await pane.View()).GetProperty("nextByRule")[0];
        Assert.Equal((veteran.Text("number"), "ByLaw"), (next.Text("number"), next.Text("order")));
        Assert.Equal(veteran.Text("number"), await pane.Serves());
    }

    [Fact]
    public async Task The_last_step_is_taken_back()
    {
        using var pane = await FirstWindow();
        var taken = await Take("A");
        await pane.Serves();
        await pane.Finishes();
        Assert.Equal("Finish", (await pane.View()).GetProperty("undo").Text("verb"));

        await pane.Does("undo");
        Assert.Equal("Serving", (await _person.Ticket(taken)).Text("state"));
        Assert.Equal("Serving", (await pane.View()).Text("state"));
    }

    [Fact]
    public async Task A_shift_s_numbers_go_to_a_colleague()
    {
        using var pane = await FirstWindow();
        using var other = await _hall.Open(_hall.Serving("A")[1], account: 1);
        await Take("A");
        await Take("A");
        var parked = await pane.Serves();
        await pane.Does("park", new { reason = "papers" });
        var served = await pane.Serves();

        var to = shared.Server.Account(_hall.Id, 1).Clerk;
        var handed = await pane.Does("hand-over", new { to });
        Assert.Equal((to, parked), (handed.Text("to"), handed.GetProperty("numbers")[0].GetString()));
        var current = (await other.View()).GetProperty("current").GetProperty("line");
        Assert.Equal((served, "Serving"), (current.Text("number"), current.Text("state")));
    }

    [Fact]
    public async Task A_queue_stops_and_goes_on()
    {
        using var pane = await FirstWindow();
        var waiting = (await Take("A")).Text("number");
        var stopped = await pane.Does("stop", new { queue = "A", reason = "system", fate = "NextDay" });
        Assert.Equal(("A", waiting), (stopped.Text("queue"), stopped.GetProperty("putOff")[0].GetString()));
        Assert.Equal("QueueIsStopped", await Refused("A"));
        await Take("B");

        await pane.Does("resume", new { queue = "A" });
        await Take("A");
    }

    [Fact]
    public async Task The_hall_stops_and_goes_on_without_a_word_more()
    {
        using var pane = await FirstWindow();
        await pane.Does("stop", new { reason = "power", fate = "ServeOn" });
        Assert.Equal("HallIsStopped", await Refused("A"));
        await pane.Does("resume");
        await Take("A");
    }

    [Fact]
    public async Task Where_nobody_waits_somebody_is_served_directly()
    {
        using var pane = await FirstWindow();
        var (status, taken) = await pane.Press(
            "serve-directly", new { items = new[] { _hall.Item("A") }, @class = "Elderly", classConfirmed = true });

        Assert.Equal((HttpStatusCode.Created, "A001"), (status, taken.Text("number")));
        Assert.Equal("Serving", (await _person.Ticket(taken)).Text("state"));
        var line = (await pane.View()).GetProperty("current").GetProperty("line");
        Assert.True(line.GetProperty("classConfirmed").GetBoolean());
    }

    [Fact]
    public async Task A_number_of_the_printed_reserve_is_entered_with_its_times_or_waits_from_when_it_was_taken()
    {
        using var pane = await FirstWindow();
        await Take("A");
        var takenAt = (await pane.View()).GetProperty("next")[0].GetProperty("line").GetProperty("takenAt")
            .GetDateTimeOffset();
        var items = new[] { _hall.Item("A") };
        await pane.Does("enter-manual", new
        {
            number = "M007",
            items,
            takenAt = takenAt.AddTicks(-30),
            startedAt = takenAt.AddTicks(-20),
            finishedAt = takenAt.AddTicks(-10),
            ending = new { end = "Collected" },
        });
        var entered = await pane.Does("enter-manual", new { number = "M008", items, takenAt = takenAt.AddTicks(-10) });

        Assert.Equal("M008", entered.Text("number"));
        Assert.Equal("M008", await pane.Serves());
    }

    private Task<Pane> FirstWindow() => _hall.Open(_hall.Serving("A")[0]);

    private Task<JsonElement> Take(params string[] queues) =>
        _person.Take(_hall.Id, [.. queues.Select(_hall.Item)]);

    private async Task<string> Refused(string queue)
    {
        var (status, body) = await _person.Press(
            $"/api/v1/halls/{_hall.Id}/tickets", new { items = new[] { _hall.Item(queue) } });
        Assert.Equal(HttpStatusCode.Conflict, status);
        return body.Text("type");
    }
}
