using System.Security.Cryptography;
using System.Text;
using CityHall.Gateway.Access;
using CityHall.Gateway.PersonalData;
using CityHall.Gateway.Tickets;
using CityHall.Grains.Interfaces.Halls;
using Microsoft.AspNetCore.DataProtection;

namespace CityHall.Silo.Hosting;

/// <summary>Secrets that must outlive the process: cookies stay valid, and so do the links on slips.</summary>
internal static class Keys
{
    private const int KeyBytes = 32;
    private const int OperatorKeyBytes = 32;

    public static void AddKeys(this IServiceCollection services, DataFolder folder)
    {
        services.AddDataProtection()
            .SetApplicationName("hall")
            .PersistKeysToFileSystem(new DirectoryInfo(folder.Keys));
        services.AddSingleton(new TicketLinkKey(Secret(folder.TicketLinkKey, "the links given out so far end")));
        services.AddSingleton(new PersonalKey(
            Secret(folder.PersonalKey, "nobody reads the personal data kept so far")));
        services.AddSingleton(new OperatorKey(OperatorSecret(folder.OperatorKey)));
        services.AddSingleton(provider => KioskCodeFile.Read(
            folder.KioskCodes, provider.GetRequiredService<IHallDirectory>().Halls));
    }

    private static byte[] Secret(string path, string without)
    {
        if (File.Exists(path)) return Whole(path, File.ReadAllBytes(path), without);
        var secret = RandomNumberGenerator.GetBytes(KeyBytes);
        DataFolder.WriteSecret(path, secret);
        return secret;
    }

    /// <summary>As text: a person copies it, and a shell reads it.</summary>
    private static string OperatorSecret(string path)
    {
        if (File.Exists(path)) return Whole(path, File.ReadAllText(path).Trim());
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(OperatorKeyBytes));
        DataFolder.WriteSecret(path, Encoding.ASCII.GetBytes(secret + "\n"));
        return secret;
    }

    /// <summary>An empty file must not mean that anybody is the operator.</summary>
    private static string Whole(string path, string secret) => secret.Length is OperatorKeyBytes * 2
        ? secret
        : throw new InvalidDataException(
            $"The operator's key, {path}, has {secret.Length} characters instead of {OperatorKeyBytes * 2}: it is "
            + "damaged. Delete it: then a new one is made, and the old one opens nothing any more.");

    /// <summary>A shorter secret could be guessed; a new one makes worthless what the old one made.</summary>
    private static byte[] Whole(string path, byte[] secret, string without) => secret.Length is KeyBytes
        ? secret
        : throw new InvalidDataException(
            $"The key {path} has {secret.Length} bytes instead of {KeyBytes}: it is damaged. "
            + $"Restore it from a backup, or delete it: then a new one is made, and {without}.");
}
