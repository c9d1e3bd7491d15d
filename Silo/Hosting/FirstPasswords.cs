using System.Security.Cryptography;
using System.Text;
using CityHall.Gateway.Clerks;
using CityHall.Silo.Seed;
using CityHall.Silo.Storage.Sqlite;

namespace CityHall.Silo.Hosting;

/// <summary>At the first start every clerk gets an account, with a random password written to a private file.</summary>
internal sealed class FirstPasswords(SqliteAccounts accounts, SeedClerks clerks, DataFolder folder) : IHostedService
{
    private const int PasswordBytes = 16;
    private const int SaltBytes = 16;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await accounts.Any()) return;
        var first = clerks.All.Select(clerk => (Clerk: clerk, Password: NewPassword())).ToList();

        // The file first: an account whose password nobody has would be of no use.
        // If we die in between there is still no account, and the next start makes both anew.
        var lines = first.Select(made => $"{made.Clerk.Hall}\t{made.Clerk.Id}\t{made.Clerk.Name}\t{made.Password}\n");
        DataFolder.WriteSecret(folder.FirstPasswords, Encoding.UTF8.GetBytes(string.Concat(lines)));
        await accounts.Insert(first.Select(made => Account(made.Clerk, made.Password)));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string NewPassword() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(PasswordBytes));

    private static Account Account(SeedClerk clerk, string password) =>
        new(clerk.Id, clerk.Name, PasswordHash.OfFirst(password, RandomNumberGenerator.GetBytes(SaltBytes)));
}

internal static class FirstPasswordsSetup
{
    public static void AddFirstPasswords(this IServiceCollection services) =>
        services.AddHostedService<FirstPasswords>();
}
