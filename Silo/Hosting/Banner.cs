using CityHall.Gateway;
using CityHall.Gateway.Kiosks;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Time;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace CityHall.Silo.Hosting;

/// <summary>Says where to look first, once everything listens.</summary>
internal sealed partial class Banner(
    IServer server,
    IHallDirectory directory,
    HallClock clock,
    DataFolder folder,
    KioskCodes kiosks,
    IOptions<GatewayOptions> gateway,
    IHostApplicationLifetime lifetime,
    ILogger<Banner> log) : IHostedService
{
    /// <summary>椒江区: a hall of the middle size that is on the pictures too.</summary>
    private const string Example = "331002000";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Say);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Say()
    {
        var url = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        var hall = directory.Halls.FirstOrDefault(place => place.Hall.Value == Example) ?? directory.Halls[0];
        LogCity(url, directory.Halls.Count);
        LogHall(
            hall.Name.En,
            $"{url}/kiosk/{hall.Hall}",
            $"{url}/screen/{hall.Hall}",
            $"{url}/window/{hall.Hall}-W01",
            $"{url}/guide/{hall.Hall}");
        LogApi($"{url}/scalar", folder.Path);
        LogPasswords(folder.FirstPasswords);
        LogOperatorKey(folder.OperatorKey);
        LogKioskCodes(folder.KioskCodes, kiosks.Count);
        if (gateway.Value.OpenKiosks) LogOpenKiosks();
        if (clock.IsDemonstration) LogDemonstration(clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)), clock.Speed);
    }

    [LoggerMessage(1, LogLevel.Information, "City page {Url} ({Halls} halls)")]
    private partial void LogCity(string url, int halls);

    [LoggerMessage(2, LogLevel.Information, "{Hall}: kiosk {Kiosk}, screen {Screen}, window {Window}, guide {Guide}")]
    private partial void LogHall(string hall, string kiosk, string screen, string window, string guide);

    [LoggerMessage(3, LogLevel.Information, "API to try at {Api}; data in {Folder}")]
    private partial void LogApi(string api, string folder);

    [LoggerMessage(4, LogLevel.Information, "Clerks' first passwords in {File}")]
    private partial void LogPasswords(string file);

    [LoggerMessage(7, LogLevel.Information, "The operator's key, which changes the rules, in {File}")]
    private partial void LogOperatorKey(string file);

    [LoggerMessage(8, LogLevel.Information, "The attendants' codes of the kiosks, {Count} halls, in {File}")]
    private partial void LogKioskCodes(string file, int count);

    [LoggerMessage(5, LogLevel.Warning, "Kiosks are open: whoever reaches this address may take numbers")]
    private partial void LogOpenKiosks();

    [LoggerMessage(6, LogLevel.Information, "Demonstration time {Now:yyyy-MM-dd HH:mm:ss}, {Speed} times as fast")]
    private partial void LogDemonstration(DateTimeOffset now, double speed);
}

internal static class BannerSetup
{
    public static void AddBanner(this IServiceCollection services) => services.AddHostedService<Banner>();
}
