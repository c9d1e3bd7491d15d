using CityHall.EndToEnd.Tests.City;
using static Microsoft.Playwright.Assertions;

namespace CityHall.EndToEnd.Tests;

/// <summary>The verbs that the long walk does not use, on a clock that makes a minute a second.</summary>
public sealed class ClerkTests : PaneInBrowser
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
        await Expect(VerbKey(pane, "过号")).ToBeDisabledAsync();
        await PressWhenAllowed(pane, "重呼", "r");
        await Expect(pane.Locator(".band")).ToContainTextAsync("2/3");
        await Expect(screen.Locator(".hero")).ToContainTextAsync("再次呼叫");
        await PressWhenAllowed(pane, "重呼", "r");
        await Expect(pane.Locator(".band")).ToContainTextAsync("3/3");
        await PressWhenAllowed(pane, "过号", "m");

        await Expect(pane.Locator(".is-Open")).ToBeVisibleAsync();
        await Expect(pane.Locator(".aside")).ToContainTextAsync(number);
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
        await pane.Locator(".queue .row", new() { HasText = second }).ClickAsync();
        await Expect(pane.Locator(".ask")).ToBeVisibleAsync();
        await Chromium.Picture(pane, "clerk-chosen");
        await Keys(pane, "1", "1");

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

        using var other = await OpenAnotherWindow(city.Url, folder.Path);
        await pane.Locator(".queue button.row").First.ClickAsync();
        await Keys(pane, "1");
        await Meanwhile(pane, "call", () => other.Insist($"/api/v1/windows/{OtherWindow}/call-next"));
        await Keys(pane, "1");

        await Expect(pane.Locator(".answer.refused")).ToContainTextAsync(number);
        await Expect(pane.Locator(".answer.refused")).ToContainTextAsync("2 号窗口");
        await Chromium.Picture(pane, "clerk-refused");
    }
}
