using CityHall.Silo.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace CityHall.Silo.Tests.Storage;

/// <summary>A store in a folder of its own, which can be closed and opened again.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private SqliteStore? _store;

    public TestStore() => File = new SqliteFile(Folder);

    public string Folder { get; } = Directory.CreateTempSubdirectory("hall").FullName;

    public SqliteFile File { get; }

    public SqliteStore Store => _store ??= new SqliteStore(File, NullLogger<SqliteStore>.Instance);

    public SqliteJournal Journal(TimeProvider time) => new(Store, time);

    public async Task Close()
    {
        if (_store is not null) await _store.DisposeAsync();
        _store = null;
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        Directory.Delete(Folder, recursive: true);
    }
}
