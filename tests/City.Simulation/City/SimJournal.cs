using CityHall.Grains.Journal;
using CityHall.Silo.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace CityHall.City.Simulation.City;

/// <summary>The journal of one simulated day: a file that is removed afterwards, or memory.</summary>
internal sealed class SimJournal(IJournal journal, SqliteStore? store, string? folder) : IAsyncDisposable
{
    public IJournal Journal => journal;

    /// <summary>Whatever is recorded is recorded in the halls' time, too.</summary>
    public static SimJournal InMemory(TimeProvider time) => new(new MemoryJournal(time), store: null, folder: null);

    public static SimJournal InFile(TimeProvider time)
    {
        var folder = Directory.CreateTempSubdirectory("city").FullName;
        var store = new SqliteStore(new SqliteFile(folder), NullLogger<SqliteStore>.Instance);
        return new SimJournal(new SqliteJournal(store, time), store, folder);
    }

    public async ValueTask DisposeAsync()
    {
        if (store is not null) await store.DisposeAsync();
        if (folder is not null) Directory.Delete(folder, recursive: true);
    }
}
