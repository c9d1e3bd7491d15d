using System.Text.Json;
using CityHall.EndToEnd.Tests.City;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CityHall.EndToEnd.Tests;

/// <summary>What people do in a hall, step by step, in a browser.</summary>
public abstract class HallInBrowser
{
    protected const string Hall = "331002000";
    protected const string Window = "331002000-W01";

    protected const int HandMilliseconds = 600;

    protected static readonly string[] Demonstration = ["--Hall:Clock:Start=08:25", "--Hall:Clock:Speed=60"];

    protected static async Task Crowd(Uri url, string folder)
    {
        using var kiosk = new HallClient(url);
        var hall = await kiosk.Get($"/api/v1/halls/{Hall}");
        foreach (var queue in hall.GetProperty("document").GetProperty("queues").EnumerateArray())
            for (var person = 0; person < 12; person++)
            {
                var item = queue.GetProperty("items")[person % 4].GetProperty("code").GetString();
                await kiosk.Insist($"/api/v1/halls/{Hall}/tickets", new { items = new[] { item } });
            }

        var passwords = Passwords.Read(folder);
        for (var no = 1; no <= 20; no++)
        {
            using var pane = new HallClient(url);
            var window = $"{Hall}-W{no:00}";
            var (_, clerk, _, password) = passwords.Of(Hall, no - 1);
            await pane.Insist("/api/v1/clerks/sign-in", new { window, clerk, password });
            await pane.Insist($"/api/v1/windows/{window}/open");
            if (no % 5 is 0) await pane.Insist($"/api/v1/windows/{window}/pause", new { reason = "break" });
            else await pane.Insist($"/api/v1/windows/{window}/call-next");
        }
    }

    protected static async Task SignIn(IPage pane, string folder, int index = 0)
    {
        var account = Passwords.Read(folder).Of(Hall, index);
        await pane.FillAsync("#clerk", account.Clerk);
        await pane.FillAsync("#password", account.Password);
        await Expect(pane.Locator("form button")).ToBeEnabledAsync(new() { Timeout = 15_000 });
        await pane.Keyboard.PressAsync("Enter");
        await Expect(pane.Locator(".pane.live")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await Expect(pane.Locator("header")).ToContainTextAsync(account.Name);
    }

    protected static async Task<string> Take(IPage kiosk, string queue, bool withPictures)
    {
        await kiosk.Locator(".tiles button", new() { HasText = queue }).ClickAsync();
        if (withPictures) await Chromium.Picture(kiosk, "kiosk-items");
        await kiosk.Locator(".items button").First.ClickAsync();
        if (withPictures) await Chromium.Picture(kiosk, "kiosk-who");
        await kiosk.Locator(".ways button").ClickAsync();
        var number = kiosk.Locator("main p.number");
        await Expect(number).ToBeVisibleAsync();
        if (withPictures) await Chromium.Picture(kiosk, "kiosk-number");
        return await number.InnerTextAsync();
    }

    protected static async Task<string> QueueOf(Uri url)
    {
        using var client = new HallClient(url);
        var place = await client.Get($"/api/v1/windows/{Window}/place");
        return place.GetProperty("queues")[0].GetProperty("name").GetProperty("zh").GetString()!;
    }

    protected static async Task Press(IPage pane, string key, string state)
    {
        // A person's pace: the pane ignores what is pressed within 0.4 s after its key got another meaning.
        await Answered(pane);
        await pane.WaitForTimeoutAsync(HandMilliseconds);
        await pane.Keyboard.PressAsync(key);
        await Expect(pane.Locator($".is-{state}")).ToBeVisibleAsync();
    }

    /// <summary>One press at a time: the pane takes no key while the last one has no answer.</summary>
    protected static Task Answered(IPage pane) => Expect(pane.Locator(".sending")).ToHaveCountAsync(0);

    protected static Task Stale(IPage page) => Shows(page, ".stale");

    protected static Task Live(IPage page) => Shows(page, ".live");

    protected static Task Shows(IPage page, string selector) =>
        Expect(page.Locator(selector).First).ToBeVisibleAsync(new() { Timeout = 30_000 });

    protected static async Task CheckAccess(IPage page)
    {
        var result = await page.RunAxe();
        var serious = result.Violations.Where(violation => violation.Impact is "serious" or "critical").ToList();
        Assert.True(serious.Count is 0, $"{page.Url}: {JsonSerializer.Serialize(serious.Select(violation => new
        {
            violation.Id,
            violation.Help,
            Nodes = violation.Nodes.Select(node => node.Html).Take(3),
        }))}");
    }
}
