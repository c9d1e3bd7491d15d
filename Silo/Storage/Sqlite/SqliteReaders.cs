using System.Collections.Concurrent;
using CityHall.Grains.Journal;
using Microsoft.Data.Sqlite;

namespace CityHall.Silo.Storage.Sqlite;

/// <summary>Threads that read, each by its own connection; they never wait for the writer, nor it for them.</summary>
internal sealed class SqliteReaders : IAsyncDisposable
{
    private const int Threads = 2;
    private const int MaxWaiting = 10_000;

    private readonly BlockingCollection<SqliteWork> _waiting = new(MaxWaiting);
    private readonly SqliteFile _file;
    private readonly Task _ended;

    public SqliteReaders(SqliteFile file)
    {
        _file = file;
        _ended = Task.WhenAll(Enumerable.Range(1, Threads).Select(no => NamedThread.Start($"sqlite reader {no}", Run)));
    }

    public Task<T> Read<T>(Func<SqliteSession, T> read)
    {
        var work = new SqliteWork<T>(read);
        if (!TryAdd(work)) work.Fail(new JournalUnavailableException("The store is closed, or too many reads wait."));
        return work.Done;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.CompleteAdding();
        await _ended;
    }

    private bool TryAdd(SqliteWork work)
    {
        try
        {
            return _waiting.TryAdd(work);
        }
        catch (InvalidOperationException)
        {
            return false; // Closed.
        }
    }

    private void Run()
    {
        SqliteSession? session = null;
        foreach (var work in _waiting.GetConsumingEnumerable())
        {
            try
            {
                session ??= _file.OpenForReading();
                work.Do(session);
                work.Answer();
            }
            catch (Exception failed)
            {
                // Whatever it was, it is the asker's to hear, and the next one gets a fresh connection.
                session?.Dispose();
                session = null;
                work.Fail(failed is SqliteException ? Unavailable(failed) : failed);
            }
        }

        session?.Dispose();
    }

    private static JournalUnavailableException Unavailable(Exception cause) => new("The store cannot be read.", cause);
}
