using CityHall.EndToEnd.Tests.City;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CityHall.EndToEnd.Tests;

/// <summary>Rules from city to hall: bounded above, changed below, published, overtaken, withdrawn.</summary>
public sealed class SettingsTests : StaffInBrowser
{
    private const string Bounded = """
        {"document":{"order":{"boundMinutes":40},"call":{"maxCalls":3}},"locks":["call.maxCalls"],
         "bounds":{"order.boundMinutes":{"least":15,"most":40}}}
        """;

    [Fact]
    public async Task Rules_are_changed_where_the_levels_above_leave_room()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path, 0, "--Hall:Hours=Real", "--Hall:Clock:Start=10:00");
        await using var chromium = await Chromium.Start();
        var url = new Uri(city.Url, $"/hall/{Hall}/settings");
        var boss = await chromium.Open(url, 1440, 900);
        await Enter(boss, folder.Path, "M331000-1");
        await Shows(boss, ".rules");
        Assert.Equal(200, await Put(boss, "city", Bounded, version: 0));

        var page = await chromium.Open(url, 1440, 900);
        await Enter(page, folder.Path, $"M{Hall}-1");
        await Shows(page, ".rules");
        await CheckAccess(page);
        await Chromium.Picture(page, "settings");
        await Changes(page);
        await IsOvertaken(boss, page);
        await Withdraws(page);
        await Floor(page);
        await Looks(page, boss, city);
    }

    private static async Task Changes(IPage page)
    {
        await Edit(page, "最长等候上限", "99");
        await Expect(page.Locator(".editor .fault")).ToContainTextAsync("全市限定：15–40");
        await Expect(page.Locator(".publish .go")).ToBeDisabledAsync();
        await CheckAccess(page);
        await Chromium.Picture(page, "settings-fault");
        await page.FillAsync(".editor input", "25");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".pending")).ToContainTextAsync("40 分 → 25 分");
        await page.GetByText("下次开门").ClickAsync();
        await CheckAccess(page);
        await Chromium.Picture(page, "settings-pending");
        await page.Locator(".groups button", new() { HasText = "呼叫" }).First.ClickAsync();
        await Expect(page.Locator(".lock")).ToContainTextAsync("全市锁定");
        await Chromium.Picture(page, "settings-locked");
    }

    private static async Task IsOvertaken(IPage boss, IPage page)
    {
        Assert.Equal(200, await Put(boss, Hall, """{"document":{"desk":{"undoSeconds":30}}}""", version: 0));
        await page.Locator(".publish .go").ClickAsync();
        await Expect(page.Locator(".outcome.is-refused")).ToContainTextAsync("他人刚发布了第 1 版");
        await Chromium.Picture(page, "settings-overtaken");
        await Expect(page.Locator(".publish .go")).ToContainTextAsync("发布第 2 版");
        await page.Locator(".publish .go").ClickAsync();
        await Expect(page.Locator(".outcome.is-done")).ToContainTextAsync("第 2 版已发布");
        await Expect(page.Locator(".versions").First).ToContainTextAsync("最长等候上限");
        await Chromium.Picture(page, "settings-published");
    }

    private static async Task Withdraws(IPage page)
    {
        await page.GetByText("撤回", new() { Exact = true }).ClickAsync();
        await Expect(page.Locator(".outcome.is-done")).ToContainTextAsync("第 3 版已发布");
        await page.Locator(".groups button", new() { HasText = "谁先叫" }).ClickAsync();
        await Expect(Row(page, "最长等候上限").Locator(".force")).ToContainTextAsync("40 分");
    }

    private static async Task Floor(IPage page)
    {
        await page.Locator(".groups button", new() { HasText = "区域" }).ClickAsync();
        await page.GetByText("立即").ClickAsync();
        await Row(page, "区域").Locator("button").ClickAsync();
        await page.GetByText("添加一行").ClickAsync();
        var added = page.Locator(".entries tbody tr").Last.Locator("input");
        foreach (var (index, text) in new[] { "9", "九区", "Area 9" }.Index())
        {
            await added.Nth(index).FillAsync(text);
            await added.Nth(index).BlurAsync();
        }

        await Expect(page.Locator(".publish .go")).ToContainTextAsync("00:00");
        await CheckAccess(page);
        await Chromium.Picture(page, "settings-floor");
        await page.Locator(".publish .go").ClickAsync();
        await Expect(page.Locator(".outcome.is-done")).ToContainTextAsync("第 4 版已发布");
        await page.Locator(".groups button", new() { HasText = "队列和事项" }).ClickAsync();
        await Row(page, "队列和事项").Locator("button").ClickAsync();
        await Chromium.Picture(page, "settings-queues");
    }

    private static async Task Looks(IPage page, IPage boss, CityProcess city)
    {
        await page.GotoAsync(new Uri(city.Url, $"/hall/{Hall}/settings?lang=en").ToString());
        await Shows(page, ".rules");
        await CheckAccess(page);
        await Chromium.Picture(page, "settings-en");
        await page.Locator(".levels button").First.ClickAsync();
        await Expect(page.Locator(".empty")).ToContainTextAsync("You may not read");
        await boss.SetViewportSizeAsync(390, 844);
        await boss.ReloadAsync();
        await Shows(boss, ".rules");
        await FitsItsWidth(boss);
        await Chromium.Picture(boss, "settings-phone");
    }

    private static ILocator Row(IPage page, string setting) =>
        page.Locator(".rules > tbody > tr", new() { HasText = setting }).First;

    private static async Task Edit(IPage page, string setting, string value)
    {
        await Row(page, setting).Locator("button").ClickAsync();
        await Expect(page.Locator(".editor input")).ToBeFocusedAsync();
        await page.FillAsync(".editor input", value);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>As another program would, in the name of who is signed in at this page.</summary>
    private static Task<int> Put(IPage page, string node, string body, int version) => page.EvaluateAsync<int>(
        """
        async ([node, body, version]) => (await fetch(`/api/v1/policies/${node}`, {
          method: "PUT",
          headers: {
            "Content-Type": "application/json",
            "If-Match": `"${version}"`,
            "Idempotency-Key": `put-for-a-test-${node}-${version}`,
          },
          body,
        })).status
        """,
        new object[] { node, body, version });
}
