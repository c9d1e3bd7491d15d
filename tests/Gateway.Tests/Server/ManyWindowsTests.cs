using System.Net;
using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Tests.Server;

public sealed class ManyWindowsTests
{
    [Fact]
    public async Task Two_hundred_windows_calling_at_once_with_every_request_sent_twice_call_each_number_once()
    {
        const int Numbers = 150;
        await using var city = await CityServer.Start("--Hall:Gateway:NumbersPerMinute=100000");
        using var kiosk = city.Person();
        var windows = Enumerable.Range(1, CityServer.BigHallWindows)
            .Select(no => WindowId.Of(CityServer.BigHall, no)).ToList();
        var queue = await QueueOf(kiosk, windows[0]);

        for (var count = 0; count < Numbers; count++)
            Assert.Equal(HttpStatusCode.Created, (await kiosk.Press(
                $"/api/v1/halls/{CityServer.BigHall}/tickets", new { items = new[] { $"{queue}01" } })).Status);
        var serving = new List<(HttpClient Pane, WindowId Window)>();
        foreach (var group in windows.Index().Chunk(CityServer.SignInsAtOnce))
            serving.AddRange(await Task.WhenAll(group.Select(async window =>
            {
                var pane = await city.SignIn(window.Item, window.Index);
                Assert.Equal(HttpStatusCode.OK, (await pane.Press($"/api/v1/windows/{window.Item}/open")).Status);
                return (pane, window.Item);
            })));

        var answers = await Task.WhenAll(serving.SelectMany(at =>
        {
            var id = Guid.NewGuid().ToString("N");
            return new[] { Call(at, id), Call(at, id) };
        }));

        var called = answers.Where(answer => answer.Status is HttpStatusCode.OK).ToList();
        var byWindow = called.GroupBy(answer => answer.Window, answer => answer.Number).ToList();
        Assert.All(byWindow, window => Assert.Single(window.Distinct()));
        var numbers = byWindow.Select(window => window.First()).Order().ToList();
        Assert.Equal(numbers.Distinct(), numbers);
        var waiting = Waiting(await kiosk.Look($"/api/v1/halls/{CityServer.BigHall}"), queue);
        Assert.Equal(Numbers, numbers.Count + waiting);
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(serial => $"{queue}{serial:000}"), numbers);
        Assert.All(answers, answer => Assert.Contains(answer.Type, new[] { null, "NobodyWaiting" }));
        foreach (var (pane, _) in serving) pane.Dispose();
    }

    private static async Task<(string Window, HttpStatusCode Status, string? Number, string? Type)> Call(
        (HttpClient Pane, WindowId Window) at, string id)
    {
        var (status, body) = await at.Pane.Press($"/api/v1/windows/{at.Window}/call-next", id: id);
        return status is HttpStatusCode.OK
            ? (at.Window.Value, status, body.GetProperty("number").GetString(), null)
            : (at.Window.Value, status, null, body.GetProperty("type").GetString());
    }

    private static async Task<string> QueueOf(HttpClient person, WindowId window)
    {
        var (_, place) = await person.Look($"/api/v1/windows/{window}/place");
        return place.GetProperty("queues")[0].GetProperty("letter").GetString()!;
    }

    private static int Waiting((HttpStatusCode Status, System.Text.Json.JsonElement Body) hall, string queue) =>
        hall.Body.GetProperty("view").GetProperty("queues").EnumerateArray()
            .First(line => line.GetProperty("letter").GetString() == queue).GetProperty("waiting").GetInt32();
}
