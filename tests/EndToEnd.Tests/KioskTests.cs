using CityHall.EndToEnd.Tests.City;
using static Microsoft.Playwright.Assertions;

namespace CityHall.EndToEnd.Tests;

/// <summary>What the kiosk does beyond one number for one thing.</summary>
public sealed class KioskTests : PaneInBrowser
{
    [Fact]
    public async Task Several_things_go_on_one_number_and_the_kiosk_says_how_long_it_will_take()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path, 0, Morning);
        await using var chromium = await Chromium.Start();
        var pane = await OpenPane(chromium, city, folder);
        for (var person = 0; person < 3; person++) await TakeByHttp(city.Url);
        await Press(pane, "Space", "Called");
        var kiosk = await chromium.Open(new Uri(city.Url, $"/kiosk/{Hall}"), 1080, 1920);

        await Expect(kiosk.Locator(".tiles button").First).ToContainTextAsync("分钟");
        await Chromium.Picture(kiosk, "kiosk-waits");
        await kiosk.Locator("footer button", new() { HasText = "多项一起办" }).ClickAsync();
        await kiosk.Locator(".tiles button").First.ClickAsync();
        await kiosk.Locator(".items button").Nth(1).ClickAsync();
        await Chromium.Picture(kiosk, "kiosk-several");
        await kiosk.Locator("footer button", new() { HasText = "其他业务" }).ClickAsync();
        await kiosk.Locator(".tiles button", new() { HasText = "社保医保" }).ClickAsync();
        await kiosk.Locator(".items button").First.ClickAsync();
        await Expect(kiosk.Locator(".go")).ToContainTextAsync("已选 2 项");
        await CheckAccess(kiosk);
        await kiosk.Locator(".go").ClickAsync();

        await Expect(kiosk.Locator("main")).ToContainTextAsync("办完后接着排：社保医保");
        await Expect(kiosk.Locator(".facts")).ToContainTextAsync("大约等候");
        await Chromium.Picture(kiosk, "kiosk-several-number");
    }
}
