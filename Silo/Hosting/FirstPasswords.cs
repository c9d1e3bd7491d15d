using System.Text;
using CityHall.Gateway.People;
using CityHall.Grains.Interfaces.People;
using CityHall.Silo.Seed;
using CityHall.Silo.Storage.Sqlite;

namespace CityHall.Silo.Hosting;

/// <summary>
/// At the first start everybody of the seed gets a random password, written to a private file; the administrator's
/// is told on the console, once, and must be changed.
/// </summary>
internal sealed class FirstPasswords(SqliteAccounts accounts, SeedStaff staff, DataFolder folder) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await accounts.Any()) return;
        var first = staff.People.Select(one => (One: one, Made: PasswordHash.MakeFirst())).ToList();

        // The file first: an account whose password nobody has would be of no use.
        // If we die in between there is still no account, and the next start makes both anew.
        var lines = first.Where(made => made.One.Person != SeedStaff.Administrator)
            .Select(made => Line(made.One, made.Made.Password));
        DataFolder.WriteSecret(folder.FirstPasswords, Encoding.UTF8.GetBytes(string.Concat(lines)));
        await accounts.Insert(first.Select(made => (made.One.Person, made.Made.Hash)));
        var boss = first.Single(made => made.One.Person == SeedStaff.Administrator);
#pragma warning disable RS0030 // To the console, not to the log, which is kept: it opens nothing but its own change.
        await Console.Out.WriteLineAsync(
            $"Administrator \"{boss.One.Person}\", first password {boss.Made.Password} (told once, to be changed)");
#pragma warning restore RS0030
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string Line(Newcomer one, string password) =>
        $"{one.Grants[0].Scope}\t{one.Person}\t{one.Name}\t{password}\t{one.Grants[0].Role}\n";
}

internal static class FirstPasswordsSetup
{
    public static void AddFirstPasswords(this IServiceCollection services) =>
        services.AddHostedService<FirstPasswords>();
}
