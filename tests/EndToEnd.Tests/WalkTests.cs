using System.Diagnostics;
using System.Text.Json;
using CityHall.EndToEnd.Tests.City;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CityHall.EndToEnd.Tests;

/// <summary>A hall is played through in a browser, as a citizen, a clerk and a passer-by see it.</summary>
public sealed class WalkTests
{
    private const string Hall = "331002000";
    private const string Window = "331002000-W01";

    private const int HandMilliseconds = 600;

    private static readonly string[] Demonstration = ["--Hall:Clock:Start=08:25", "--Hall:Clock:Speed=60"];

    /// <summary>What a screen may show as live at most: five seconds of silence after a beat every two.</summary>
    private static readonly TimeSpan OldestLive = TimeSpan.FromSeconds(7);

    [Fact]
    public async Task A_number_walks_from_the_kiosk_to_the_end_with_the_server_killed_in_the_middle()
    {
        using var folder = new TempFolder();
        var port = Chromium.FreePort();
        var city = await CityProcess.Start(folder.Path, port);
        await using var chromium = await Chromium.Start();

        var kiosk = await chromium.Open(new Uri(city.Url, $"/kiosk/{Hall}"), 1080, 1920);
        var screen = await chromium.Open(new Uri(city.Url, $"/screen/{Hall}"), 1920, 1080);
        var portrait = await chromium.Open(new Uri(city.Url, $"/screen/{Hall}"), 1080, 1920);
        var wall = await chromium.Open(city.Url, 1440, 900);
        var pane = await chromium.Open(new Uri(city.Url, $"/window/{Window}"), 380, 900);
        var pages = new[] { kiosk, screen, portrait, wall, pane };
        foreach (var page in pages) await page.EvaluateAsync("() => { globalThis.isTheSamePage = true; }");

        await Expect(screen.Locator(".hero.empty")).ToBeVisibleAsync();
        await Chromium.Picture(screen, "calling-empty");
        await Chromium.Picture(pane, "clerk-sign-in");
        await SignIn(pane, folder.Path);
        await Chromium.Picture(pane, "clerk-staffed");
        await Press(pane, "Space", "Open");

        await Chromium.Picture(kiosk, "kiosk-queues");
        var number = await Take(kiosk, await QueueOf(city.Url), withPictures: true);
        await Expect(pane.Locator(".pane")).ToContainTextAsync(number);
        await Chromium.Picture(pane, "clerk-idle");

        await Press(pane, "Space", "Called");
        await Expect(screen.Locator(".hero.called")).ToContainTextAsync(number);
        await Expect(portrait.Locator(".hero.called")).ToContainTextAsync(number);
        await Chromium.Picture(screen, "calling");
        await Chromium.Picture(portrait, "calling-portrait");
        await Chromium.Picture(pane, "clerk-called");

        await city.Kill();
        await city.DisposeAsync();
        foreach (var page in pages) await Stale(page);
        await Expect(screen.Locator("footer")).ToContainTextAsync("画面截至");
        await Expect(screen.Locator(".hero")).ToContainTextAsync(number);
        await Expect(pane.Locator(".band")).ToContainTextAsync("连接中断");
        foreach (var (page, name) in pages.Zip(["kiosk", "calling", "calling-portrait", "city", "clerk"]))
            await Chromium.Picture(page, $"{name}-offline");

        city = await CityProcess.Start(folder.Path, port);
        foreach (var page in pages) await Live(page);
        foreach (var page in pages)
            Assert.True(await page.EvaluateAsync<bool>("() => !!globalThis.isTheSamePage"), "A page was reloaded");
        await Expect(pane.Locator(".is-Called")).ToBeVisibleAsync();

        await Press(pane, "Space", "Serving");
        await Chromium.Picture(pane, "clerk-serving");
        await Press(pane, "Space", "Open");
        await Expect(pane.Locator("footer")).ToContainTextAsync("1 个号");
        await Expect(wall.Locator("body")).ToContainTextAsync("椒江区行政服务中心");
        await Chromium.Picture(wall, "city");
        foreach (var page in pages) await CheckAccess(page);
        await city.DisposeAsync();
    }

