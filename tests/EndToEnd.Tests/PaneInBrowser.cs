using CityHall.EndToEnd.Tests.City;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CityHall.EndToEnd.Tests;

/// <summary>A clerk's strip in a browser, and what others do in the hall meanwhile.</summary>
public abstract class PaneInBrowser : HallInBrowser
{
    protected const string OtherWindow = $"{Hall}-W02";

    /// <summary>The halls' time runs as fast as ours, and it is always a morning.</summary>
    protected static readonly string[] Morning = ["--Hall:Clock:Start=10:00"];

    protected static async Task<IPage> OpenPane(Chromium chromium, CityProcess city, TempFolder folder)
    {
        var pane = await chromium.Open(new Uri(city.Url, $"/window/{Window}"), 380, 900);
        await SignIn(pane, folder.Path);
        await Press(pane, "Space", "Open");
        return pane;
    }

    /// <summary>Takes a number of the hall's first queue, or whatever the form says.</summary>
    protected static async Task<string> TakeByHttp(Uri url, int item = 0, object? form = null)
    {
        using var kiosk = new HallClient(url);
        var codes = await ItemsOf(url, queue: 0);
        var (_, taken) = await kiosk.Insist(
            $"/api/v1/halls/{Hall}/tickets", form ?? new { items = new[] { codes[item] } });
        return taken.GetProperty("number").GetString()!;
    }

    protected static async Task<string[]> ItemsOf(Uri url, int queue)
    {
        using var client = new HallClient(url);
        var hall = await client.Get($"/api/v1/halls/{Hall}");
        var items = hall.GetProperty("document").GetProperty("queues")[queue].GetProperty("items");
        return [.. items.EnumerateArray().Select(item => item.GetProperty("code").GetString()!)];
    }

    protected static async Task<HallClient> OpenAnotherWindow(Uri url, string folder)
    {
        var pane = new HallClient(url);
        var (_, clerk, _, password) = Passwords.Read(folder).Of(Hall, index: 1);
        await pane.Insist("/api/v1/clerks/sign-in", new { window = OtherWindow, clerk, password });
        await pane.Insist($"/api/v1/windows/{OtherWindow}/open");
        return pane;
    }

    protected static async Task Serve(IPage pane)
    {
        await Press(pane, "Space", "Called");
        await Press(pane, "Space", "Serving");
    }

    /// <summary>Keys for the pane itself, one after the other as a person presses them.</summary>
    protected static async Task Keys(IPage pane, params string[] keys)
    {
        await Answered(pane);
        foreach (var key in keys) await pane.Keyboard.PressAsync(key);
    }

    /// <summary>Whatever is done meanwhile comes before the next press of that verb: somebody was faster.</summary>
    protected static Task Meanwhile(IPage pane, string verb, Func<Task> meanwhile) =>
        pane.RouteAsync(
            $"**/{verb}",
            async route =>
            {
                await meanwhile();
                await route.ContinueAsync();
            },
            new PageRouteOptions { Times = 1 });

    protected static ILocator VerbKey(IPage pane, string verb) =>
        pane.Locator(".verbs button", new() { HasText = verb });

    protected static async Task PressWhenAllowed(IPage pane, string verb, string key)
    {
        await Answered(pane);
        await Expect(VerbKey(pane, verb)).ToBeEnabledAsync();
        await pane.Keyboard.PressAsync(key);
    }

    protected static Task Says(IPage pane, string text) =>
        Expect(pane.Locator(".slot")).ToContainTextAsync(text);

    /// <summary>In words: neither a type's name nor an empty reason.</summary>
    protected static async Task Refuses(IPage pane, string verb, string words)
    {
        var refusal = pane.Locator(".answer.refused b");
        await Expect(refusal).ToContainTextAsync($"没有{verb}：");
        await Expect(refusal).ToContainTextAsync(words);
        Assert.DoesNotMatch("[A-Z][a-z]+[A-Z]", await refusal.InnerTextAsync());
    }

    protected static async Task<DateTimeOffset> Now(Uri url) => (await Clock(url)).Now;

    /// <summary>Asks for the hall's time, and again when it should have come.</summary>
    protected static async Task Until(Uri url, DateTimeOffset instant)
    {
        while (await Clock(url) is var clock && clock.Now <= instant)
            await Task.Delay((instant - clock.Now) / clock.Speed + TimeSpan.FromMilliseconds(20));
    }

    private static async Task<(DateTimeOffset Now, double Speed)> Clock(Uri url)
    {
        using var client = new HallClient(url);
        var clock = await client.Get("/api/v1/clock");
        return (clock.GetProperty("now").GetDateTimeOffset(), clock.GetProperty("speed").GetDouble());
    }
}
