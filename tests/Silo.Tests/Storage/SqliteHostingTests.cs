using CityHall.Gateway.People;
using CityHall.Grains.Journal;
using CityHall.Grains.Subscriptions;
using CityHall.Silo.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using static CityHall.Grains.Tests.Journal.EntryMaker;

namespace CityHall.Silo.Tests.Storage;

public sealed class SqliteHostingTests
{
    [Fact]
    public async Task All_that_is_kept_is_kept_in_one_file_that_is_closed_with_the_host()
    {
        var folder = Directory.CreateTempSubdirectory("hall").FullName;
        try
        {
            var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSqlite(folder);
            await using (var provider = services.BuildServiceProvider())
            {
                await provider.GetRequiredService<IJournal>().Append([Entry(Gongshu, 1)]);
                await provider.GetRequiredService<ISubscriptionStore>().Advance("served", 0, 1);
                Assert.False(await provider.GetRequiredService<SqliteAccounts>().Any());
                Assert.Same(provider.GetRequiredService<SqliteAccounts>(), provider.GetRequiredService<IAccounts>());
            }

            Assert.Equal(["hall.db"], Directory.GetFiles(folder).Select(Path.GetFileName));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
