using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CityHall.Gateway.Tests.Policies;
using CityHall.Gateway.Tests.Server;
using CityHall.Grains.Interfaces;
using Microsoft.Extensions.Time.Testing;

namespace CityHall.Gateway.Tests.Reports;

/// <summary>A number waits ten minutes and is served for five: what the reports make of it, and for whom.</summary>
public sealed class ReportApiTests : IAsyncLifetime
{
    private static readonly HallId Hall = new("331002001");

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8)));
    private CityServer _city = null!;
    private HttpClient _operator = null!;

    public async ValueTask InitializeAsync()
    {
        _city = await CityServer.StartAt(_clock);
        _operator = Operator.Of(_city);
    }

    public async ValueTask DisposeAsync()
    {
        _operator.Dispose();
        await _city.DisposeAsync();
    }

    [Fact]
    public async Task The_figures_of_a_day_by_hall_queue_window_and_hour()
    {
        var window = await ServeOne();

        var waits = await Row(
            "waits", "queue", row => row.GetProperty("inHall").GetProperty("count").GetInt32() is 1);
        Assert.Equal((1, 600, 900), (
            waits.GetProperty("numbers").GetInt32(),
            waits.GetProperty("firstCall").GetProperty("p50").GetDouble(),
            waits.GetProperty("inHall").GetProperty("max").GetDouble()));
        var key = waits.GetProperty("key");
        Assert.Equal((Hall.Value, "A"), (key.Text("hall"), key.Text("queue")));
        var handling = await Row(
            "handling", "window", row => row.GetProperty("handling").GetProperty("count").GetInt32() is 1);
        Assert.Equal(300, handling.GetProperty("handling").GetProperty("mean").GetDouble());
        Assert.Equal(window.Value, handling.GetProperty("key").Text("window"));
        var missed = await Row("missed", "hour", row => row.GetProperty("called").GetInt32() is 1);
        Assert.Equal((1, 0), (missed.GetProperty("called").GetInt32(), missed.GetProperty("missed").GetInt32()));
        Assert.Equal(9, missed.GetProperty("key").GetProperty("hour").GetInt32());
        var idle = await Row("idle", "hall", row => row.GetProperty("openSeconds").GetDouble() > 0);
        Assert.Equal((900, 600), (
            idle.GetProperty("openSeconds").GetDouble(), idle.GetProperty("idleSeconds").GetDouble()));
    }

    [Fact]
    public async Task A_spreadsheet_reads_them_too()
    {
        await ServeOne();
        await Row("waits", "queue", row => row.GetProperty("inHall").GetProperty("count").GetInt32() is 1);

        foreach (var byHeader in new[] { false, true })
        {
            using var request = new HttpRequestMessage(
                HttpMethod.Get, $"/api/v1/reports/waits?hall={Hall}&by=queue{(byHeader ? "" : "&format=csv")}");
            if (byHeader) request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));
            using var response = await _operator.SendAsync(request, TestContext.Current.CancellationToken);
            var file = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

            Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
            Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
            var rows = Encoding.UTF8.GetString(file[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(2, rows.Length);
            var cells = rows[0].Split(',').Zip(rows[1].Split(','))
                .ToDictionary(cell => cell.First, cell => cell.Second);
            Assert.Equal((Hall.Value, "A", "600"), (cells["key.hall"], cells["key.queue"], cells["firstCall.p50"]));
        }
    }

    [Fact]
    public async Task A_manager_may_read_them_a_clerk_or_a_stranger_may_not()
    {
        using var stranger = _city.Person();
        using var forger = Operator.With(_city, new string('0', 64));
        using var clerk = await _city.SignIn(WindowId.Of(Hall, 1));

        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.Look("/api/v1/reports/waits")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await forger.Look("/api/v1/reports/waits")).Status);
        using var manager = await _city.Enter($"M{Hall}-1");
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.Look($"/api/v1/reports/waits?hall={Hall}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await manager.Look("/api/v1/reports/waits")).Status);
        Assert.Equal(HttpStatusCode.OK, (await manager.Look($"/api/v1/reports/waits?hall={Hall}")).Status);
    }

    private async Task<WindowId> ServeOne()
    {
        var hall = new SomeTownship(_city, Hall);
        var window = hall.Serving("A")[0];
        using var person = _city.Person();
        await person.Take(Hall, hall.Item("A"));
        _clock.Advance(TimeSpan.FromMinutes(10));

        using var pane = await hall.Open(window);
        await pane.Serves();
        _clock.Advance(TimeSpan.FromMinutes(5));
        await pane.Finishes();
        _clock.Advance(TimeSpan.FromMinutes(10));
        await pane.Does("pause", new { reason = "break" });
        return window;
    }

    /// <summary>The only row of a report: the read model follows in steps, so a row may be there half told.</summary>
    private async Task<JsonElement> Row(string report, string by, Func<JsonElement, bool> whole)
    {
        var rows = await Eventually.Holds(
            $"a row of {report}",
            async () => (await _operator.Look($"/api/v1/reports/{report}?hall={Hall}&by={by}")).Body,
            body => body.GetArrayLength() is 1 && whole(body[0]));
        return rows[0];
    }
}
