using CityHall.Benchmarks.Counters;
using CityHall.Silo.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace CityHall.Benchmarks.Workers;

/// <summary>The floor of everything durable: the same journal on a file of its own, and nothing around it.</summary>
internal sealed class BareJournal : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly SqliteStore _store;
    private readonly SqliteJournal _journal;

    public BareJournal()
    {
        _store = new SqliteStore(new SqliteFile(_folder.Path), NullLogger<SqliteStore>.Instance);
        _journal = new SqliteJournal(_store, TimeProvider.System);
    }

    public IReadOnlyList<ICounter> Appenders(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new BareAppender(_journal, $"bare/{RequestIds.Next()}"))];

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }
}
