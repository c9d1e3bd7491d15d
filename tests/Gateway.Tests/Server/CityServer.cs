using System.Net;
using CityHall.Gateway.Voice;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Time;
using CityHall.Grains.Journal;
using CityHall.Silo.Hosting;
using CityHall.Silo.Seed;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CityHall.Gateway.Tests.Server;

/// <summary>The real city in this process, on a free port and a data folder of its own.</summary>
public sealed class CityServer : IAsyncDisposable
{
    /// <summary>How many sign-ins a test sends at once: each costs a slow hash.</summary>
    public const int SignInsAtOnce = 4;

    /// <summary>A setting: halls that close at night; without it they never do.</summary>
    public const string RealHours = "--Hall:Hours=Real";

    public static readonly HallId BigHall = new("331002998");
    public const int BigHallWindows = 200;

    private readonly WebApplication _city;
    private readonly DirectoryInfo _folder;

    private CityServer(WebApplication city, DirectoryInfo folder)
    {
        _city = city;
        _folder = folder;
        var features = city.Services.GetRequiredService<IServer>().Features;
        Url = new Uri(features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public Uri Url { get; }

    public IHallDirectory Directory => _city.Services.GetRequiredService<IHallDirectory>();

    /// <summary>All that can be asked for.</summary>
    public IEnumerable<RouteEndpoint> Endpoints =>
        _city.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    /// <summary>The halls' time.</summary>
    public DateTimeOffset Now => _city.Services.GetRequiredService<HallClock>().GetUtcNow();
    public IJournal Journal => _city.Services.GetRequiredService<IJournal>();

    public string DataFolder => _folder.FullName;

    /// <summary>Where the halls' own recordings are put.</summary>
    public string VoiceFolder => _city.Services.GetRequiredService<VoiceFolder>().Path;

    /// <summary>The attendant's code of a hall's kiosks, as it is in the file.</summary>
    public string KioskCode(HallId hall) => File.ReadLines(Path.Combine(_folder.FullName, "kiosk-codes.txt"))
        .Select(line => line.Split('\t')).Single(parts => parts[0] == hall.Value)[1];

    public string OperatorKey => File.ReadAllText(Path.Combine(_folder.FullName, "operator-key.txt")).Trim();

    /// <summary>All that was logged so far.</summary>
    public async Task<string> Log()
    {
        var text = new System.Text.StringBuilder();
        foreach (var path in System.IO.Directory.EnumerateFiles(Path.Combine(_folder.FullName, "logs")))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file);
            text.Append(await reader.ReadToEndAsync());
        }

        return text.ToString();
    }

    public static Task<CityServer> Start(params IEnumerable<string> settings) =>
        Start(System.IO.Directory.CreateTempSubdirectory("hall-"), clock: null, settings);

    /// <summary>A city whose halls live in the time of this clock.</summary>
    public static Task<CityServer> StartAt(TimeProvider clock, params IEnumerable<string> settings) =>
        Start(System.IO.Directory.CreateTempSubdirectory("hall-"), new HallClock(clock), settings);

    /// <summary>Stops this one and starts another on the same data.</summary>
    public async Task<CityServer> Restart()
    {
        await Stop();
        return await Start(_folder, clock: null);
    }

    /// <summary>A person's browser: it keeps cookies, follows nothing, and fails nothing.</summary>
    public HttpClient Person(string language = "zh") => new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        BaseAddress = Url,
        DefaultRequestHeaders = { { "Accept-Language", language } },
    };

    /// <summary>A clerk of a hall, by number from 0, with the password that is in the file.</summary>
    public (string Clerk, string Password) Account(HallId hall, int index = 0)
    {
        var parts = File.ReadLines(Path.Combine(_folder.FullName, "first-passwords.txt"))
            .Select(line => line.Split('\t')).Where(parts => parts[0] == hall.Value).ElementAt(index);
        return (parts[1], parts[3]);
    }

    /// <summary>The first password of somebody of the seed.</summary>
    public string Password(string person) =>
        File.ReadLines(Path.Combine(_folder.FullName, "first-passwords.txt"))
            .Select(line => line.Split('\t')).Single(parts => parts[1] == person)[3];

    /// <summary>Somebody of the seed, signed in at no window.</summary>
    public async Task<HttpClient> Enter(string person, string? password = null)
    {
        var client = Person();
        var (status, body) = await client.Press(
            "/api/v1/session/sign-in", new { person, password = password ?? Password(person) });
        Assert.True(status is HttpStatusCode.OK, $"{person} comes in: {status} {body}");
        return client;
    }

    public async Task<HttpClient> SignIn(WindowId window, int account = 0)
    {
        var person = Person();
        var (clerk, password) = Account(window.Hall, account);
        var (status, body) = await person.Press("/api/v1/clerks/sign-in", new { window, clerk, password });
        Assert.True(status is HttpStatusCode.OK, $"Sign-in at {window}: {status} {body}");
        return person;
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        _folder.Delete(recursive: true);
    }

    private async Task Stop()
    {
        await _city.StopAsync();
        await _city.DisposeAsync();
    }

    private static async Task<CityServer> Start(
        DirectoryInfo folder, HallClock? clock, params IEnumerable<string> settings)
    {
        var hours = settings.Contains(RealHours) ? SeedHours.RealHours : SeedHours.AllDay;
        var big = new HallPlace(
            BigHall, new LocalText("试验大厅", "Test hall"), HallTier.County, "331002998",
            new HallId("331000000"), 121.4, 28.6);
        var city = CityBuilder.Build(
            [
                "--urls", "http://127.0.0.1:0",
                $"--Hall:Data={folder.FullName}",
                "--Hall:Gateway:SignInsPerMinutePerAddress=100000",
                .. settings,
            ],
            services =>
            {
                services.AddSingleton(new SeedDirectory(hours, (big, MadeUpHall.Of(big, BigHallWindows, hours))));
                if (clock is not null) services.AddSingleton(clock);
            });
        await city.StartAsync();
        return new CityServer(city, folder);
    }
}
