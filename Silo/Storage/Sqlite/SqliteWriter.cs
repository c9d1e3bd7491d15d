using System.Diagnostics;
using CityHall.Grains.Journal;

namespace CityHall.Silo.Storage.Sqlite;

/// <summary>The one thread that writes: whatever waits is one transaction, and is answered after its commit.</summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    public const int MaxBatch = 256;

    /// <summary>More than a disk writes within the time after which its author gives up.</summary>
    private const int MaxWaiting = 20_000;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private readonly SqliteQueue _waiting = new(MaxWaiting);
    private readonly CancellationTokenSource _closing = new();
    private readonly SqliteFile _file;
    private readonly ILogger _logger;
    private readonly Task _ended;
    private SqliteSession? _session;
    private volatile bool _isSettled = true;

    public SqliteWriter(SqliteFile file, ILogger logger)
    {
        _file = file;
        _logger = logger;
        _ended = NamedThread.Start("sqlite writer", Run);
    }

    /// <summary>False while it is not known what became of a batch; all is refused until it is.</summary>
    public bool IsSettled => _isSettled;

    /// <summary>Fails as unavailable if it is not known to be written: it may be there or not.</summary>
    public Task<T> Write<T>(Func<SqliteSession, T> write, Action<T>? answering = null)
    {
        var work = new SqliteWork<T>(write, answering);
        if (!_isSettled || !_waiting.TryAdd(work)) work.Fail(Unavailable());
        return work.Done;
    }

    public async ValueTask DisposeAsync()
    {
        if (_waiting.Close()) await _closing.CancelAsync();
        await _ended;
        _closing.Dispose();
    }

    private void Run()
    {
        var batch = new List<SqliteWork>(MaxBatch);
        while (_waiting.Take() is { } first)
        {
            batch.Add(first);
            while (batch.Count < MaxBatch && _waiting.TryTake() is { } next) batch.Add(next);
            if (!TryCommit(batch) && !Settle()) break;
            batch.Clear();
        }

        RefuseWaiting();
        Close();
    }

    private bool TryCommit(List<SqliteWork> batch)
    {
        try
        {
            _session ??= _file.OpenForWriting();
            _session.Execute("BEGIN IMMEDIATE");
            foreach (var work in batch) work.Do(_session);
            _session.Execute("COMMIT");
        }
        catch (Exception lost)
        {
            // Whatever it was: unsettled first, so that nobody who hears of it reads the tail too early.
            _isSettled = false;
            SqliteLog.BatchLost(_logger, lost, batch.Count);
            Abandon();
            foreach (var work in batch) work.Fail(Unavailable(lost));
            return false;
        }

        foreach (var work in batch) work.Answer();
        return true;
    }

    /// <summary>Tries until the lost batch can have no effect any more; false if the store closes first.</summary>
    private bool Settle()
    {
        var started = Stopwatch.GetTimestamp();
        for (var pause = FirstPause; !TryMoveFence(); pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            RefuseWaiting();
            if (_closing.Token.WaitHandle.WaitOne(pause)) return false;
        }

        _isSettled = true;
        SqliteLog.Settled(_logger, Stopwatch.GetElapsedTime(started));
        return true;
    }

    /// <summary>Commits something small and durable.</summary>
    /// <remarks>
    /// To read the tail is not enough: when only the flush of a commit failed, its frames stand in the write-ahead log,
    /// unseen, and a start after a crash would take them up. A commit that succeeds is written over them.
    /// </remarks>
    private bool TryMoveFence()
    {
        try
        {
            _session = _file.OpenForWriting();
            _session.Execute("UPDATE fence SET moved = moved + 1");
            return true;
        }
        catch (Exception failed)
        {
            SqliteLog.NotSettled(_logger, failed);
            Abandon();
            return false;
        }
    }

    private void RefuseWaiting()
    {
        while (_waiting.TryTake() is { } work) work.Fail(Unavailable());
    }

    /// <summary>Closing rolls back what was not committed.</summary>
    private void Abandon()
    {
        _session?.Dispose();
        _session = null;
    }

    private void Close()
    {
        try
        {
            _session?.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (Exception failed)
        {
            // Nothing is lost: the next start reads the log.
            SqliteLog.NotTidied(_logger, failed);
        }

        Abandon();
    }

    private static JournalUnavailableException Unavailable(Exception? cause = null) =>
        new("It is not known to be written: the store refuses, or has lost it.", cause!);
}
