using CityHall.EndToEnd.Tests.City;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CityHall.EndToEnd.Tests;

/// <summary>What stands behind the strip's menu: what a clerk does for the window, the queue or the hall.</summary>
public sealed partial class VerbTests
{
    [Fact]
    public async Task Nobody_waits_and_somebody_is_served_at_once_but_not_past_those_who_wait()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path, 0, Morning);
        await using var chromium = await Chromium.Start();
        var pane = await OpenPane(chromium, city, folder);

        await Keys(pane, "o");
        await Expect(pane.Locator(".sheet")).ToContainTextAsync("直接办理");
        await CheckAccess(pane);
        await Chromium.Picture(pane, "clerk-more");
        await Keys(pane, "d");
        await pane.Locator(".sheet .go").ClickAsync();
        await Expect(pane.Locator(".sheet")).ToContainTextAsync("请选 1 至 5 个事项");
        await pane.Locator(".sheet input[name=item]").First.CheckAsync();
        await pane.Locator(".sheet select[name=onBehalf]").SelectOptionAsync("Agent");
        await CheckAccess(pane);
        await Chromium.Picture(pane, "clerk-direct");
        var waiting = "";
        await Meanwhile(pane, "serve-directly", async () => waiting = await TakeByHttp(city.Url));
        await pane.Locator(".sheet .go").ClickAsync();
        await Refuses(pane, "直接办理", waiting);
        await Chromium.Picture(pane, "clerk-direct-refused");

        await Keys(pane, "Escape");
        await Serve(pane);
        await Press(pane, "Space", "Open");
        await Keys(pane, "d");
        await pane.Locator(".sheet input[name=item]").First.CheckAsync();
        await pane.Locator(".sheet select[name=onBehalf]").SelectOptionAsync("Agent");
        await pane.Locator(".sheet .go").ClickAsync();
        await Expect(pane.Locator(".is-Serving .card")).ToContainTextAsync("代办人");
    }

    [Fact]
    public async Task A_queue_is_stopped_with_a_reason_that_everybody_sees_until_it_goes_on()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path, 0, Morning);
        await using var chromium = await Chromium.Start();
        var pane = await OpenPane(chromium, city, folder);
        var kiosk = await chromium.Open(new Uri(city.Url, $"/kiosk/{Hall}"), 1080, 1920);
        var screen = await chromium.Open(new Uri(city.Url, $"/screen/{Hall}"), 1920, 1080);

        await Keys(pane, "o", "s");
        await pane.Locator(".sheet input[name=queue][value=A]").CheckAsync();
        await pane.Locator(".sheet input[name=reason][value=system]").CheckAsync();
        await pane.Locator(".sheet input[name=fate][value=Wait]").CheckAsync();
        await CheckAccess(pane);
        await Chromium.Picture(pane, "clerk-stop");
        await pane.Locator(".sheet .go").ClickAsync();
        await Says(pane, "已停号：A 综合受理");
        await Expect(pane.Locator(".stop")).ToContainTextAsync("系统故障");
        await Chromium.Picture(pane, "clerk-stopped");

        var tile = kiosk.Locator(".tiles button", new() { HasText = "综合受理" });
        await Expect(tile).ToContainTextAsync("暂停取号");
        await Chromium.Picture(kiosk, "kiosk-stopped");
        await tile.ClickAsync();
        await Expect(kiosk.Locator(".notice")).ToContainTextAsync("系统故障，恢复后可再取号");
        await Chromium.Picture(kiosk, "kiosk-stopped-why");
        await Expect(screen.Locator(".waiting li").First).ToContainTextAsync("暂停取号");
        await Chromium.Picture(screen, "calling-stopped");

        await pane.Locator(".stop button").ClickAsync();
        await Says(pane, "已恢复取号：A 综合受理");
        await Expect(pane.Locator(".stop")).ToHaveCountAsync(0);
        await Expect(screen.Locator(".waiting li").First).Not.ToContainTextAsync("暂停取号");
    }

    [Fact]
    public async Task The_whole_hall_is_stopped_and_the_kiosk_says_why()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path, 0, Morning);
        await using var chromium = await Chromium.Start();
        var pane = await OpenPane(chromium, city, folder);
        var kiosk = await chromium.Open(new Uri(city.Url, $"/kiosk/{Hall}"), 1080, 1920);
        var number = await TakeByHttp(city.Url);
        await Expect(Row(pane, number)).ToBeVisibleAsync();

        await Keys(pane, "s");
        await pane.Locator(".sheet label", new() { HasText = "整个大厅" }).ClickAsync();
        await pane.Locator(".sheet label", new() { HasText = "停电" }).ClickAsync();
        await pane.Locator(".sheet label", new() { HasText = "改到下一个办公日" }).ClickAsync();
        await pane.Keyboard.PressAsync("Enter");
        await Says(pane, "1 个号改到下一个办公日");
        await Expect(Row(pane, number)).ToHaveCountAsync(0);
        await Expect(kiosk.Locator(".notice")).ToContainTextAsync("停电");
        await Chromium.Picture(kiosk, "kiosk-hall-stopped");
    }

    [Fact]
    public async Task A_shift_ends_and_a_colleague_keeps_what_is_parked()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path, 0, Morning);
        await using var chromium = await Chromium.Start();
        var pane = await OpenPane(chromium, city, folder);
        var number = await TakeByHttp(city.Url);
        await Serve(pane);
        await Keys(pane, "p", "1", "1");
        await Expect(pane.Locator(".aside")).ToContainTextAsync("等候材料 · 不定时 · 我");
        using var other = await OpenAnotherWindow(city.Url, folder.Path);

        await Keys(pane, "h");
        await Expect(pane.Locator(".choices")).ToContainTextAsync("2 号窗口");
        await Chromium.Picture(pane, "clerk-hand-over");
        await Keys(pane, "1");
        await Says(pane, "已交接给");
        await Says(pane, number);
        await Expect(pane.Locator(".aside")).Not.ToContainTextAsync("我");
        await Keys(pane, "h", "1");
        await Refuses(pane, "交接班", "");
    }

    [Fact]
    public async Task A_reserve_number_is_entered_afterwards_and_never_twice()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path, 0, Morning);
        await using var chromium = await Chromium.Start();
        var pane = await OpenPane(chromium, city, folder);

        await Enter(pane, "7", "09:05");
        await Says(pane, "M007 已补录");
        await Expect(Row(pane, "M007")).ToBeVisibleAsync();
        await Enter(pane, "m007", "09:06");
        await Refuses(pane, "补录手工号", "M007");
        await Chromium.Picture(pane, "clerk-manual-refused");

        await pane.FillAsync(".sheet input[name=number]", "8");
        await pane.Locator(".ends button", new() { HasText = "领件" }).ClickAsync();
        await pane.FillAsync(".sheet input[name=started]", "09:20");
        await pane.FillAsync(".sheet input[name=finished]", "09:31");
        await CheckAccess(pane);
        await Chromium.Picture(pane, "clerk-manual");
        await pane.Locator(".sheet .go").ClickAsync();
        await Says(pane, "M008 已补录");

        await Serve(pane);
        await Expect(pane.Locator(".card")).ToContainTextAsync("M007");
    }

    private static async Task Enter(IPage pane, string number, string taken)
    {
        await Keys(pane, "n");
        await pane.FillAsync(".sheet input[name=number]", number);
        await pane.FillAsync(".sheet input[name=taken]", taken);
        await pane.Locator(".sheet summary").First.ClickAsync();
        await pane.Locator(".sheet input[name=item]").First.CheckAsync();
        await pane.Locator(".sheet .go").ClickAsync();
    }
}
