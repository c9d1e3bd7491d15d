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
        services.AddSingleton(new TicketLinkKey(LinkKey(folder.TicketLinkKey)));
    }

    private static byte[] LinkKey(string path)
    {
        if (File.Exists(path)) return Whole(path, File.ReadAllBytes(path));
        var secret = RandomNumberGenerator.GetBytes(LinkKeyBytes);
        DataFolder.WriteSecret(path, secret);
        return secret;
    }

    /// <summary>With a shorter secret anybody could make a link; a new one kills the links on all slips.</summary>
    private static byte[] Whole(string path, byte[] secret) => secret.Length is LinkKeyBytes
        ? secret
        : throw new InvalidDataException(
            $"The key of the ticket links, {path}, has {secret.Length} bytes instead of {LinkKeyBytes}: it is damaged. "
            + "Restore it from a backup, or delete it: then a new one is made, and the links given out so far end.");
}
