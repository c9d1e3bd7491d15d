using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace CityHall.Silo.Storage.Sqlite.Reports;

/// <summary>The file of the read models, beside the journal's: whatever is in it can be told again.</summary>
internal sealed class ReportFile : IAsyncDisposable
{
    private const string Name = "reports.db";

    /// <summary>A file of another shape is dropped and filled anew.</summary>
    private const int Shape = 2;

    /// <summary>
    /// A read model that a power cut sets back a little goes on from its own checkpoint: it need not flush.
    /// </summary>
    private const string Settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;";

    private static readonly Lazy<string> Tables = new(() =>
    {
        using var reader = new StreamReader(
            typeof(ReportFile).Assembly.GetManifestResourceStream("reports.sql")
            ?? throw new InvalidOperationException("The tables of the reports are not built in."));
        return reader.ReadToEnd();
    });

    private readonly SqliteThreads _writer;

    public ReportFile(string dataFolder)
    {
        Path = System.IO.Path.GetFullPath(Name, System.IO.Path.GetFullPath(dataFolder));
        _writer = new SqliteThreads("sqlite reports", count: 1, OpenForWriting);
    }

    public string Path { get; }

    /// <summary>Removes the read models; the next start fills them from the journal.</summary>
    public void Drop()
    {
        foreach (var file in new[] { Path, Path + "-wal", Path + "-shm" }) File.Delete(file);
    }

    /// <summary>One transaction, on the file's own thread.</summary>
    public Task<T> Write<T>(Func<SqliteSession, T> write) => _writer.Do(session => session.InTransaction(write));

    /// <summary>A connection to ask by; who writes has made the tables before.</summary>
    public async Task<SqliteConnection> Open()
    {
        await Write(_ => true);
        var settings = new SqliteConnectionStringBuilder { DataSource = Path, DefaultTimeout = 5 };
        var connection = new SqliteConnection(settings.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private SqliteSession OpenForWriting()
    {
        var session = Connect();
        var shape = session.Find("PRAGMA user_version");
        if (shape is Shape) return session;
        if (shape is not 0)
        {
            session.Dispose();
            Drop();
            session = Connect();
        }

        session.Script($"{Tables.Value} PRAGMA user_version = {Shape};");
        return session;
    }

    private SqliteSession Connect() =>
        SqliteSession.Open(Path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, Settings);
}
