using CityHall.EndToEnd.Tests.City;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CityHall.EndToEnd.Tests;

/// <summary>A number's way, as its holder sees it on a phone.</summary>
public sealed class TicketTests : PhoneInBrowser
{
    private const string WatchSounds = """
        () => { window.sounds = 0; window.shakes = 0;
          const start = OscillatorNode.prototype.start;
          OscillatorNode.prototype.start = function (at) { window.sounds++; return start.call(this, at); };
          navigator.vibrate = pattern => { if ([].concat(pattern).length > 0) window.shakes++; return true; }; }
        """;

    [Fact]
    public async Task A_number_waits_and_comes_near_and_is_called_and_served_and_thanked()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path, 0, Brisk);
        await using var chromium = await Chromium.Start();
        using var clerk = await OpenWindow(city.Url, folder.Path);
        for (var person = 0; person < 5; person++) await TakeByHttp(city.Url);
        var (number, link) = await TakeWithLink(city.Url);

        var phone = await OpenPhone(chromium, city.Url, link);
        await Stands(phone, "waiting");
        await phone.EvaluateAsync(WatchSounds);
        await Expect(phone.Locator("h2")).ToContainTextAsync("前面还有 5 人");
        await Expect(phone.Locator("h2")).ToContainTextAsync("分钟");
        await Expect(phone.Locator("dl")).ToContainTextAsync("请保持本页打开");
        await Expect(phone.Locator("dl")).Not.ToContainTextAsync("短信");
        await Picture(phone, "waiting");
        await CheckAccess(phone);
        await FitsEverywhere(phone);

        await Does(clerk, "call-next");
        await Serves(clerk);
        await Does(clerk, "call-next");
        await Stands(phone, "near");
        await Picture(phone, "near");

        // Somebody who came later goes first, and the page says by which rule.
        await Serves(clerk);
        var later = await TakeByHttp(city.Url);
        await Does(clerk, "call", new { number = later, reason = "returns" });
        await phone.Locator(".why button").ClickAsync();
        await Expect(phone.Locator(".why")).ToContainTextAsync(later);
        await Expect(phone.Locator(".why")).ToContainTextAsync("窗口点名");
        await Picture(phone, "why");
        await CheckAccess(phone);

        for (var person = 0; person < 3; person++)
        {
            await Serves(clerk);
            await Does(clerk, "call-next");
        }

        await Serves(clerk);
        await Expect(phone.Locator("h2")).ToContainTextAsync("前面没有人了");
        await Does(clerk, "call-next");
        await Stands(phone, "called");
        await Expect(phone.Locator("main")).ToContainTextAsync(number);
        await Expect(phone.Locator(".to b")).ToHaveTextAsync("1");
        Assert.True(await phone.EvaluateAsync<bool>("() => window.sounds > 1 && window.shakes > 1"), "It is not heard");
        Assert.Contains("轮到您了", await phone.TitleAsync(), StringComparison.Ordinal);
        await Picture(phone, "called");
        await CheckAccess(phone);
        await Fits(phone, 844, 390, "called-landscape");
        await Fits(phone, 320, 640, "called-narrow");
        await phone.SetViewportSizeAsync(390, 844);
        await phone.Locator(".go").ClickAsync();
        await Expect(phone.Locator(".go")).ToHaveCountAsync(0);

        await Does(clerk, "start");
        await Stands(phone, "serving");
        await Picture(phone, "serving");
        await Does(clerk, "finish", new { ending = new { end = "DoneOnTheSpot" } });
        await Stands(phone, "thanks");
        await Picture(phone, "thanks");
        await CheckAccess(phone);
    }

    [Fact]
    public async Task A_missed_number_comes_back_and_another_is_postponed_and_cancelled_by_keyboard()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path, 0, Brisk);
        await using var chromium = await Chromium.Start();
        using var clerk = await OpenWindow(city.Url, folder.Path);
        var (_, link) = await TakeWithLink(city.Url);
        var phone = await OpenPhone(chromium, city.Url, link);
        await Does(clerk, "call-next");
        await Does(clerk, "recall");
        await Does(clerk, "recall");
        await Does(clerk, "miss");
        await Stands(phone, "missed");
        await Picture(phone, "missed");
        await Wish(phone, "恢复排队");
        await Picture(phone, "ask");
        await CheckAccess(phone);
        await phone.Locator("footer button", new() { HasText = "是，恢复排队" }).ClickAsync();
        await Stands(phone, "near");

        await Wish(phone, "晚点到");
        await phone.Locator("footer button", new() { HasText = "是，往后排" }).ClickAsync();
        await Expect(phone.Locator(".answer.done")).ToContainTextAsync("已往后排");
        await Expect(phone.Locator("footer button", new() { HasText = "晚点到" })).ToHaveCountAsync(0);

        // By keyboard alone: Esc leaves things as they are, and the focus stands on what does no harm.
        await Wish(phone, "不办了");
        await phone.Keyboard.PressAsync("Escape");
        await Expect(phone.Locator(".asking")).ToHaveCountAsync(0);
        await phone.Locator("footer button", new() { HasText = "不办了" }).FocusAsync();
        await phone.Keyboard.PressAsync("Enter");
        await Expect(phone.Locator(".asking .first")).ToBeFocusedAsync();
        await phone.Keyboard.PressAsync("Shift+Tab");
        await phone.Keyboard.PressAsync("Enter");
        await Stands(phone, "cancelled");
        await Picture(phone, "cancelled");
    }

    [Fact]
    public async Task Who_lacked_papers_takes_his_next_number_here()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path, 0, Brisk);
        await using var chromium = await Chromium.Start();
        using var clerk = await OpenWindow(city.Url, folder.Path);
        var (number, link) = await TakeWithLink(city.Url);
        var phone = await OpenPhone(chromium, city.Url, link);
        await Does(clerk, "call-next");
        await Serves(clerk, "PapersMissing", "身份证复印件", "<b>租赁合同</b>");
        await Stands(phone, "papers");
        await Expect(phone.Locator(".papers")).ToContainTextAsync("<b>租赁合同</b>");
        await Picture(phone, "papers");
        await CheckAccess(phone);

        await Wish(phone, "材料齐了");
        await phone.Locator("footer button", new() { HasText = "是，取号" }).ClickAsync();
        await Stands(phone, "near");
        await Expect(phone.Locator(".number")).Not.ToHaveTextAsync(number);

        await phone.GotoAsync(new Uri(city.Url, $"/t/{link}").ToString());
        await Expect(phone.Locator("main a")).ToContainTextAsync("打开新号码");
    }

    [Fact]
    public async Task A_page_without_its_server_says_so_and_one_without_a_number_tells_nothing()
    {
        using var folder = new TempFolder();
        var port = Chromium.FreePort();
        var city = await CityProcess.Start(folder.Path, port);
        await using var chromium = await Chromium.Start();
        var (number, link) = await TakeWithLink(city.Url);
        var phone = await OpenPhone(chromium, city.Url, link);
        await Stands(phone, "waiting");
        var stranger = await OpenPhone(chromium, city.Url, link[..^1] + (link[^1] is 'A' ? 'B' : 'A'));
        await Expect(stranger.Locator(".is-unknown")).ToBeVisibleAsync();
        await Expect(stranger.Locator("body")).Not.ToContainTextAsync(number);
        await Expect(stranger.Locator("body")).Not.ToContainTextAsync("椒江");
        await Picture(stranger, "unknown");
        await CheckAccess(stranger);

        await city.Kill();
        await city.DisposeAsync();
        await Stale(phone);
        await Expect(phone.Locator(".band")).ToContainTextAsync("连接中断 · 画面截至");
        await Expect(phone.Locator(".number")).ToHaveTextAsync(number);
        await Expect(phone.Locator("dl")).ToContainTextAsync("请留意大屏和广播");
        await Expect(phone.Locator("footer button").First).ToBeDisabledAsync();
        await Picture(phone, "offline");
        await CheckAccess(phone);

        city = await CityProcess.Start(folder.Path, port);
        await Stands(phone, "waiting");
        await city.DisposeAsync();
    }

    /// <summary>Narrow, on its side, twice as large, with large text, and in the dark.</summary>
    private static async Task FitsEverywhere(IPage phone)
    {
        await Fits(phone, 320, 640, "narrow");
        await Fits(phone, 844, 390, "landscape");
        await Fits(phone, 195, 422, "zoomed");
        await phone.SetViewportSizeAsync(390, 844);
        await phone.Locator("nav button").First.ClickAsync();
        await Fits(phone, 320, 640);
        await Fits(phone, 390, 844, "large");
        await phone.ReloadAsync();
        await Stands(phone, "waiting");
        await Expect(phone.Locator("html.large")).ToHaveCountAsync(1);
        await phone.EvaluateAsync(WatchSounds);
        await phone.Locator("nav button").First.ClickAsync();
        await phone.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Expect(phone.Locator("html[data-theme=dark]")).ToHaveCountAsync(1);
        await Chromium.Picture(phone, "ticket-dark");
        await CheckAccess(phone);
        await phone.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    private static async Task Wish(IPage phone, string wish)
    {
        await phone.Locator("footer button", new() { HasText = wish }).ClickAsync();
        await Expect(phone.Locator(".asking")).ToBeVisibleAsync();
    }
}
