using CityHall.Gateway.Clerks;
using CityHall.Grains.Interfaces;
using CityHall.Silo.Storage.Sqlite;

namespace CityHall.Silo.Tests.Storage;

public sealed class SqliteAccountsTests : IAsyncDisposable
{
    private static readonly ClerkId Li = new("C330105-0041");
    private static readonly ClerkId Wang = new("C330105-0042");

    private readonly TestStore _store = new();

    private SqliteAccounts Accounts => new(_store.Store);

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task At_first_there_is_no_account()
    {
        Assert.False(await Accounts.Any());
        Assert.Null(await Accounts.Find(Li));
    }

    [Fact]
    public async Task An_account_is_found_as_it_was_inserted()
    {
        await Accounts.Insert([AccountOf(Li, "李", 1), AccountOf(Wang, "王", 2)]);

        var found = await Accounts.Find(Wang);

        Assert.True(await Accounts.Any());
        Assert.Equal((Wang, "王", PasswordScheme.FirstPassword), (found!.Clerk, found.Name, found.Password.Scheme));
        Assert.Equal([2], found.Password.Salt);
        Assert.Equal([2, 2], found.Password.Hash);
    }

    [Fact]
    public async Task A_password_set_by_its_clerk_outlives_a_restart_and_a_second_insert()
    {
        await Accounts.Insert([AccountOf(Li, "李", 1)]);
        await Accounts.SetPassword(Li, new PasswordHash(PasswordScheme.Argon2id, [7], [8]));
        await _store.Close();
        await Accounts.Insert([AccountOf(Li, "李", 1), AccountOf(Wang, "王", 2)]);

        var found = await Accounts.Find(Li);

        Assert.Equal(PasswordScheme.Argon2id, found!.Password.Scheme);
        Assert.Equal([8], found.Password.Hash);
        Assert.NotNull(await Accounts.Find(Wang));
    }

    [Fact]
    public async Task A_password_needs_an_account() =>
        await Assert.ThrowsAsync<KeyNotFoundException>(
            () => Accounts.SetPassword(Li, new PasswordHash(PasswordScheme.Argon2id, [7], [8])));

    private static Account AccountOf(ClerkId clerk, string name, byte mark) =>
        new(clerk, name, new PasswordHash(PasswordScheme.FirstPassword, [mark], [mark, mark]));
}
