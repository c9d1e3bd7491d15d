using System.Diagnostics;
using CityHall.EndToEnd.Tests.City;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CityHall.EndToEnd.Tests;

/// <summary>Each call is spoken, in order, once, whatever happens to the page and the server meanwhile.</summary>
public sealed class VoiceTests : HallInBrowser
{
    private const int Windows = 30;
    private const string Pleases = "zh/please";

    private static readonly TimeSpan BetweenCalls = TimeSpan.FromMilliseconds(333);

    /// <summary>A sentence takes a second at the ears' speed; a crowded machine takes its time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task Thirty_calls_in_ten_seconds_with_a_reload_and_a_restart_are_spoken_in_order_each_once()
    {
        using var folder = new TempFolder();
        var port = Chromium.FreePort();
        var city = await CityProcess.Start(folder.Path, port);
        await using var chromium = await Chromium.Start(Chromium.Loud);
        var panes = await OpenWindows(city.Url, folder.Path, Windows + 1);
        var screen = await chromium.Open(new Uri(city.Url, $"/screen/{Hall}"), 1920, 1080, Ears.Script);
        var ears = Ears.Of(screen);
        await ClipsAreThere(screen);

        var calling = CallOneByOne(panes[..Windows]);
        await Hears(ears, 3);
        await Chromium.Picture(screen, "calling-burst");
        await screen.ReloadAsync();
        await Hears(ears, 8);
        await city.Kill();
        await city.DisposeAsync();
        city = await CityProcess.Start(folder.Path, port);
        await calling;
        await Hears(ears, Windows);

        using var reader = new HallClient(city.Url);
        var calls = await reader.Get($"/api/v1/halls/{Hall}/calls");
        Assert.Equal(Windows, calls.GetArrayLength());
        Assert.Equal(calls.EnumerateArray().Select(SentenceOf), ears.Spoken);
        Assert.True(ears.Torn.Count <= 1, $"Only the reload may tear a call: {string.Join(" | ", ears.Torn)}");

        // What has been spoken stays so: after another reload the next call is the next that is heard.
        await screen.ReloadAsync();
        await Live(screen);
        await Insist(panes[Windows], $"{WindowNo(Windows + 1)}/call-next");
        await Hears(ears, Windows + 1);
        calls = await reader.Get($"/api/v1/halls/{Hall}/calls?after={Windows}");
        Assert.Equal([SentenceOf(calls[0])], ears.Spoken.Skip(Windows));
        foreach (var pane in panes) pane.Dispose();
        await city.DisposeAsync();
    }

