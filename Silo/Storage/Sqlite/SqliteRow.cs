using SQLitePCL;
using static SQLitePCL.raw;

namespace CityHall.Silo.Storage.Sqlite;

/// <summary>The row that a statement stands on, valid until its next step.</summary>
internal readonly struct SqliteRow(sqlite3_stmt statement)
{
    public long Number(int column) => sqlite3_column_int64(statement, column);

    public long? NumberOrNull(int column) => IsNull(column) ? null : Number(column);

    public string Text(int column) => sqlite3_column_text(statement, column).utf8_to_string();

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public byte[] Bytes(int column) => sqlite3_column_blob(statement, column).ToArray();

    public byte[]? BytesOrNull(int column) => IsNull(column) ? null : Bytes(column);

    private bool IsNull(int column) => sqlite3_column_type(statement, column) == SQLITE_NULL;
}
