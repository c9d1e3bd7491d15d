namespace CityHall.Silo.Storage.Sqlite;

/// <summary>Work that waits for a thread of the file.</summary>
/// <remarks>
/// Who takes sleeps until there is some. The base library's queues spin first, and on a small machine that costs more
/// than the work itself.
/// </remarks>
internal sealed class SqliteQueue(int mostWaiting)
{
    // A Monitor waits without spinning; a System.Threading.Lock cannot wait.
    private readonly object _gate = new();
    private readonly Queue<SqliteWork> _waiting = [];
    private bool _isClosed;

    /// <summary>False if it is closed, or too much waits already.</summary>
    public bool TryAdd(SqliteWork work)
    {
        lock (_gate)
        {
            if (_isClosed || _waiting.Count >= mostWaiting) return false;
            _waiting.Enqueue(work);
            Monitor.Pulse(_gate);
            return true;
        }
    }

    /// <summary>Blocks until something waits; null if it is closed and all was taken.</summary>
    public SqliteWork? Take()
    {
        lock (_gate)
        {
            while (_waiting.Count is 0 && !_isClosed) Monitor.Wait(_gate);
            return _waiting.TryDequeue(out var work) ? work : null;
        }
    }

    /// <summary>Null if nothing waits just now.</summary>
    public SqliteWork? TryTake()
    {
        lock (_gate) return _waiting.TryDequeue(out var work) ? work : null;
    }

    /// <summary>What waits can still be taken; false if it was closed before.</summary>
    public bool Close()
    {
        lock (_gate)
        {
            if (_isClosed) return false;
            _isClosed = true;
            Monitor.PulseAll(_gate);
            return true;
        }
    }
}
