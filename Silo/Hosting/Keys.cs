using System.Security.Cryptography;
using CityHall.Gateway.Tickets;
using Microsoft.AspNetCore.DataProtection;

namespace CityHall.Silo.Hosting;

/// <summary>Secrets that must outlive the process: cookies stay valid, and so do the links on slips.</summary>
internal static class Keys
{
    private const int LinkKeyBytes = 32;

    public static void AddKeys(this IServiceCollection services, DataFolder folder)
    {
        services.AddDataProtection()
            .SetApplicationName("hall")
            .PersistKeysToFileSystem(new DirectoryInfo(folder.Keys));
        services.AddSingleton(new TicketLinkKey(LinkKey(folder)));
    }

    private static byte[] LinkKey(DataFolder folder)
    {
        if (File.Exists(folder.TicketLinkKey)) return File.ReadAllBytes(folder.TicketLinkKey);
        var secret = RandomNumberGenerator.GetBytes(LinkKeyBytes);
        using var file = DataFolder.CreateSecret(folder.TicketLinkKey);
        file.Write(secret);
        return secret;
    }
}
