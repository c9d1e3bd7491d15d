using CityHall.Gateway.People;
using CityHall.Grains.Interfaces;
using CityHall.Silo.Storage.Sqlite;

namespace CityHall.Silo.Tests.Storage;

public sealed class SqliteAccountsTests : IAsyncDisposable
{
    private static readonly PersonId Li = new("C330105-0041");
    private static readonly PersonId Wang = new("C330105-0042");

    private readonly TestStore _store = new();

    private SqliteAccounts Accounts => new(_store.Store);

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task At_first_there_is_no_account()
    {
        Assert.False(await Accounts.Any());
        Assert.Null(await Accounts.PasswordOf(Li));
    }

    [Fact]
    public async Task An_account_is_found_as_it_was_inserted()
    {
        await Accounts.Insert([AccountOf(Li, 1), AccountOf(Wang, 2)]);

        var found = await Accounts.PasswordOf(Wang);

        Assert.True(await Accounts.Any());
        Assert.Equal(PasswordScheme.FirstPassword, found!.Scheme);
        Assert.Equal([2], found.Salt);
        Assert.Equal([2, 2], found.Hash);
    }

    [Fact]
    public async Task A_password_set_by_its_clerk_outlives_a_restart_and_a_second_insert()
    {
        await Accounts.Insert([AccountOf(Li, 1)]);
        await Accounts.SetPassword(Li, new PasswordHash(PasswordScheme.Argon2id, [7], [8]));
        await _store.Close();
        await Accounts.Insert([AccountOf(Li, 1), AccountOf(Wang, 2)]);

        var found = await Accounts.PasswordOf(Li);

        Assert.Equal(PasswordScheme.Argon2id, found!.Scheme);
        Assert.Equal([8], found.Hash);
        Assert.NotNull(await Accounts.PasswordOf(Wang));
    }

    [Fact]
    public async Task A_first_password_makes_its_account()
    {
        await Accounts.SetPassword(Li, new PasswordHash(PasswordScheme.FirstPassword, [7], [8]));

        Assert.Equal([8], (await Accounts.PasswordOf(Li))!.Hash);
        Assert.Null(await Accounts.PasswordOf(Wang));
    }

    private static (PersonId Person, PasswordHash Password) AccountOf(PersonId person, byte mark) =>
        (person, new PasswordHash(PasswordScheme.FirstPassword, [mark], [mark, mark]));
}
