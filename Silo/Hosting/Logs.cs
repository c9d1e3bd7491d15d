using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace CityHall.Silo.Hosting;

/// <summary>A quiet console for people, and a file a day for machines.</summary>
internal static class Logs
{
    /// <summary>The law asks for six months.</summary>
    private const int DaysKept = 190;

    private const long MaxFileBytes = 256 << 20;

    public static void AddLogs(this WebApplicationBuilder builder, DataFolder folder) =>
        // A second city in this process has a log of its own.
        builder.Services.AddSerilog(preserveStaticLogger: true, configureLogger: logs => logs
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Orleans", LogEventLevel.Warning)
            .MinimumLevel.Override("Polly", LogEventLevel.Warning)
            // It warns that the keys on this machine's disk are plain: the folder is the owner's alone.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            // It takes the machine's uptime for the time a start-up check has run.
            .MinimumLevel.Override("Orleans.Runtime.Watchdog", LogEventLevel.Error)
            // A hub's refusal is an answer: guessed ids shall not fill the log.
            .MinimumLevel.Override("Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher", LogEventLevel.Fatal)
            .Enrich.FromLogContext()
            .WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}")
            .WriteTo.File(
                new CompactJsonFormatter(),
                Path.Combine(folder.Logs, "hall-.clef"),
                rollingInterval: RollingInterval.Day,
                fileSizeLimitBytes: MaxFileBytes,
                rollOnFileSizeLimit: true,
                retainedFileCountLimit: DaysKept));
}
