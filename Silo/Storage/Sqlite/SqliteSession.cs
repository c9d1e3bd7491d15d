using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace CityHall.Silo.Storage.Sqlite;

/// <summary>One open connection, for one thread; its statements are prepared once.</summary>
/// <remarks>
/// It speaks to SQLite without ADO.NET, whose first connection alone took 50 ms of each start, and which waits for a
/// lock in steps of 150 ms.
/// </remarks>
internal sealed class SqliteSession(sqlite3 database) : IDisposable
{
    /// <summary>How long a statement waits for another connection that holds the file.</summary>
    private const int BusyMilliseconds = 1000;

    private readonly Dictionary<string, sqlite3_stmt> _statements = [];

    public static SqliteSession Open(string path, int flags, string settings)
    {
        Batteries_V2.Init();
        var result = sqlite3_open_v2(path, out var database, flags | SQLITE_OPEN_NOMUTEX, null);
        if (result == SQLITE_OK) result = sqlite3_busy_timeout(database, BusyMilliseconds);
        if (result == SQLITE_OK) result = sqlite3_exec(database, settings);
        if (result == SQLITE_OK) return new SqliteSession(database);

        database.Dispose();
        throw new SqliteException($"{path} cannot be opened: {sqlite3_errstr(result).utf8_to_string()}.", result);
    }

    /// <summary>Everything or nothing.</summary>
    public T InTransaction<T>(Func<SqliteSession, T> work)
    {
        Execute("BEGIN IMMEDIATE");
        try
        {
            var answer = work(this);
            Execute("COMMIT");
            return answer;
        }
        finally
        {
            // Some failures have rolled back already.
            if (sqlite3_get_autocommit(database) is 0) Execute("ROLLBACK");
        }
    }

    /// <summary>Several statements, whose rows nobody asks for.</summary>
    public void Script(string sql) => Check(sqlite3_exec(database, sql));

    /// <summary>The number of rows that were inserted, updated or deleted.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        var statement = Bound(sql, values);
        try
        {
            while (Step(statement))
            {
                // A row of a pragma tells nothing that is needed.
            }

            return sqlite3_changes(database);
        }
        finally
        {
            _ = sqlite3_reset(statement);
        }
    }

    /// <summary>The number in the first column of the first row; null if there is none.</summary>
    public long? Find(string sql, params ReadOnlySpan<object?> values)
    {
        var statement = Bound(sql, values);
        try
        {
            return Step(statement) ? new SqliteRow(statement).NumberOrNull(0) : null;
        }
        finally
        {
            _ = sqlite3_reset(statement);
        }
    }

    public IReadOnlyList<T> Read<T>(string sql, Func<SqliteRow, T> map, params ReadOnlySpan<object?> values)
    {
        var found = new List<T>();
        var statement = Bound(sql, values);
        try
        {
            while (Step(statement)) found.Add(map(new SqliteRow(statement)));
            return found;
        }
        finally
        {
            _ = sqlite3_reset(statement);
        }
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values) statement.Dispose();
        database.Dispose();
    }

    private bool Step(sqlite3_stmt statement)
    {
        var result = sqlite3_step(statement);
        if (result is not (SQLITE_ROW or SQLITE_DONE)) throw Failed(result);
        return result == SQLITE_ROW;
    }

    private sqlite3_stmt Bound(string sql, ReadOnlySpan<object?> values)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            Check(sqlite3_prepare_v2(database, sql, out statement));
            _statements[sql] = statement;
        }

        for (var i = 0; i < values.Length; i++) Check(Bind(statement, i + 1, values[i]));
        return statement;
    }

    private static int Bind(sqlite3_stmt statement, int index, object? value) => value switch
    {
        null => sqlite3_bind_null(statement, index),
        string text => sqlite3_bind_text(statement, index, text),
        byte[] bytes => sqlite3_bind_blob(statement, index, bytes),
        long number => sqlite3_bind_int64(statement, index, number),
        int number => sqlite3_bind_int64(statement, index, number),
        bool truth => sqlite3_bind_int64(statement, index, truth ? 1 : 0),
        _ => throw new UnreachableException($"No column holds a {value.GetType().Name}."),
    };

    private void Check(int result)
    {
        if (result != SQLITE_OK) throw Failed(result);
    }

    private SqliteException Failed(int result) => new(sqlite3_errmsg(database).utf8_to_string(), result);
}
