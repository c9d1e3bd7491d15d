using CityHall.Grains.Journal;
using Microsoft.Data.Sqlite;

namespace CityHall.Silo.Storage.Sqlite;

/// <summary>Threads that work with a file, each by its own connection; what fails is its asker's to hear.</summary>
internal sealed class SqliteThreads : IAsyncDisposable
{
    private const int MaxWaiting = 10_000;

    private readonly SqliteQueue _waiting = new(MaxWaiting);
    private readonly Func<SqliteSession> _open;
    private readonly Task _ended;

    public SqliteThreads(string name, int count, Func<SqliteSession> open)
    {
        _open = open;
        _ended = Task.WhenAll(Enumerable.Range(1, count).Select(no => NamedThread.Start($"{name} {no}", Run)));
    }

    public Task<T> Do<T>(Func<SqliteSession, T> asked)
    {
        var work = new SqliteWork<T>(asked);
        if (!_waiting.TryAdd(work))
            work.Fail(new JournalUnavailableException("The file is closed, or too many wait for it."));
        return work.Done;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Close();
        await _ended;
    }

    private void Run()
    {
        SqliteSession? session = null;
        while (_waiting.Take() is { } work)
        {
            try
            {
                session ??= _open();
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

    private static JournalUnavailableException Unavailable(Exception cause) => new("The file cannot be used.", cause);
}
