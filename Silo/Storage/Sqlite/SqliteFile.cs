using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace CityHall.Silo.Storage.Sqlite;

/// <summary>The one file of an embedded city, and how it is opened.</summary>
internal sealed class SqliteFile(string dataFolder)
{
    private const string Name = "hall.db";

    /// <summary>How long a statement waits for another process that holds the file.</summary>
    private const int BusyMilliseconds = 1000;

    public string Path { get; } = System.IO.Path.GetFullPath(Name, System.IO.Path.GetFullPath(dataFolder));

    /// <summary>Limits the file's growth, in pages of 4 KiB, from the next opening for writing on.</summary>
    public int? MaxPages { get; set; }

    /// <summary>WAL lets readers read beside the writer; FULL flushes each commit before it is answered.</summary>
    public SqliteSession OpenForWriting()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        return Open(
            SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
            $"""
             PRAGMA journal_mode = WAL;
             PRAGMA synchronous = FULL;
             PRAGMA fullfsync = ON;
             PRAGMA cache_size = -16384;
             {(MaxPages is { } pages ? $"PRAGMA max_page_count = {pages};" : "")}
             """);
    }

    public SqliteSession OpenForReading() => Open(SQLITE_OPEN_READONLY, settings: "");

    private SqliteSession Open(int flags, string settings)
    {
        Batteries_V2.Init();
        var result = sqlite3_open_v2(Path, out var database, flags | SQLITE_OPEN_NOMUTEX, null);
        if (result == SQLITE_OK) result = sqlite3_busy_timeout(database, BusyMilliseconds);
        if (result == SQLITE_OK) result = sqlite3_exec(database, settings);
        if (result == SQLITE_OK) return new SqliteSession(database);

        database.Dispose();
        throw new SqliteException($"{Path} cannot be opened: {sqlite3_errstr(result).utf8_to_string()}.", result);
    }
}
