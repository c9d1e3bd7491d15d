using CityHall.EndToEnd.Tests.City;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CityHall.EndToEnd.Tests;

/// <summary>A kiosk and its slip in a browser, in each state that it has.</summary>
public sealed class KioskTests : PaneInBrowser
{
    /// <summary>What goes to the printer, instead of a printer.</summary>
    private const string CountPrints =
        """
        () => {
          const all = (what) => document.querySelectorAll(".slip " + what);
          const print = () => all(".no")[0].textContent + all(".qr").length;
          window.printed = [];
          window.print = () => void window.printed.push(print());
        }
        """;

    [Fact]
    public async Task Several_things_go_on_one_number_and_the_kiosk_says_how_long_it_will_take()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path, 0, Morning);
        await using var chromium = await Chromium.Start();
        var pane = await OpenPane(chromium, city, folder);
        for (var person = 0; person < 3; person++) await TakeByHttp(city.Url);
        await Press(pane, "Space", "Called");
        var kiosk = await OpenKiosk(chromium, city);

        await Expect(kiosk.Locator(".tiles button").First).ToContainTextAsync("分钟");
        await Chromium.Picture(kiosk, "kiosk-waits");
        await kiosk.Locator(".tiles button").First.ClickAsync();
        await kiosk.Locator(".items button").Nth(1).ClickAsync();
        await Expect(kiosk.Locator("[role=radio][aria-checked=true]").First).ToContainTextAsync("以上都不是");
        await Foot(kiosk, "加办一项");
        await kiosk.Locator(".tiles button", new() { HasText = "社保医保" }).ClickAsync();
        await Chromium.Picture(kiosk, "kiosk-several");
        await kiosk.Locator(".items button").First.ClickAsync();
        await Expect(kiosk.Locator(".chosen li")).ToHaveCountAsync(2);
        await Chromium.Picture(kiosk, "kiosk-several-who");
        await CheckAccess(kiosk);
        await kiosk.Locator(".ways button").ClickAsync();

        await Expect(kiosk.Locator("main")).ToContainTextAsync("办完后接着排：社保医保");
        await Expect(kiosk.Locator(".facts")).ToContainTextAsync("大约等候");
        await Expect(kiosk.Locator("main .qr")).ToBeVisibleAsync();
        await Chromium.Picture(kiosk, "kiosk-several-number");
        await kiosk.EmulateMediaAsync(new() { Media = Media.Print });
        await Chromium.Picture(kiosk, "slip");
    }

    [Fact]
    public async Task The_slip_is_printed_once_and_again_with_the_same_number_by_an_attendant_alone()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path, 0, Morning);
        await using var chromium = await Chromium.Start();
        var kiosk = await OpenKiosk(chromium, city);
        var number = await Take(kiosk, await QueueOf(city.Url), withPictures: false);
        await Expect(kiosk.Locator("main .qr")).ToBeVisibleAsync();
        Assert.Equal([$"{number}1"], await Printed(kiosk));
        await Foot(kiosk, "完成");

        await kiosk.Locator(".attendant").ClickAsync();
        var code = CodeOf(folder);
        await kiosk.Keyboard.TypeAsync(code is "000000" ? "000001" : "000000");
        await Expect(kiosk.Locator(".note")).ToContainTextAsync("口令不对");
        await Chromium.Picture(kiosk, "kiosk-code");
        foreach (var digit in code)
            await kiosk.Locator(".pad button", new() { HasText = $"{digit}" }).ClickAsync();
        await kiosk.Locator(".reprint").ClickAsync();
        Assert.Equal([$"{number}1", $"{number}1"], await Printed(kiosk));
        await Chromium.Picture(kiosk, "kiosk-settings");

        await kiosk.Locator("dd button", new() { HasText = "没纸" }).ClickAsync();
        await Foot(kiosk, "完成");
        await Take(kiosk, await QueueOf(city.Url), withPictures: false);
        await Expect(kiosk.Locator(".nopaper")).ToContainTextAsync("号码已取到，请拍照或扫码");
        await Expect(kiosk.Locator(".kiosk footer")).ToContainTextAsync("60 秒后返回");
        await Expect(kiosk.Locator("main .qr")).ToBeVisibleAsync();
        Assert.Equal(2, (await Printed(kiosk)).Length);
        await Chromium.Picture(kiosk, "kiosk-nopaper");
    }

    [Fact]
    public async Task Large_print_keys_alone_help_and_a_line_that_is_down()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path, 0, Morning);
        await using var chromium = await Chromium.Start();
        var kiosk = await OpenKiosk(chromium, city);
        await Foot(kiosk, "请人帮助");
        await Expect(kiosk.Locator(".band")).ToContainTextAsync("已通知导服台");
        await Chromium.Picture(kiosk, "kiosk-help");

        await Foot(kiosk, "长辈模式");
        await Expect(kiosk.Locator(".tiles button")).ToHaveCountAsync(4);
        await Chromium.Picture(kiosk, "kiosk-elderly");
        await kiosk.EvaluateAsync("() => document.activeElement.blur()");
        foreach (var key in new[] { "ArrowDown", "ArrowDown", "Enter", "ArrowDown", "Enter" })
            await kiosk.Keyboard.PressAsync(key);
        await Expect(kiosk.Locator(".who")).ToBeVisibleAsync();
        await Chromium.Picture(kiosk, "kiosk-elderly-who");
        await kiosk.Locator(".ways button").ClickAsync();
        await Expect(kiosk.Locator("main .qr")).ToBeVisibleAsync();
        await Chromium.Picture(kiosk, "kiosk-elderly-number");
        await Foot(kiosk, "完成");
        await Foot(kiosk, "English");
        await Expect(kiosk.Locator("h2")).ToContainTextAsync("What do you need?");
        await Chromium.Picture(kiosk, "kiosk-en");
        await Forgets(kiosk);

        await city.Freeze();
        await Stale(kiosk);
        await Expect(kiosk.Locator(".band")).ToContainTextAsync("已取的号照常叫号");
        Assert.Equal(0, await kiosk.Locator(".tiles button:enabled").CountAsync());
        await Chromium.Picture(kiosk, "kiosk-offline");
        await city.Thaw();
        await Live(kiosk);
    }

    /// <summary>Nobody touches it for a minute in the middle of the steps: it is as it was set up.</summary>
    private static async Task Forgets(IPage kiosk)
    {
        await kiosk.Locator(".tiles button").First.ClickAsync();
        await kiosk.Locator(".items button").First.ClickAsync();
        await Expect(kiosk.Locator(".who")).ToBeVisibleAsync();
        await kiosk.EvaluateAsync(
            "() => { const now = performance.now.bind(performance); performance.now = () => now() + 61000; }");
        await Expect(kiosk.Locator("h2")).ToContainTextAsync("您要办什么？");
        await Expect(kiosk.Locator(".go")).ToHaveCountAsync(0);
    }

    private static async Task<IPage> OpenKiosk(Chromium chromium, CityProcess city)
    {
        var kiosk = await chromium.Open(new Uri(city.Url, $"/kiosk/{Hall}"), 1080, 1920);
        await kiosk.EvaluateAsync(CountPrints);
        await Expect(kiosk.Locator(".live .tiles button").First).ToBeEnabledAsync();
        return kiosk;
    }

    private static Task Foot(IPage kiosk, string name) =>
        kiosk.Locator("footer button", new() { HasText = name }).ClickAsync();

    private static Task<string[]> Printed(IPage kiosk) => kiosk.EvaluateAsync<string[]>("() => window.printed");

    private static string CodeOf(TempFolder folder) => File.ReadLines(Path.Combine(folder.Path, "kiosk-codes.txt"))
        .Select(line => line.Split('\t')).Single(parts => parts[0] == Hall)[1];
}
