using CityHall.Gateway.Clerks;
using CityHall.Grains.Interfaces;

namespace CityHall.Silo.Storage.Sqlite;

/// <summary>The accounts of an embedded city.</summary>
internal sealed class SqliteAccounts(SqliteStore store) : IAccounts
{
    public async Task<Account?> Find(ClerkId clerk)
    {
        var found = await store.Read(session => session.Read(
            "SELECT name, scheme, salt, hash FROM account WHERE clerk = ?1",
            row => new Account(
                clerk,
                row.Text(0),
                new PasswordHash((PasswordScheme)row.Number(1), row.Bytes(2), row.Bytes(3))),
            clerk.Value));
        return found.SingleOrDefault();
    }

    public async Task SetPassword(ClerkId clerk, PasswordHash password)
    {
        var changed = await store.Write(session => session.Execute(
            "UPDATE account SET scheme = ?2, salt = ?3, hash = ?4 WHERE clerk = ?1",
            clerk.Value, (int)password.Scheme, password.Salt, password.Hash));
        if (changed == 0) throw new KeyNotFoundException($"There is no account {clerk}.");
    }

    public Task<bool> Any() => store.Read(session => session.Find("SELECT 1 FROM account LIMIT 1") is not null);

    /// <summary>All in one transaction; an account that is there already stays as it is.</summary>
    public Task Insert(IEnumerable<Account> accounts)
    {
        Account[] all = [.. accounts];
        return store.Write(session => all.Sum(account => Insert(session, account)));
    }

    private static int Insert(SqliteSession session, Account account) => session.Execute(
        "INSERT INTO account (clerk, name, scheme, salt, hash) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
        account.Clerk.Value, account.Name, (int)account.Password.Scheme, account.Password.Salt, account.Password.Hash);
}