    [Fact]
    public async Task A_screen_that_may_make_no_sound_says_so_and_speaks_once_it_is_touched_in_both_languages()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path);
        await using var chromium = await Chromium.Start(Chromium.Shy);
        var path = new Uri(city.Url, $"/screen/{Hall}?voice=zh,en");
        var portrait = await chromium.Open(path, 1080, 1920);
        var screen = await chromium.Open(path, 1920, 1080, Ears.Script);
        var ears = Ears.Of(screen);
        await ClipsAreThere(screen);
        foreach (var (page, name) in new[] { (screen, "calling-mute"), (portrait, "calling-mute-portrait") })
        {
            await Expect(page.Locator(".mute")).ToBeVisibleAsync();
            await CheckAccess(page);
            await Chromium.Picture(page, name);
        }

        // A call that cannot be spoken holds nobody up on the screen.
        var panes = await OpenWindows(city.Url, folder.Path, 2);
        foreach (var (pane, place) in panes.Select((pane, place) => (pane, place)))
            await Insist(pane, $"{WindowNo(place + 1)}/call-next");
        await Expect(screen.Locator(".hero .to b")).ToHaveTextAsync("2");

        await screen.Keyboard.PressAsync("Tab");
        await Expect(screen.Locator(".mute")).ToBeFocusedAsync();
        await screen.Keyboard.PressAsync("Enter");
        await Expect(screen.Locator(".mute")).ToHaveCountAsync(0);
        await Hears(ears, 4);
        Assert.All(new[] { 0, 2 }, at => Assert.StartsWith(Pleases, ears.Spoken[at], StringComparison.Ordinal));
        Assert.All(new[] { 1, 3 }, at => Assert.EndsWith("en/please", ears.Spoken[at], StringComparison.Ordinal));
        foreach (var pane in panes) pane.Dispose();
    }

    [Fact]
    public async Task A_halls_own_voice_speaks_and_one_that_breaks_off_is_taken_over_by_the_next()
    {
        using var folder = new TempFolder();
        var own = Path.Combine(folder.Path, "voice", Hall, "zh");
        Directory.CreateDirectory(own);
        foreach (var clip in Directory.EnumerateFiles(Shipped("zh")))
            File.Copy(clip, Path.Combine(own, Path.GetFileName(clip)));
        await File.WriteAllTextAsync(
            Path.Combine(own, "go-to.mp3"), "no sound at all", TestContext.Current.CancellationToken);
        await using var city = await CityProcess.Start(folder.Path);
        await using var chromium = await Chromium.Start(Chromium.Loud);
        var screen = await chromium.Open(new Uri(city.Url, $"/screen/{Hall}"), 1920, 1080, Ears.Script);
        var ears = Ears.Of(screen);
        await ClipsAreThere(screen);
        await ClipsAreThere(screen, $"/api/v1/halls/{Hall}/voice/zh/");

        var panes = await OpenWindows(city.Url, folder.Path, 2);
        await Insist(panes[0], $"{WindowNo(1)}/call-next");
        await Hears(ears, 1);
        Assert.Equal(
            ["zh/please", "zh/number"], ears.Torn.Single().Split(' ').Where(word => word.Length > "zh/A".Length));
        await Insist(panes[1], $"{WindowNo(2)}/call-next");
        await Hears(ears, 2);
        Assert.Single(ears.Torn);
        foreach (var pane in panes) pane.Dispose();
    }

    private static string WindowNo(int no) => $"/api/v1/windows/{Hall}-W{no:00}";

    private static string Shipped(string language) => Path.Combine(
        Path.GetDirectoryName(CityProcess.Program())!, "wwwroot", "voice", language);

    private static async Task Insist(HallClient pane, string path)
    {
        var (status, body) = await pane.Insist(path);
        Assert.True(status is System.Net.HttpStatusCode.OK, $"{path}: {status} {body}");
    }

    /// <summary>Enough people for every window, and a clerk at each.</summary>
    private static async Task<List<HallClient>> OpenWindows(Uri url, string folder, int count)
    {
        using var kiosk = new HallClient(url);
        var hall = await kiosk.Get($"/api/v1/halls/{Hall}");
        foreach (var queue in hall.GetProperty("document").GetProperty("queues").EnumerateArray())
            for (var person = 0; person < Math.Min(count, 12); person++)
                await kiosk.Insist(
                    $"/api/v1/halls/{Hall}/tickets",
                    new { items = new[] { queue.GetProperty("items")[0].GetProperty("code").GetString() } });

        var passwords = Passwords.Read(folder);
        var panes = new List<HallClient>();
        for (var no = 1; no <= count; no++)
        {
            var pane = new HallClient(url);
            var (_, clerk, _, password) = passwords.Of(Hall, no - 1);
            await pane.Insist("/api/v1/clerks/sign-in", new { window = $"{Hall}-W{no:00}", clerk, password });
            await Insist(pane, $"{WindowNo(no)}/open");
            panes.Add(pane);
        }

        return panes;
    }

    private static async Task CallOneByOne(List<HallClient> panes)
    {
        for (var place = 0; place < panes.Count; place++)
        {
            var since = Stopwatch.StartNew();
            await Insist(panes[place], $"{WindowNo(place + 1)}/call-next");
            if (BetweenCalls - since.Elapsed is { Ticks: > 0 } rest) await Task.Delay(rest);
        }
    }

    /// <summary>The last one that is fetched is Z.</summary>
    private static Task ClipsAreThere(IPage screen, string under = "/voice/zh/") => screen.WaitForFunctionAsync(
        "under => performance.getEntriesByType('resource').some(entry => "
        + "new URL(entry.name).pathname.startsWith(under + 'Z') && entry.responseEnd > 0)", under);

    private static async Task Hears(Ears ears, int calls)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (ears.Spoken.Count < calls)
        {
            Assert.False(patience.IsCancellationRequested, $"Waited for {calls} calls to be spoken; heard {ears}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static string SentenceOf(System.Text.Json.JsonElement call)
    {
        var number = call.GetProperty("number").GetString()!.Select(sign => $"zh/{sign}");
        var window = call.GetProperty("window").GetInt32();
        var (tens, ones) = (window / 10, window % 10);
        var said = new List<string>();
        if (tens > 1) said.Add($"zh/{tens}");
        if (tens > 0) said.Add("zh/10");
        if (ones > 0) said.Add($"zh/{ones}");
        return string.Join(' ', [Pleases, .. number, "zh/number", "zh/go-to", .. said, "zh/window"]);
    }
}
