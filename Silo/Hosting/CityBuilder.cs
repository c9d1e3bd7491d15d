using CityHall.Gateway;
using CityHall.Gateway.Voice;
using CityHall.Silo.Storage.Sqlite;

namespace CityHall.Silo.Hosting;

/// <summary>The composition root: the whole city in one process.</summary>
internal static class CityBuilder
{
    /// <param name="args">What the command line says; it wins over every file.</param>
    /// <param name="replace">For tests: services that take the place of ours.</param>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? replace = null)
    {
        // Pages and settings lie beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = "wwwroot",
        });

        var options = builder.AddCityOptions();
        var folder = DataFolder.Prepare(options);
        try
        {
            return Build(builder, options, folder, replace);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    private static WebApplication Build(
        WebApplicationBuilder builder, CityOptions options, DataFolder folder, Action<IServiceCollection>? replace)
    {
        builder.Services.AddDataFolder(folder);
        builder.AddLogs(folder);
        builder.Services.AddSqlite(folder.Path);
        builder.Services.AddClock(options);
        builder.Services.AddSeed(options);
        builder.Services.AddKeys(folder);
        builder.Services.AddSingleton(new VoiceFolder(folder.Voice));
        builder.AddCluster();
        builder.AddGateway();
        builder.Services.AddFirstPasswords();
        builder.Services.AddHealth();
        builder.Services.AddBanner();
        replace?.Invoke(builder.Services);

        var city = builder.Build();

        // Asked for first, it is disposed of last: the next city may come in when this one has written everything.
        city.Services.GetRequiredService<DataFolder>();
        city.MapGateway();
        return city;
    }
}
