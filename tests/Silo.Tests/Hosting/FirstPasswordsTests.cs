using System.Text;
using CityHall.Gateway.People;
using CityHall.Grains.Interfaces;
using CityHall.Silo.Hosting;
using CityHall.Silo.Seed;
using CityHall.Silo.Storage.Sqlite;
using CityHall.Silo.Tests.Storage;

namespace CityHall.Silo.Tests.Hosting;

public sealed class FirstPasswordsTests : IAsyncDisposable
{
    private static readonly SeedStaff Staff = StaffOf(new SeedDirectory(SeedHours.AllDay));

    private readonly TestStore _store = new();
    private readonly TempData _data = new();
    private readonly DataFolder _folder;

    public FirstPasswordsTests() => _folder = _data.Prepare();

    private SqliteAccounts Accounts => new(_store.Store);

    public async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        _data.Dispose();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task A_start_that_died_between_file_and_accounts_is_made_good_by_the_next()
    {
        var stale = $"331002000\t{Staff.People[0].Person}\t李\tstale\n";
        DataFolder.WriteSecret(_folder.FirstPasswords, Encoding.UTF8.GetBytes(stale));

        await Start();

        var lines = File.ReadAllLines(_folder.FirstPasswords).Select(line => line.Split('\t')).ToList();
        Assert.Equal(Staff.People.SkipLast(1).Select(one => one.Person.Value), lines.Select(line => line[1]));
        Assert.Equal(SeedStaff.Administrator, Staff.People[^1].Person);
        foreach (var line in new[] { lines[0], lines[^1] })
        {
            var kept = await Accounts.PasswordOf(new PersonId(line[1]));
            Assert.Equal(PasswordHash.OfFirst(line[3], kept!.Salt).Hash, kept.Hash);
        }
    }

    [Fact]
    public async Task Once_the_accounts_are_there_the_file_stays_as_it_is()
    {
        await Start();
        var first = File.ReadAllText(_folder.FirstPasswords);

        await _store.Close();
        await Start();

        Assert.Equal(first, File.ReadAllText(_folder.FirstPasswords));
    }

    private Task Start() =>
        new FirstPasswords(Accounts, Staff, _folder).StartAsync(TestContext.Current.CancellationToken);

    private static SeedStaff StaffOf(SeedDirectory directory) => new(directory, new SeedClerks(directory));
}
