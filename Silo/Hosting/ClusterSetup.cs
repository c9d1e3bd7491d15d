using System.Net;
using System.Net.Sockets;
using CityHall.Grains;
using Orleans.Configuration;

namespace CityHall.Silo.Hosting;

/// <summary>Orleans for one process: nobody connects to it from outside, so its port may be any.</summary>
internal static class ClusterSetup
{
    private const int NoGateway = 0;

    public static void AddCluster(this WebApplicationBuilder builder)
    {
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering(FreePort(), NoGateway)
            .Configure<SiloMessagingOptions>(messaging =>
                messaging.ResponseTimeout = Grains.Interfaces.Request.Patience));
        builder.Services.AddHallGrains();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
