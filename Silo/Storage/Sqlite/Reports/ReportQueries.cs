using CityHall.Gateway.Reports;
using CityHall.Grains.Interfaces;
using Dapper;

namespace CityHall.Silo.Storage.Sqlite.Reports;

/// <summary>One question to the read models.</summary>
internal sealed class ReportQueries(ReportFile file, ReportQuery query)
{
    private const string Days = "day BETWEEN @from AND @to AND (@hall IS NULL OR hall LIKE @hall || '%')";

    private const double MillisecondsOfSecond = 1000;

    public async Task<IReadOnlyList<WaitFigures>> Waits()
    {
        var rows = await Read<WaitRow>(
            $"""
             SELECT hall, {Part} AS part, state, max(0, called_at - due_at) AS wait, left_at - taken_at AS in_hall
             FROM visit WHERE {Days} AND is_manual = 0
             """);
        return
        [
            .. from row in rows
               group row by (row.Hall, row.Part) into one
               orderby one.Key
               let waits = one.Where(row => row.Wait is not null).Select(row => row.Wait!.Value).ToList()
               select new WaitFigures(
                   Key(one.Key),
                   one.LongCount(),
                   SpreadOf(waits),
                   SpreadOf(one.Where(row => row.State is "Finished" && row.In_Hall is not null)
                       .Select(row => row.In_Hall!.Value)),
                   waits.LongCount(wait => wait > TimeSpan.FromMinutes(query.LongWaitMinutes).TotalMilliseconds)),
        ];
    }

    public async Task<IReadOnlyList<HandlingFigures>> Handling()
    {
        var rows = await Read<HandlingRow>(
            $"""
             SELECT hall, {Part} AS part, ended_at - started_at AS handling
             FROM service WHERE {Days} AND ended_at IS NOT NULL
             """);
        return
        [
            .. from row in rows
               group row.Handling by (row.Hall, row.Part) into one
               orderby one.Key
               select new HandlingFigures(Key(one.Key), SpreadOf(one)),
        ];
    }

    public async Task<IReadOnlyList<MissedFigures>> Missed()
    {
        var rows = await Read<MissedRow>(
            $"""
             SELECT hall, {Part} AS part, count(*) AS numbers, count(called_at) AS called, sum(missed > 0) AS missed,
               sum(state = 'Cancelled') AS cancelled, sum(state = 'Expired') AS expired,
                   sum(state = 'PutOff') AS put_off
             FROM visit WHERE {Days} AND is_manual = 0 GROUP BY 1, 2 ORDER BY 1, 2
             """);
        return
        [
            .. rows.Select(row => new MissedFigures(
                Key((row.Hall, row.Part)), row.Numbers, row.Called, row.Missed, row.Cancelled, row.Expired,
                    row.Put_Off)),
        ];
    }

    public async Task<IReadOnlyList<IdleFigures>> Idle()
    {
        var rows = await Read<IdleRow>(
            $"""
             SELECT hall, {Part} AS part, sum(iif(state <> 'Paused', milliseconds, 0)) AS open,
               sum(iif(state = 'Open', milliseconds, 0)) AS idle, sum(iif(state = 'Paused', milliseconds, 0)) AS paused
             FROM desk_time WHERE {Days} GROUP BY 1, 2 ORDER BY 1, 2
             """);
        return
        [
            .. rows.Select(row => new IdleFigures(
                Key((row.Hall, row.Part)),
                row.Open / MillisecondsOfSecond,
                row.Idle / MillisecondsOfSecond,
                row.Paused / MillisecondsOfSecond)),
        ];
    }

    /// <summary>The column that tells a hall's rows apart; hours sort as text with two digits.</summary>
    private string Part => query.By switch
    {
        ReportBy.Hall => "''",
        ReportBy.Queue => "queue",
        ReportBy.Window => "coalesce(window, '')",
        ReportBy.Hour => "printf('%02d', hour)",
    };

    private ReportKey Key((string Hall, string Part) key)
    {
        var hall = new HallId(key.Hall);
        return query.By switch
        {
            ReportBy.Hall => new ReportKey(hall),
            ReportBy.Queue => new ReportKey(hall, Queue: new QueueLetter(key.Part)),
            ReportBy.Window => new ReportKey(hall, Window: key.Part is "" ? null : new WindowId(key.Part)),
            ReportBy.Hour => new ReportKey(hall, Hour: int.Parse(key.Part)),
        };
    }

    private async Task<IEnumerable<T>> Read<T>(string sql)
    {
        await using var connection = await file.Open();
        return await connection.QueryAsync<T>(
            sql, new { from = $"{query.From:yyyy-MM-dd}", to = $"{query.To:yyyy-MM-dd}", hall = query.Hall });
    }

    private static Spread SpreadOf(IEnumerable<long> milliseconds)
    {
        var sorted = milliseconds.Order().ToArray();
        if (sorted.Length is 0) return new Spread(0, 0, 0, 0, 0);
        return new Spread(
            sorted.Length,
            sorted.Average() / MillisecondsOfSecond,
            Quantile(sorted, 0.5),
            Quantile(sorted, 0.9),
            sorted[^1] / MillisecondsOfSecond);
    }

    /// <summary>The smallest value that so many are not above.</summary>
    private static double Quantile(long[] sorted, double part) =>
        sorted[Math.Max(0, (int)Math.Ceiling(part * sorted.Length) - 1)] / MillisecondsOfSecond;

    // Dapper fills these by the names of the columns.
    private sealed record WaitRow
    {
        public required string Hall { get; init; }

        public required string Part { get; init; }

        public required string State { get; init; }

        public long? Wait { get; init; }

        public long? In_Hall { get; init; }
    }

    private sealed record HandlingRow
    {
        public required string Hall { get; init; }

        public required string Part { get; init; }

        public long Handling { get; init; }
    }

    private sealed record MissedRow
    {
        public required string Hall { get; init; }

        public required string Part { get; init; }

        public long Numbers { get; init; }

        public long Called { get; init; }

        public long Missed { get; init; }

        public long Cancelled { get; init; }

        public long Expired { get; init; }

        public long Put_Off { get; init; }
    }

    private sealed record IdleRow
    {
        public required string Hall { get; init; }

        public required string Part { get; init; }

        public long Open { get; init; }

        public long Idle { get; init; }

        public long Paused { get; init; }
    }
}
