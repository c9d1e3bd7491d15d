using System.Diagnostics;
using CityHall.Silo.Storage.Sqlite;

namespace CityHall.Benchmarks.Workers;

/// <summary>What follows elsewhere from what was pressed: no load is over before that is in the journal too.</summary>
internal sealed class Effects(string dataFolder)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private long _seen;
    private long _owed;

    /// <summary>How long it took until each number that was finished was served in its own stream.</summary>
    public async Task<TimeSpan> Settled()
    {
        var started = Stopwatch.GetTimestamp();
        using var session = new SqliteFile(dataFolder).OpenForReading();
        while (Owed(session) is not 0)
        {
            if (Stopwatch.GetElapsedTime(started) > Patience) throw new TimeoutException($"{_owed} effects are owed.");
            await Task.Delay(Step);
        }

        return Stopwatch.GetElapsedTime(started);
    }

    private long Owed(SqliteSession session)
    {
        var (seen, owed) = session.Read(
            """
            SELECT max(position), sum(event = 'ServiceFinished') - sum(event = 'Served') FROM entry
            WHERE position > ?1
            """,
            row => (row.NumberOrNull(0), row.NumberOrNull(1)), _seen)[0];
        _seen = seen ?? _seen;
        _owed += owed ?? 0;
        return _owed;
    }
}
