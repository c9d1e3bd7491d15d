using CityHall.EndToEnd.Tests.City;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CityHall.EndToEnd.Tests;

/// <summary>Every state of the calling screen, upright and lying: nothing is cut off; each has a picture.</summary>
public sealed class CallingTests : HallInBrowser
{
    private static readonly (string State, string Says)[] States =
    [
        ("crowded", "A1005"), ("again", "再次呼叫"), ("answered", "最近一次呼叫"), ("closed", "现已闭厅"),
        ("halted", "暂停取号"), ("small", "A001"),
    ];

    [Fact]
    public async Task Every_state_fits_both_ways()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path);
        await using var chromium = await Chromium.Start(Chromium.Loud);
        foreach (var (width, height, suffix) in new[] { (1920, 1080, ""), (1080, 1920, "-portrait") })
        {
            var path = new Uri(city.Url, $"/screen/{Hall}?voice=off");
            var screen = await chromium.Open(path, width, height, "fake-hall.js", "states.js");
            foreach (var (state, says) in States)
            {
                await screen.EvaluateAsync("state => states.show(state)", state);
                await Expect(screen.Locator("body")).ToContainTextAsync(says);
                await Live(screen);
                await Fits(screen, $"{state}{suffix}");
            }

            await screen.EvaluateAsync("() => { states.show('crowded'); hall.isTalking = false; }");
            await Stale(screen);
            await Fits(screen, $"stale{suffix}");
        }
    }

    /// <summary>What is cut off on purpose, a long English name, ends in dots.</summary>
    private static async Task Fits(IPage screen, string name)
    {
        await Chromium.Picture(screen, $"calling-{name}");
        var cut = await screen.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll("main *")]
              .filter((one) => getComputedStyle(one).textOverflow !== "ellipsis" && !one.closest("svg"))
              .filter((one) => {
                const box = one.getBoundingClientRect();
                return box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1 || box.top < -1;
              })
              .map((one) => one.outerHTML.slice(0, 80))
            """);
        Assert.True(cut.Length is 0, $"{name} is cut off: {string.Join(" | ", cut)}");
    }
}
