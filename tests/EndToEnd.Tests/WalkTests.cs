using System.Diagnostics;
using CityHall.EndToEnd.Tests.City;
using static Microsoft.Playwright.Assertions;

namespace CityHall.EndToEnd.Tests;

/// <summary>A hall is played through in a browser, as a citizen, a clerk and a passer-by see it.</summary>
public sealed class WalkTests : HallInBrowser
{
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
}
