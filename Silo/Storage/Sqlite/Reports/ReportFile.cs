using Dapper;
using Microsoft.Data.Sqlite;

namespace CityHall.Silo.Storage.Sqlite.Reports;

/// <summary>The file of the read models, beside the journal's: whatever is in it can be told again.</summary>
internal sealed class ReportFile(string dataFolder) : IDisposable
{
    private const string Name = "reports.db";

    /// <summary>A file of another shape is dropped and filled anew.</summary>
    private const int Shape = 1;

    private static readonly Lazy<string> Tables = new(() =>
    {
        using var reader = new StreamReader(
            typeof(ReportFile).Assembly.GetManifestResourceStream("reports.sql")
            ?? throw new InvalidOperationException("The tables of the reports are not built in."));
        return reader.ReadToEnd();
    });

    private readonly SemaphoreSlim _making = new(1);
    private bool _isMade;

    public string Path { get; } = System.IO.Path.GetFullPath(Name, System.IO.Path.GetFullPath(dataFolder));

    /// <summary>Removes the read models; the next start fills them from the journal.</summary>
    public void Drop()
    {
        foreach (var file in new[] { Path, Path + "-wal", Path + "-shm" }) File.Delete(file);
    }

    public void Dispose() => _making.Dispose();

    public async Task<SqliteConnection> Open()
    {
        await _making.WaitAsync();
        try
        {
            var connection = await Connect();
            if (!_isMade) connection = await Made(connection);
            _isMade = true;
            return connection;
        }
        finally
        {
            _making.Release();
        }
    }

    private async Task<SqliteConnection> Made(SqliteConnection connection)
    {
        var shape = await connection.ExecuteScalarAsync<int>("PRAGMA user_version");
        if (shape is not (0 or Shape))
        {
            await connection.DisposeAsync();
            SqliteConnection.ClearPool(connection);
            Drop();
            connection = await Connect();
            shape = 0;
        }

        // A read model that a power cut sets back a little goes on from its own checkpoint: it need not flush.
        await connection.ExecuteAsync("PRAGMA journal_mode = WAL");
        if (shape is 0) await connection.ExecuteAsync($"{Tables.Value} PRAGMA user_version = {Shape};");
        return connection;
    }

    private async Task<SqliteConnection> Connect()
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = Path, DefaultTimeout = 5 }.ConnectionString);
        await connection.OpenAsync();
        await connection.ExecuteAsync("PRAGMA synchronous = NORMAL");
        return connection;
    }
}