    [Fact]
    public async Task A_frozen_server_with_a_living_socket_turns_the_screen_grey_within_seven_seconds()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path);
        await using var chromium = await Chromium.Start();
        var screen = await chromium.Open(new Uri(city.Url, $"/screen/{Hall}"), 1920, 1080);
        await Live(screen);

        var since = Stopwatch.StartNew();
        await city.Freeze();
        await Stale(screen);
        TestContext.Current.TestOutputHelper?.WriteLine($"grey after {since.Elapsed.TotalSeconds:0.0} s");
        Assert.True(since.Elapsed <= OldestLive, $"The screen went grey after {since.Elapsed.TotalSeconds:0.0} s");

        await city.Thaw();
        await Live(screen);
    }

    [Fact]
    public async Task Every_page_of_a_demonstration_says_so()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path, 0, Demonstration);
        await using var chromium = await Chromium.Start();
        foreach (var path in new[] { "/", $"/kiosk/{Hall}", $"/screen/{Hall}", $"/window/{Window}" })
        {
            var page = await chromium.Open(new Uri(city.Url, path), 1280, 900);
            await Expect(page.Locator("body")).ToContainTextAsync("演示时间");
        }
    }

    [Fact]
    public async Task A_pause_asks_for_its_reason_and_the_screen_shows_the_window_paused()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path);
        await using var chromium = await Chromium.Start();
        var pane = await chromium.Open(new Uri(city.Url, $"/window/{Window}"), 380, 900);
        var screen = await chromium.Open(new Uri(city.Url, $"/screen/{Hall}"), 1920, 1080);
        await SignIn(pane, folder.Path);
        await Press(pane, "Space", "Open");

        await pane.Keyboard.PressAsync("b");
        await Expect(pane.Locator(".ask")).ToBeVisibleAsync();
        await Chromium.Picture(pane, "clerk-ask");
        await pane.Keyboard.PressAsync("1");
        await Expect(pane.Locator(".is-Paused")).ToBeVisibleAsync();
        await Expect(screen.Locator(".paused")).ToContainTextAsync("1");
        await Chromium.Picture(pane, "clerk-paused");
    }

    [Fact]
    public async Task A_full_hall_fits_its_screens()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path);
        await using var chromium = await Chromium.Start();
        await Crowd(city.Url, folder.Path);
        foreach (var (path, width, height, name) in new[]
        {
            ($"/screen/{Hall}", 1920, 1080, "calling-full"),
            ($"/screen/{Hall}?zone=1", 1920, 1080, "calling-zone"),
            ($"/screen/{Hall}", 1080, 1920, "calling-full-portrait"),
            ("/", 1440, 900, "city-full"),
            ("/", 390, 844, "city-phone"),
            ($"/kiosk/{Hall}", 1280, 800, "kiosk-landscape"),
        })
        {
            var page = await chromium.Open(new Uri(city.Url, path), width, height);
            await Live(page);
            await Chromium.Picture(page, name);
            var overflow = await page.EvaluateAsync<int>(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{path} at {width}x{height} is {overflow} px too wide");
        }

        var pane = await chromium.Open(new Uri(city.Url, $"/window/{Window}"), 380, 900);
        await SignIn(pane, folder.Path, index: 0);
        await Chromium.Picture(pane, "clerk-full");
    }

    private static async Task Crowd(Uri url, string folder)
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

    private static async Task SignIn(IPage pane, string folder, int index = 0)
    {
        var account = Passwords.Read(folder).Of(Hall, index);
        await pane.FillAsync("#clerk", account.Clerk);
        await pane.FillAsync("#password", account.Password);
        await pane.Keyboard.PressAsync("Enter");
        await Expect(pane.Locator(".pane.live")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await Expect(pane.Locator("header")).ToContainTextAsync(account.Name);
    }

    private static async Task<string> Take(IPage kiosk, string queue, bool withPictures)
    {
        await kiosk.Locator(".tiles button", new() { HasText = queue }).ClickAsync();
        if (withPictures) await Chromium.Picture(kiosk, "kiosk-items");
        await kiosk.Locator(".items button").First.ClickAsync();
        var number = kiosk.Locator("main p[role=status]");
        await Expect(number).ToBeVisibleAsync();
        if (withPictures) await Chromium.Picture(kiosk, "kiosk-number");
        return await number.InnerTextAsync();
    }

    private static async Task<string> QueueOf(Uri url)
    {
        using var client = new HallClient(url);
        var place = await client.Get($"/api/v1/windows/{Window}/place");
        return place.GetProperty("queues")[0].GetProperty("name").GetProperty("zh").GetString()!;
    }

    private static async Task Press(IPage pane, string key, string state)
    {
        // A person's pace: the pane ignores what is pressed within 0.4 s after its key got another meaning.
        await pane.WaitForTimeoutAsync(HandMilliseconds);
        await pane.Keyboard.PressAsync(key);
        await Expect(pane.Locator($".is-{state}")).ToBeVisibleAsync();
    }

    private static Task Stale(IPage page) => Shows(page, ".stale");

    private static Task Live(IPage page) => Shows(page, ".live");

    private static Task Shows(IPage page, string selector) =>
        Expect(page.Locator(selector).First).ToBeVisibleAsync(new() { Timeout = 30_000 });

    private static async Task CheckAccess(IPage page)
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
