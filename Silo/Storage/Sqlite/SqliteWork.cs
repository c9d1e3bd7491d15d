using Microsoft.Data.Sqlite;

namespace CityHall.Silo.Storage.Sqlite;

/// <summary>Something to be done with the file by the thread that holds the session, and its answer.</summary>
internal abstract class SqliteWork
{
    /// <summary>Does it, and keeps the answer back.</summary>
    public abstract void Do(SqliteSession session);

    /// <summary>Gives the answer; for a write this is after the commit.</summary>
    public abstract void Answer();

    public abstract void Fail(Exception cause);
}

/// <summary>Work whose answer is a <typeparamref name="T"/>.</summary>
internal sealed class SqliteWork<T>(Func<SqliteSession, T> work, Action<T>? answering = null) : SqliteWork
{
    // Those who wait go on elsewhere: the thread of the file has other work to do.
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _answer = default!;
    private SqliteException? _refused;

    public Task<T> Done => _done.Task;

    public override void Do(SqliteSession session)
    {
        try
        {
            _answer = work(session);
        }
        catch (SqliteException refused) when (refused.SqliteErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT)
        {
            // Its author's mistake, and not its neighbours': they are written all the same.
            _refused = refused;
        }
    }

    public override void Answer()
    {
        if (_refused is not null)
        {
            _done.TrySetException(_refused);
            return;
        }

        answering?.Invoke(_answer);
        _done.TrySetResult(_answer);
    }

    public override void Fail(Exception cause) => _done.TrySetException(cause);
}
