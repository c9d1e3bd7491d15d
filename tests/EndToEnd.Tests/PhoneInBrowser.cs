using System.Diagnostics;
using System.Net;
using System.Text.Json;
using CityHall.EndToEnd.Tests.City;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CityHall.EndToEnd.Tests;

/// <summary>A number's page on a phone, and a clerk who works without a picture.</summary>
public abstract class PhoneInBrowser : PaneInBrowser
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>A call may be missed after a minute of the hall: three seconds here.</summary>
    protected static readonly string[] Brisk = ["--Hall:Clock:Start=10:00", "--Hall:Clock:Speed=20"];

    protected static async Task<HallClient> OpenWindow(Uri url, string folder)
    {
        var clerk = new HallClient(url);
        var (_, id, _, password) = Passwords.Read(folder).Of(Hall);
        await clerk.Insist("/api/v1/clerks/sign-in", new { window = Window, clerk = id, password });
        await Does(clerk, "open");
        return clerk;
    }

    /// <summary>Presses a key of the window until the rule lets it.</summary>
    protected static async Task Does(HallClient clerk, string verb, object? body = null)
    {
        var since = Stopwatch.StartNew();
        while (true)
        {
            var (status, answer) = await clerk.Insist($"/api/v1/windows/{Window}/{verb}", body);
            if (status is HttpStatusCode.OK) return;
            Assert.True(since.Elapsed < Patience, $"{verb}: {status} {answer}");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);
        }
    }

    protected static async Task Serves(HallClient clerk, string end = "DoneOnTheSpot", params string[] papers)
    {
        await Does(clerk, "start");
        await Does(clerk, "finish", new { ending = new { end, papers } });
    }

    /// <summary>Takes a number of the hall's first queue; tells the number and its link.</summary>
    protected static async Task<(string Number, string Link)> TakeWithLink(Uri url)
    {
        using var kiosk = new HallClient(url);
        var codes = await ItemsOf(url, queue: 0);
        var (_, taken) = await kiosk.Insist($"/api/v1/halls/{Hall}/tickets", new { items = new[] { codes[0] } });
        return (Text(taken, "number"), Text(taken, "link"));
    }

    protected static Task<IPage> OpenPhone(Chromium chromium, Uri url, string link) =>
        chromium.Open(new Uri(url, $"/t/{link}"), 390, 844);

    protected static Task Stands(IPage phone, string stand) =>
        Expect(phone.Locator($".is-{stand}.live")).ToBeVisibleAsync(new() { Timeout = 20_000 });

    /// <summary>In both languages.</summary>
    protected static async Task Picture(IPage phone, string name)
    {
        await Chromium.Picture(phone, $"ticket-{name}");
        await Language(phone);
        await Chromium.Picture(phone, $"ticket-{name}-en");
        await Language(phone);
    }

    protected static async Task Fits(IPage phone, int width, int height, string? name = null)
    {
        await phone.SetViewportSizeAsync(width, height);
        if (name is not null) await Chromium.Picture(phone, $"ticket-{name}");
        var overflow = await phone.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"At {width}x{height} it is {overflow} px too wide");
    }

    protected static Task Language(IPage phone) => phone.Locator("nav button").Nth(1).ClickAsync();

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;
}
