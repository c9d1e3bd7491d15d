using CityHall.EndToEnd.Tests.City;
using Microsoft.Playwright;

namespace CityHall.EndToEnd.Tests;

/// <summary>A screen is switched on once and forgotten.</summary>
public sealed class LongRunTests : HallInBrowser
{
    private const int Days = 3;

    /// <summary>What a page may have more after two more days; a leak of 300 bytes a call would be more.</summary>
    private const double MaxGrowthBytes = 600_000;

    [Fact]
    public async Task A_screen_left_on_for_three_days_grows_no_more_keeps_time_and_says_nothing_twice()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path);
        await using var chromium = await Chromium.Start(Chromium.Loud);
        var screen = await chromium.Open(
            new Uri(city.Url, $"/screen/{Hall}"), 1920, 1080, "fake-time.js", "fake-hall.js", "days.js");

        // What is fetched takes real time, of which there is little once the days pass.
        await screen.WaitForFunctionAsync(
            "() => performance.getEntriesByType('resource').some(entry => entry.name.endsWith('/voice/zh/Z.mp3'))");
        await screen.EvaluateAsync("() => days.settle()");
        await Live(screen);
        var inspector = await screen.Context.NewCDPSessionAsync(screen);
        var output = TestContext.Current.TestOutputHelper;

        var heaps = new List<double>();
        for (var day = 0; day < Days; day++)
        {
            var log = (await screen.EvaluateAsync("nth => days.pass(nth)", day))!.Value;
            heaps.Add(await Heap(inspector));
            output?.WriteLine($"day {day}: {log}, heap {heaps[^1]:0}");
            Assert.Equal(0, log.GetProperty("wrong").GetArrayLength());
            Assert.Equal(0, log.GetProperty("left").GetInt32());
            Assert.True(log.GetProperty("called").GetInt32() > 900 * (day + 1), $"{log}");
            Assert.Equal(log.GetProperty("called").GetInt32(), log.GetProperty("spoken").GetInt32());

            var clock = (await screen.EvaluateAsync("() => days.clock()"))!.Value;
            Assert.False(clock.GetProperty("isStale").GetBoolean());
            Assert.Contains(
                clock.GetProperty("shown").GetString(),
                new[] { clock.GetProperty("is").GetString(), clock.GetProperty("was").GetString() });
        }

        await Chromium.Picture(screen, "calling-three-days");
        Assert.True(heaps[^1] - heaps[0] < MaxGrowthBytes, $"The heap grew: {string.Join(", ", heaps)}");
    }

    private static async Task<double> Heap(ICDPSession inspector)
    {
        await inspector.SendAsync("HeapProfiler.collectGarbage");
        var usage = await inspector.SendAsync("Runtime.getHeapUsage");
        return usage!.Value.GetProperty("usedSize").GetDouble();
    }
}
