using CityHall.EndToEnd.Tests.City;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CityHall.EndToEnd.Tests;

/// <summary>A morning of a hall's manager: he sees, opens, moves, calls forward, stops, and lets go on.</summary>
public sealed class ManagerTests : StaffInBrowser
{
    private const string Manager = $"M{Hall}-1";
    private const string Paused = $"{Hall}-W05";

    /// <summary>Two minutes of the hall a second: a wait is soon over its limit.</summary>
    private static readonly string[] Fast = ["--Hall:Clock:Start=08:25", "--Hall:Clock:Speed=120"];

    [Fact]
    public async Task A_manager_runs_his_hall_from_his_page()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path, 0, Fast);
        await using var chromium = await Chromium.Start();
        var page = await chromium.Open(new Uri(city.Url, $"/hall/{Hall}"), 1440, 900);
        await Enter(page, folder.Path, Manager);
        await Shows(page, ".manage.live");
        await Chromium.Picture(page, "manage-empty");

        await Crowd(city.Url, folder.Path);
        await Expect(page.Locator(".tile.is-Called").First).ToBeVisibleAsync();
        await Expect(page.Locator(".alerts li", new() { HasText = "等候超限" }).First)
            .ToBeVisibleAsync(new() { Timeout = 30_000 });
        await CheckAccess(page);
        await Chromium.Picture(page, "manage");
        await Drawer(page);
        await Moves(chromium, page, city, folder);
        await CallsForward(page);
        await StopsAndResumes(page);
        await Looks(page, city);
        await Keeps_out(chromium, city, folder);
    }

    /// <summary>With keys alone: in, to a window, and out again.</summary>
    private static async Task Drawer(IPage page)
    {
        await Tile(page, 1).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".drawer .rule")).ToContainTextAsync("窗口还有");
        await CheckAccess(page);
        await Chromium.Picture(page, "manage-drawer");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".drawer")).ToHaveCountAsync(0);
        await Expect(Tile(page, 1)).ToBeFocusedAsync();
    }

    /// <summary>The clerk's own page goes with him to where he sits now.</summary>
    private static async Task Moves(Chromium chromium, IPage page, CityProcess city, TempFolder folder)
    {
        var clerk = await chromium.Open(new Uri(city.Url, $"/window/{Paused}"), 380, 900);
        await SignIn(clerk, folder.Path, index: 4);
        var empty = page.Locator(".tile.is-Closed").First;
        var to = await empty.GetAttributeAsync("id");
        await Tile(page, 5).ClickAsync();
        await page.Locator(".drawer .keys button", new() { HasText = "调到别的窗口" }).ClickAsync();
        await Chromium.Picture(page, "manage-move");
        await page.Locator(".drawer .asked button").First.ClickAsync();
        await Says(page, "已完成");
        await clerk.WaitForURLAsync($"**/window/{to}", new() { Timeout = 20_000 });
        await Expect(clerk.Locator(".pane.live")).ToBeVisibleAsync(new() { Timeout = 20_000 });

        // Somebody else was faster by a moment: told in words, and the view shows it.
        await page.Keyboard.PressAsync("Escape");
        await page.Locator($"[id='{to}']").ClickAsync();
        await page.RouteAsync(
            "**/open",
            async route =>
            {
                await Press(clerk, "Space", "Open");
                await route.ContinueAsync();
            },
            new PageRouteOptions { Times = 1 });
        await page.Locator(".drawer .keys .go").ClickAsync();
        await Expect(page.Locator(".outcome.is-refused")).ToContainTextAsync("已在接号", new() { Timeout = 20_000 });
        await Chromium.Picture(page, "manage-refused");
    }

    private static async Task CallsForward(IPage page)
    {
        await page.Locator(".drawer .keys button", new() { HasText = "叫指定号" }).ClickAsync();
        var number = await page.Locator("#waiting option").Last.GetAttributeAsync("value");
        await page.FillAsync(".drawer input[name=number]", number!);
        await page.SelectOptionAsync(".drawer select[name=reason]", "ordered");
        await page.FillAsync(".drawer input[name=atRequestOf]", "值班长");
        await CheckAccess(page);
        await Chromium.Picture(page, "manage-call");
        await page.Keyboard.PressAsync("Enter");
        await Says(page, "已完成");
        await Expect(page.Locator(".tile[aria-expanded=true] strong")).ToContainTextAsync(number!);
    }

    private static async Task StopsAndResumes(IPage page)
    {
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("aside li > button").First.ClickAsync();
        await page.Locator("aside .drawer .danger").ClickAsync();
        await Expect(page.Locator("aside .stopped")).ToContainTextAsync("已停止取号：系统故障");
        await CheckAccess(page);
        await Chromium.Picture(page, "manage-stopped");
        await page.Locator("aside .drawer .go").ClickAsync();
        await Expect(page.Locator("aside .stopped")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Escape");
    }

    /// <summary>When nothing is heard any more, on a phone, and in English.</summary>
    private static async Task Looks(IPage page, CityProcess city)
    {
        await city.Freeze();
        await Stale(page);
        await Expect(page.Locator(".band")).ToContainTextAsync("画面截至");
        await Chromium.Picture(page, "manage-stale");
        await city.Thaw();
        await Live(page);
        await page.SetViewportSizeAsync(390, 844);
        await FitsItsWidth(page);
        await Chromium.Picture(page, "manage-phone");
        await page.SetViewportSizeAsync(1024, 768);
        await page.GotoAsync(new Uri(city.Url, $"/hall/{Hall}?lang=en").ToString());
        await Live(page);
        await FitsItsWidth(page);
        await CheckAccess(page);
        await Chromium.Picture(page, "manage-en");
    }

    private static async Task Keeps_out(Chromium chromium, CityProcess city, TempFolder folder)
    {
        var guide = await chromium.Open(new Uri(city.Url, $"/hall/{Hall}"), 1440, 900);
        await Enter(guide, folder.Path, $"G{Hall}-1");
        await Expect(guide.Locator("form")).ToContainTextAsync("不能使用");
        await Chromium.Picture(guide, "manage-barred");
        var other = await chromium.Open(new Uri(city.Url, $"/hall/{Hall}"), 1440, 900);
        await Enter(other, folder.Path, "M331003000-1");
        await Expect(other.Locator(".empty")).ToContainTextAsync("您不管理这个大厅");
        await Chromium.Picture(other, "manage-not-ours");
    }

    private static ILocator Tile(IPage page, int no) => page.Locator($"[id='{Hall}-W{no:00}']");

    private static Task Says(IPage page, string text) =>
        Expect(page.Locator(".drawer .outcome").First).ToContainTextAsync(text, new() { Timeout = 20_000 });
}
