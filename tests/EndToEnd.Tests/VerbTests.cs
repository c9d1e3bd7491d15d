using CityHall.EndToEnd.Tests.City;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CityHall.EndToEnd.Tests;

/// <summary>What a clerk does with a number beyond calling and finishing it, each with a refusal in words.</summary>
public sealed partial class VerbTests : PaneInBrowser
{
    /// <summary>Fast enough to see a minute pass, slow enough to press within it.</summary>
    private static readonly string[] FastMorning = ["--Hall:Clock:Start=10:00", "--Hall:Clock:Speed=15"];

    [Fact]
    public async Task A_number_ends_as_the_clerk_says_and_the_end_is_taken_back()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path, 0, Morning);
        await using var chromium = await Chromium.Start();
        var pane = await OpenPane(chromium, city, folder);
        var number = await TakeByHttp(city.Url);
        await Serve(pane);

        await Keys(pane, "e");
        await Expect(pane.Locator(".ask")).ToContainTextAsync("容缺受理");
        await Chromium.Picture(pane, "clerk-end");
        await Keys(pane, "2");
        await Says(pane, $"{number} 已完成：已受理");
        await Expect(pane.Locator(".undo")).ToContainTextAsync($"撤销：完成 {number}");
        await Chromium.Picture(pane, "clerk-undo");
        await Press(pane, "z", "Serving");
        await Says(pane, $"已撤销，{number} 回到原处");

        await Keys(pane, "e", "3");
        await pane.FillAsync("textarea[name=papers]", "身份证复印件\n房产证");
        await pane.FillAsync("input[name=until]", $"{(await Now(city.Url)).AddDays(7):yyyy-MM-dd}");
        await pane.FillAsync("input[name=documentNo]", "TZ-2026-0017");
        await CheckAccess(pane);
        await Chromium.Picture(pane, "clerk-ending");
        await pane.Locator(".sheet .go").ClickAsync();
        await Says(pane, $"{number} 已完成：容缺受理");
        await Expect(pane.Locator(".is-Open")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_step_that_is_taken_back_too_late_is_refused_in_words()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path, 0, FastMorning);
        await using var chromium = await Chromium.Start();
        var pane = await OpenPane(chromium, city, folder);
        await TakeByHttp(city.Url);
        await Serve(pane);
        await Press(pane, "Space", "Open");

        var tooLate = (await Now(city.Url)).AddSeconds(61);
        await Meanwhile(pane, "undo", () => Until(city.Url, tooLate));
        await Expect(pane.Locator(".undo")).ToBeVisibleAsync();
        await Keys(pane, "z");

        // The press is on its way for so long; only then it can be answered.
        await Until(city.Url, tooLate);
        await Refuses(pane, "撤销", "撤销");
        await Expect(pane.Locator(".undo")).ToBeHiddenAsync();
        await Chromium.Picture(pane, "clerk-undo-too-late");
    }

    [Fact]
    public async Task A_parked_number_keeps_its_reason_and_is_served_again()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path, 0, Morning);
        await using var chromium = await Chromium.Start();
        var pane = await OpenPane(chromium, city, folder);
        var number = await TakeByHttp(city.Url);
        await Serve(pane);

        await Keys(pane, "p");
        await Expect(pane.Locator(".ask")).ToContainTextAsync("复印填表");
        await Chromium.Picture(pane, "clerk-park");
        await Keys(pane, "2");
        await Expect(pane.Locator(".ask")).ToContainTextAsync("1 小时");
        await Keys(pane, "3");
        await Says(pane, $"{number} 已挂起");
        await Expect(pane.Locator(".aside")).ToContainTextAsync("复印填表 · 至");
        await Chromium.Picture(pane, "clerk-parked");

        await Keys(pane, "g", "1");
        await Expect(pane.Locator(".is-Serving .card")).ToContainTextAsync(number);
        await Says(pane, $"{number} 继续办理");
    }

    [Fact]
    public async Task A_number_is_transferred_to_a_window_or_a_queue_and_not_to_a_window_that_closes()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path, 0, Morning);
        await using var chromium = await Chromium.Start();
        var pane = await OpenPane(chromium, city, folder);
        using var other = await OpenAnotherWindow(city.Url, folder.Path);
        var number = await TakeByHttp(city.Url);
        await Serve(pane);

        await Keys(pane, "t");
        await Expect(pane.Locator(".sheet")).ToContainTextAsync("2 号窗口 · 空闲");
        await Chromium.Picture(pane, "clerk-transfer");
        await pane.Locator(".choices button", new() { HasText = "2 号窗口" }).ClickAsync();
        await Meanwhile(pane, "transfer", () => other.Insist($"/api/v1/windows/{OtherWindow}/close"));
        await Keys(pane, "2");
        await Refuses(pane, "转移", "2");
        await Chromium.Picture(pane, "clerk-transfer-refused");

        await other.Insist($"/api/v1/windows/{OtherWindow}/open");
        await Keys(pane, "t");
        await pane.Locator(".choices button:enabled", new() { HasText = "2 号窗口" }).ClickAsync();
        await Keys(pane, "2");
        await Says(pane, "到 2 号窗口，位置不变");
        await Expect(pane.Locator(".queue .row", new() { HasText = number })).ToContainTextAsync("只到 2 号窗口");

        await Press(pane, "z", "Serving");
        await Keys(pane, "t", "1", "4");
        await pane.FillAsync(".ask input", "值班长王敏");
        await pane.Keyboard.PressAsync("Enter");
        await Says(pane, $"{number} 已转移");
        await Expect(pane.Locator(".queue")).Not.ToContainTextAsync(number);
    }

    [Fact]
    public async Task A_missed_number_comes_back_unless_somebody_was_faster()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path, 0, Demonstration);
        await using var chromium = await Chromium.Start();
        var pane = await OpenPane(chromium, city, folder);
        using var other = await OpenAnotherWindow(city.Url, folder.Path);
        var number = await TakeByHttp(city.Url);

        await Miss(pane);
        await Expect(pane.Locator(".aside")).ToContainTextAsync("回到 3 人之后");
        await Meanwhile(pane, "reactivate", () => other.Insist(
            $"/api/v1/windows/{OtherWindow}/reactivate", new { number }));
        await Keys(pane, "a", "1");
        await Refuses(pane, "激活", number);
        await Chromium.Picture(pane, "clerk-reactivate-refused");

        await Miss(pane);
        await Expect(pane.Locator(".aside")).ToContainTextAsync("回到队尾");
        await pane.Locator(".aside button", new() { HasText = "激活" }).ClickAsync();
        await Says(pane, $"{number} 已激活");
        await Miss(pane);
        await Expect(pane.Locator(".aside .row")).ToContainTextAsync("须重新取号");
        await Expect(pane.Locator(".aside button")).ToBeDisabledAsync();
        await Chromium.Picture(pane, "clerk-no-more");
    }

    [Fact]
    public async Task Somebody_who_waits_is_postponed_once_or_put_off_to_the_next_day()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path, 0, Morning);
        await using var chromium = await Chromium.Start();
        var pane = await OpenPane(chromium, city, folder);
        var first = await TakeByHttp(city.Url);
        var second = await TakeByHttp(city.Url);
        await Expect(pane.Locator(".queue")).ToContainTextAsync(second);

        await Keys(pane, "j", "1");
        await Expect(pane.Locator(".ask")).ToContainTextAsync("推后");
        await Chromium.Picture(pane, "clerk-row");
        await Keys(pane, "2");
        await Says(pane, $"{first} 已推后");
        await Expect(pane.Locator(".queue .row").First).ToContainTextAsync(second);

        await Row(pane, first).ClickAsync();
        await Expect(pane.Locator(".ask button", new() { HasText = "推后" })).ToBeDisabledAsync();
        await Keys(pane, "3");
        await Expect(pane.Locator(".ask")).ToContainTextAsync("今天不再叫号");
        await Keys(pane, "1");
        await Says(pane, $"{first} 已改日");
        await Expect(Row(pane, first)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_class_counts_when_the_clerk_has_seen_the_paper()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path, 0, Morning);
        await using var chromium = await Chromium.Start();
        var pane = await OpenPane(chromium, city, folder);
        var items = await ItemsOf(city.Url, queue: 0);
        var first = await TakeByHttp(city.Url);
        var disabled = await TakeByHttp(city.Url, form: new { items = items[..1], @class = "Disabled" });
        var elderly = await TakeByHttp(city.Url, form: new { items = items[..1], @class = "Elderly" });
        await Expect(Row(pane, elderly)).ToBeVisibleAsync();
        await Expect(pane.Locator(".queue .row").First).ToContainTextAsync(first);

        await Row(pane, disabled).ClickAsync();
        await Keys(pane, "4", "1");
        await Says(pane, $"{disabled} 类别：残疾人");
        await Expect(pane.Locator(".queue .row").First).ToContainTextAsync(disabled);
        await Expect(pane.Locator(".queue .why")).ToContainTextAsync("依法优先（残疾人）");
        await Chromium.Picture(pane, "clerk-by-law");

        await Keys(pane, "j", "3", "1", "1");
        await Expect(pane.Locator(".is-Called .card")).ToContainTextAsync("老年人待查证件");
        await Chromium.Picture(pane, "clerk-class");
        await pane.Locator(".seen button", new() { HasText = "已出示" }).ClickAsync();
        await Expect(pane.Locator(".card .tag")).ToHaveTextAsync("老年人");
    }

    [Fact]
    public async Task A_number_with_two_legs_goes_on_unless_both_are_done_at_once()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path, 0, Morning);
        await using var chromium = await Chromium.Start();
        var pane = await OpenPane(chromium, city, folder);
        var items = new[] { (await ItemsOf(city.Url, queue: 0))[0], (await ItemsOf(city.Url, queue: 2))[0] };
        await TakeByHttp(city.Url, form: new { items });
        await TakeByHttp(city.Url, form: new { items });

        await Serve(pane);
        await Expect(pane.Locator(".card")).ToContainTextAsync("1/2 综合受理 → 2/2 社保医保");
        await Press(pane, "Space", "Open");
        await Says(pane, "接着排 C 社保医保");

        await Serve(pane);
        await Keys(pane, "e", "0");
        await pane.Locator(".sheet input[name=leg]").CheckAsync();
        await Chromium.Picture(pane, "clerk-legs");
        await pane.Locator(".sheet .go").ClickAsync();
        await Says(pane, "用时");
        await Expect(pane.Locator(".is-Open")).ToBeVisibleAsync();
    }

    private static ILocator Row(IPage pane, string number) => pane.Locator(".queue .row", new() { HasText = number });

    /// <summary>Called as often and as long as the rule says, and nobody came.</summary>
    private static async Task Miss(IPage pane)
    {
        await Press(pane, "Space", "Called");
        await PressWhenAllowed(pane, "重呼", "r");
        await Expect(pane.Locator(".band")).ToContainTextAsync("2/3");
        await PressWhenAllowed(pane, "重呼", "r");
        await Expect(pane.Locator(".band")).ToContainTextAsync("3/3");
        await PressWhenAllowed(pane, "过号", "m");
        await Expect(pane.Locator(".is-Open")).ToBeVisibleAsync();
    }
}
