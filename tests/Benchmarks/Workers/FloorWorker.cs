using System.Collections.Concurrent;
using CityHall.Grains.Journal;
using CityHall.Silo.Storage.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CityHall.Benchmarks.Workers;

/// <summary>The floor of a press: one bare HTTP hop, one durable append, one bare SignalR broadcast.</summary>
internal static class FloorWorker
{
    public const string IdHeader = "Idempotency-Key";
    public const string DataSetting = "Bench:Data";
    public const string ViewSetting = "Bench:ViewBytes";
    public const string Hall = "floor";
    public const string ReadyPath = "/ready";

    public static string PathOf(string stream, bool isWatched) => $"/press/{stream}?show={isWatched}";

    public static WebApplication Build(string[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(settings);
        builder.Logging.ClearProviders();
        builder.Services.AddSignalR();
        builder.Services.AddSingleton(TimeProvider.System).AddSqlite(builder.Configuration[DataSetting]!);

        var app = builder.Build();
        var appenders = new ConcurrentDictionary<string, BareAppender>();
        var filling = new string('x', app.Configuration.GetValue<int>(ViewSetting));
        app.MapGet(ReadyPath, () => "");
        app.MapHub<FloorHub>("/hubs/hall");
        app.MapPost("/press/{stream}", async (
            string stream, bool show, HttpRequest request, IJournal journal, IHubContext<FloorHub> hub) =>
        {
            var appender = appenders.GetOrAdd(stream, _ => new BareAppender(journal, stream));
            var position = await appender.Append(request.Headers[IdHeader].ToString());

            // The answer does not wait for the screens, here as there.
            if (show) _ = hub.Clients.Group(Hall).SendAsync("Changed", new FloorView(position, filling));
            return position;
        });
        return app;
    }
}
