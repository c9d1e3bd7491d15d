using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

namespace CityHall.EndToEnd.Tests.City;

/// <summary>The distribution's Chromium, and where its pictures are kept.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private const string Executable = "/usr/bin/chromium";

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    /// <summary>A box that shows a screen is started to make sound without being touched.</summary>
    public const string Loud = "--autoplay-policy=no-user-gesture-required";

    /// <summary>As a browser is that somebody just opened.</summary>
    public const string Shy = "--autoplay-policy=document-user-activation-required";

    public static async Task<Chromium> Start(params IEnumerable<string> more)
    {
        var playwright = await Playwright.CreateAsync();
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                .. more,
            ],
        }));
    }

    /// <summary>A screen of its own, as big as the one it stands for; the scripts run before its own.</summary>
    public async Task<IPage> Open(Uri url, int width, int height, params IEnumerable<string> scripts)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        foreach (var script in scripts)
            await context.AddInitScriptAsync(scriptPath: Path.Combine(AppContext.BaseDirectory, "Scripts", script));
        var page = await context.NewPageAsync();
        var output = TestContext.Current.TestOutputHelper;
        page.PageError += (_, error) => output?.WriteLine($"page error at {page.Url}: {error}");
        await page.GotoAsync(url.ToString());
        return page;
    }

    /// <summary>Kept under artifacts/screens, to be looked at.</summary>
    public static Task Picture(IPage page, string name) => page.ScreenshotAsync(new PageScreenshotOptions
    {
        // What moves is shown where it comes to rest.
        Animations = ScreenshotAnimations.Disabled,
        Path = Path.Combine(Screens(), string.Create(CultureInfo.InvariantCulture, $"{name}.png")),
    });

    /// <summary>A port that a city may be started on again.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private static string Screens()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Directory.CreateDirectory(Path.Combine(here.Parent!.Parent!.Parent!.FullName, "screens")).FullName;
    }
}
