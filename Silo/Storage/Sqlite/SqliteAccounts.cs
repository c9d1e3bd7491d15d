using CityHall.Gateway.People;
using CityHall.Grains.Interfaces;

namespace CityHall.Silo.Storage.Sqlite;

/// <summary>The passwords of an embedded city.</summary>
internal sealed class SqliteAccounts(SqliteStore store) : IAccounts
{
    public async Task<PasswordHash?> PasswordOf(PersonId person)
    {
        var found = await store.Read(session => session.Read(
            "SELECT scheme, salt, hash FROM account WHERE person = ?1",
            row => new PasswordHash((PasswordScheme)row.Number(0), row.Bytes(1), row.Bytes(2)),
            person.Value));
        return found.SingleOrDefault();
    }

    public Task SetPassword(PersonId person, PasswordHash password) => store.Write(session => session.Execute(
        """
        INSERT INTO account (person, scheme, salt, hash) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (person) DO UPDATE SET scheme = ?2, salt = ?3, hash = ?4
        """,
        person.Value, (int)password.Scheme, password.Salt, password.Hash));

    public Task<bool> Any() => store.Read(session => session.Find("SELECT 1 FROM account LIMIT 1") is not null);

    /// <summary>All in one transaction; an account that is there already stays as it is.</summary>
    public Task Insert(IEnumerable<(PersonId Person, PasswordHash Password)> accounts)
    {
        (PersonId Person, PasswordHash Password)[] all = [.. accounts];
        return store.Write(session => all.Sum(account => Insert(session, account.Person, account.Password)));
    }

    private static int Insert(SqliteSession session, PersonId person, PasswordHash password) => session.Execute(
        "INSERT INTO account (person, scheme, salt, hash) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
        person.Value, (int)password.Scheme, password.Salt, password.Hash);
}
