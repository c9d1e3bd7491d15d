using CityHall.Grains.Journal;
using CityHall.Silo.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace CityHall.City.Simulation.City;

/// <summary>The journal of one simulated day: a file that is removed afterwards, or memory.</summary>
internal sealed class SimJournal(IJournal journal, SqliteStore? store, string? folder) : IAsyncDisposable
{
    public IJournal Journal => journal;

    public static SimJournal InMemory() => new(new MemoryJournal(TimeProvider.System), store: null, folder: null);

    public static SimJournal InFile()
    {
        var folder = Directory.CreateTempSubdirectory("city").FullName;
        var store = new SqliteStore(new SqliteFile(folder), NullLogger<SqliteStore>.Instance);
        return new SimJournal(new SqliteJournal(store, TimeProvider.System), store, folder);
    }

    public async ValueTask DisposeAsync()
    {
        if (store is not null) await store.DisposeAsync();
        if (folder is not null) Directory.Delete(folder, recursive: true);
    }
}
