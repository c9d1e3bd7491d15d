using CityHall.EndToEnd.Tests.City;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CityHall.EndToEnd.Tests;

/// <summary>The guide desk in a browser, beside the clerk's pane that sees what it did.</summary>
public sealed class GuideTests : PaneInBrowser
{
    [Fact]
    public async Task The_desk_takes_numbers_looks_after_them_and_after_people()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path, 0, Morning);
        await using var chromium = await Chromium.Start();
        var pane = await OpenPane(chromium, city, folder);
        using var kiosk = new HallClient(city.Url);
        await kiosk.Insist($"/api/v1/halls/{Hall}/kiosk/help", new { place = "2" });
        var desk = await SignedIn(chromium, city, folder);

        var number = await TakeAtDesk(desk);
        await LooksAfter(desk, number);
        await Chromium.Picture(desk, "guide");
        await CheckAccess(desk);
        await Press(pane, "Space", "Called");
        await Expect(pane.Locator(".notes")).ToContainTextAsync("预检 身份证");
        await Chromium.Picture(pane, "clerk-papers");
        await SeesPeople(desk);
        await desk.SetViewportSizeAsync(1024, 768);
        await Chromium.Picture(desk, "guide-tablet");
        await desk.Locator("header .language").ClickAsync();
        await Expect(desk.Locator(".tasks h2")).ToContainTextAsync("Tasks");
        await Chromium.Picture(desk, "guide-en");

        await city.Freeze();
        await Stale(desk);
        await Expect(desk.Locator(".band")).ToContainTextAsync("M001–M100");
        await Chromium.Picture(desk, "guide-offline");
        await city.Thaw();
        await Live(desk);
    }

    [Fact]
    public async Task Whoever_may_not_guide_here_sees_nothing()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path, 0, Morning);
        await using var chromium = await Chromium.Start();
        var desk = await chromium.Open(new Uri(city.Url, $"/guide/{Hall}"), 1440, 900);
        await Enter(desk, Account(folder, "G331003001-1"));

        await Expect(desk.Locator(".empty")).ToContainTextAsync("没有本大厅的导服权限");
        await Chromium.Picture(desk, "guide-not-allowed");
    }

    private static async Task<IPage> SignedIn(Chromium chromium, CityProcess city, TempFolder folder)
    {
        var desk = await chromium.Open(new Uri(city.Url, $"/guide/{Hall}"), 1440, 900);
        await desk.EvaluateAsync(
            """
            () => {
              window.printed = [];
              window.print = () => void window.printed.push(document.querySelector(".slip .no").textContent);
            }
            """);
        await Expect(desk.Locator("#person")).ToBeVisibleAsync();
        await Chromium.Picture(desk, "guide-sign-in");
        await Enter(desk, Account(folder, $"G{Hall}-1"));
        await Expect(desk.Locator(".desk.live")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        return desk;
    }

    private static async Task Enter(IPage desk, (string Person, string Password) account)
    {
        await desk.FillAsync("#person", account.Person);
        await desk.FillAsync("#password", account.Password);
        await desk.Keyboard.PressAsync("Enter");
    }

    /// <summary>A class counts at once: the desk has seen the paper.</summary>
    private static async Task<string> TakeAtDesk(IPage desk)
    {
        await desk.Locator(".queues button").First.ClickAsync();
        await desk.Locator(".items label").First.ClickAsync();
        await desk.SelectOptionAsync(".take select[name=class]", "Elderly");
        await desk.Locator(".take .go").ClickAsync();
        await Expect(desk.Locator(".band.done")).ToContainTextAsync("已取号");
        var number = (await desk.Locator(".band.done").InnerTextAsync()).Split(' ')[^1];
        await desk.WaitForFunctionAsync("() => window.printed.length === 1");
        Assert.Equal([number], await Printed(desk));
        return number;
    }

    private static async Task LooksAfter(IPage desk, string number)
    {
        await desk.FillAsync("input[type=search]", number.ToLowerInvariant());
        await desk.Locator(".rows button", new() { HasText = number }).ClickAsync();
        await desk.Locator(".ticks label", new() { HasText = "身份证" }).ClickAsync();
        await Expect(desk.Locator(".band.done")).ToContainTextAsync("已记下预检");
        await desk.Locator(".ticks label", new() { HasText = "轮椅" }).ClickAsync();
        await Expect(desk.Locator(".rows button", new() { HasText = number })).ToContainTextAsync("轮椅");
        await desk.Locator(".detail button", new() { HasText = "补打" }).ClickAsync();
        await desk.WaitForFunctionAsync("() => window.printed.length === 2");
        Assert.Equal([number, number], await Printed(desk));
        await Expect(desk.Locator(".detail button", new() { HasText = "激活" })).ToBeDisabledAsync();
        await Expect(desk.Locator(".detail select[name=helper] option").First).Not.ToBeEmptyAsync();
        await desk.Locator(".detail button", new() { HasText = "派出" }).ClickAsync();
        await Expect(desk.Locator(".tasks")).ToContainTextAsync($"帮办 {number}");
    }

    private static async Task SeesPeople(IPage desk)
    {
        var asked = desk.Locator(".tasks li", new() { HasText = "2 号取号机请人帮助" });
        await asked.Locator("button", new() { HasText = "接手" }).ClickAsync();
        await Expect(asked).ToContainTextAsync("接手");
        await Expect(asked.Locator("button", new() { HasText = "接手" })).ToBeDisabledAsync();
        await asked.Locator("button", new() { HasText = "完成" }).ClickAsync();
        await Expect(desk.Locator(".over")).ToContainTextAsync("2 号取号机");
        await desk.Locator(".guided button", new() { HasText = "网上办" }).ClickAsync();
        await Expect(desk.Locator(".guided")).ToContainTextAsync("今日 1 人次");
        await desk.FillAsync(".manual input[name=number]", "m007");
        await desk.FillAsync(".manual input[name=time]", "09:30");
        await desk.Locator(".manual button").ClickAsync();
        await Expect(desk.Locator(".band.done")).ToContainTextAsync("M007 已补录");
        await desk.FillAsync(".manual input[name=number]", "m007");
        await desk.FillAsync(".manual input[name=time]", "09:30");
        await desk.Locator(".manual button").ClickAsync();
        await Expect(desk.Locator(".band.refused")).ToContainTextAsync("M007 已经录入过");
        await desk.FillAsync("input[type=search]", "");
    }

    private static Task<string[]> Printed(IPage desk) => desk.EvaluateAsync<string[]>("() => window.printed");

    private static (string Person, string Password) Account(TempFolder folder, string person)
    {
        var one = Passwords.Read(folder.Path).All.Single(account => account.Clerk == person);
        return (one.Clerk, one.Password);
    }
}
