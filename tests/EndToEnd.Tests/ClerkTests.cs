using CityHall.EndToEnd.Tests.City;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CityHall.EndToEnd.Tests;

/// <summary>The verbs that the long walk does not use, on a clock that makes a minute a second.</summary>
public sealed class ClerkTests : HallInBrowser
{
    [Fact]
    public async Task A_number_that_does_not_come_is_called_three_times_and_then_missed()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path, 0, Demonstration);
        await using var chromium = await Chromium.Start();
        var screen = await chromium.Open(new Uri(city.Url, $"/screen/{Hall}"), 1920, 1080);
        var pane = await OpenPane(chromium, city, folder);
        var number = await TakeByHttp(city.Url, item: 0);

        await Press(pane, "Space", "Called");
        await Expect(Key(pane, "过号")).ToBeDisabledAsync();
        await PressWhenAllowed(pane, "重呼", "r");
        await Expect(pane.Locator(".band")).ToContainTextAsync("2/3");
        await Expect(screen.Locator(".hero")).ToContainTextAsync("再次呼叫");
        await PressWhenAllowed(pane, "重呼", "r");
        await Expect(pane.Locator(".band")).ToContainTextAsync("3/3");
        await PressWhenAllowed(pane, "过号", "m");

        await Expect(pane.Locator(".is-Open")).ToBeVisibleAsync();
        await Expect(pane.Locator(".missed")).ToContainTextAsync(number);
        await Chromium.Picture(pane, "clerk-missed");
    }

    [Fact]
    public async Task A_chosen_number_is_called_for_a_reason_and_past_those_who_came_first()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path, 0, Demonstration);
        await using var chromium = await Chromium.Start();
        var pane = await OpenPane(chromium, city, folder);
        var first = await TakeByHttp(city.Url, item: 0);
        var second = await TakeByHttp(city.Url, item: 1);

        await Expect(pane.Locator(".queue")).ToContainTextAsync(second);
        await pane.Locator(".queue button", new() { HasText = second }).ClickAsync();
        await Expect(pane.Locator(".ask")).ToBeVisibleAsync();
        await Chromium.Picture(pane, "clerk-chosen");
        await pane.Keyboard.PressAsync("1");

        await Expect(pane.Locator(".is-Called .card")).ToContainTextAsync(second);
        await Expect(pane.Locator(".queue")).ToContainTextAsync(first);
    }

    [Fact]
    public async Task A_number_somebody_else_has_called_meanwhile_is_refused_in_words()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path, 0, Demonstration);
        await using var chromium = await Chromium.Start();
        var pane = await OpenPane(chromium, city, folder);
        var number = await TakeByHttp(city.Url, item: 0);
        await Expect(pane.Locator(".queue")).ToContainTextAsync(number);

        // The pane's last press meets a hall where another window was faster.
        await pane.Locator(".queue button").First.ClickAsync();
        await CallAtAnotherWindow(city.Url, folder.Path);
        await pane.Keyboard.PressAsync("1");

        await Expect(pane.Locator(".answer.refused")).ToContainTextAsync(number);
        await Expect(pane.Locator(".answer.refused")).ToContainTextAsync("2 号窗口");
        await Chromium.Picture(pane, "clerk-refused");
    }

    private static async Task<IPage> OpenPane(Chromium chromium, CityProcess city, TempFolder folder)
    {
        var pane = await chromium.Open(new Uri(city.Url, $"/window/{Window}"), 380, 900);
        await SignIn(pane, folder.Path);
        await Press(pane, "Space", "Open");
        return pane;
    }

    private static async Task<string> TakeByHttp(Uri url, int item)
    {
        using var kiosk = new HallClient(url);
        var hall = await kiosk.Get($"/api/v1/halls/{Hall}");
        var queue = hall.GetProperty("document").GetProperty("queues")[0];
        var code = queue.GetProperty("items")[item].GetProperty("code").GetString();
        var (_, taken) = await kiosk.Insist($"/api/v1/halls/{Hall}/tickets", new { items = new[] { code } });
        return taken.GetProperty("number").GetString()!;
    }

    private static async Task CallAtAnotherWindow(Uri url, string folder)
    {
        const string Other = $"{Hall}-W02";
        using var pane = new HallClient(url);
        var (_, clerk, _, password) = Passwords.Read(folder).Of(Hall, index: 1);
        await pane.Insist("/api/v1/clerks/sign-in", new { window = Other, clerk, password });
        await pane.Insist($"/api/v1/windows/{Other}/open");
        await pane.Insist($"/api/v1/windows/{Other}/call-next");
    }

    private static ILocator Key(IPage pane, string verb) => pane.Locator(".verbs button", new() { HasText = verb });

    private static async Task PressWhenAllowed(IPage pane, string verb, string key)
    {
        await Expect(Key(pane, verb)).ToBeEnabledAsync();
        await pane.Keyboard.PressAsync(key);
    }
}
