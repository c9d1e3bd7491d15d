namespace CityHall.Silo.Storage.Sqlite;

/// <summary>The open file: one thread writes it, a few read it; they never wait for one another.</summary>
internal sealed class SqliteStore : IAsyncDisposable
{
    private const int Readers = 2;

    private readonly SqliteWriter _writer;
    private readonly SqliteThreads _readers;

    public SqliteStore(SqliteFile file, ILogger<SqliteStore> logger)
    {
        SqliteSchema.Upgrade(file);
        _writer = new SqliteWriter(file, logger);
        _readers = new SqliteThreads("sqlite reader", Readers, file.OpenForReading);
    }

    /// <summary>False while it is not known what became of a write.</summary>
    public bool IsSettled => _writer.IsSettled;

    /// <summary>Sees all that was answered before.</summary>
    public Task<T> Read<T>(Func<SqliteSession, T> read) => _readers.Do(read);

    /// <summary>Durable when it ends; it shares its transaction with whatever else waits.</summary>
    /// <param name="write">All or nothing: if it breaks a constraint, it has changed nothing.</param>
    /// <param name="answering">Called after the commit, on the writer's thread, before the answer is given.</param>
    public Task<T> Write<T>(Func<SqliteSession, T> write, Action<T>? answering = null) =>
        _writer.Write(write, answering);

    /// <summary>Does what waits. Readers go first, or the writer could not fold its log into the file.</summary>
    public async ValueTask DisposeAsync()
    {
        await _readers.DisposeAsync();
        await _writer.DisposeAsync();
    }
}
