using static SQLitePCL.raw;

namespace CityHall.Silo.Storage.Sqlite;

/// <summary>The one file of an embedded city, and how it is opened.</summary>
internal sealed class SqliteFile(string dataFolder)
{
    private const string Name = "hall.db";

    public string Path { get; } = System.IO.Path.GetFullPath(Name, System.IO.Path.GetFullPath(dataFolder));

    /// <summary>Limits the file's growth, in pages of 4 KiB, from the next opening for writing on.</summary>
    public int? MaxPages { get; set; }

    /// <summary>WAL lets readers read beside the writer; FULL flushes each commit before it is answered.</summary>
    public SqliteSession OpenForWriting()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        return SqliteSession.Open(
            Path,
            SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
            $"""
             PRAGMA journal_mode = WAL;
             PRAGMA synchronous = FULL;
             PRAGMA fullfsync = ON;
             PRAGMA cache_size = -16384;
             PRAGMA secure_delete = ON;
             {(MaxPages is { } pages ? $"PRAGMA max_page_count = {pages};" : "")}
             """);
    }

    public SqliteSession OpenForReading() => SqliteSession.Open(Path, SQLITE_OPEN_READONLY, settings: "");
}
