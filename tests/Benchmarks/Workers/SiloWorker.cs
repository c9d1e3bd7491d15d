using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CityHall.Benchmarks.Workers;

/// <summary>The floor of a start and of a process's memory: ASP.NET Core with a silo of one grain.</summary>
internal static class SiloWorker
{
    public const string EchoPath = "/echo";

    public static WebApplication Build(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(settings);
        builder.Logging.ClearProviders();
        builder.UseOrleans(silo => silo.UseLocalhostClustering(FreePort(), gatewayPort: 0));
        var app = builder.Build();
        app.MapGet(EchoPath, (IGrainFactory grains) => grains.GetGrain<IEchoGrain>("1").Echo("1"));
        app.MapGet(CityWorker.HeapPath, () => GC.GetTotalMemory(forceFullCollection: true));
        return app;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
