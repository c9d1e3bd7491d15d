using System.Net;
using System.Text.Json;
using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Tests.Server;

/// <summary>An open window with its clerk, and its keys.</summary>
internal sealed class Pane : IDisposable
{
    private Pane(HttpClient clerk, WindowId window) => (Clerk, Window) = (clerk, window);

    public HttpClient Clerk { get; }

    public WindowId Window { get; }

    public static async Task<Pane> Open(CityServer city, WindowId window, int account = 0)
    {
        var pane = new Pane(await city.SignIn(window, account), window);
        await pane.Does("open");
        return pane;
    }

    public Task<(HttpStatusCode Status, JsonElement Body)> Press(
        string verb, object? body = null, string? language = null) =>
        Clerk.Press($"/api/v1/windows/{Window}/{verb}", body, language: language);

    /// <summary>Presses what must not be refused.</summary>
    public async Task<JsonElement> Does(string verb, object? body = null)
    {
        var (status, answer) = await Press(verb, body);
        Assert.True(status is HttpStatusCode.OK or HttpStatusCode.Created, $"{verb} at {Window}: {status} {answer}");
        return answer;
    }

    /// <summary>Calls whoever is next and begins to serve him; tells the number.</summary>
    public async Task<string> Serves()
    {
        await Does("call-next");
        return (await Does("start")).GetProperty("number").GetString()!;
    }

    public Task<JsonElement> Finishes(string end = "DoneOnTheSpot") => Does("finish", new { ending = new { end } });

    public async Task<JsonElement> View()
    {
        var (status, view) = await Clerk.Look($"/api/v1/windows/{Window}");
        Assert.Equal(HttpStatusCode.OK, status);
        return view;
    }

    public void Dispose() => Clerk.Dispose();
}
