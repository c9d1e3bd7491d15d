using System.Data.Common;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Time;
using Dapper;

namespace CityHall.Silo.Storage.Sqlite.Reports;

/// <summary>
/// How long windows are open, busy and paused: a change of state writes down the time of the last one.
/// </summary>
internal sealed class Desks(DbTransaction transaction, HallId hall)
{
    public async Task Open(WindowId window, DateTimeOffset at)
    {
        if (await Find(window) is { State: "Busy" } busy) await Put(busy with { IsPausing = false });
        else await Change(window, "Open", ticket: null, at);
    }

    public async Task Pause(WindowId window, bool afterThisNumber, DateTimeOffset at)
    {
        if (afterThisNumber && await Find(window) is { } busy) await Put(busy with { IsPausing = true });
        else await Change(window, "Paused", ticket: null, at);
    }

    public Task Take(WindowId window, TicketId ticket, DateTimeOffset at) => Change(window, "Busy", ticket.Value, at);

    public async Task Free(WindowId window, DateTimeOffset at)
    {
        var next = await Find(window) is { IsPausing: true } ? "Paused" : "Open";
        await Change(window, next, ticket: null, at);
    }

    /// <summary>The number was given back while it was called.</summary>
    public async Task FreeOf(TicketId ticket, DateTimeOffset at)
    {
        var window = await transaction.Connection!.ExecuteScalarAsync<string?>(
            "SELECT window FROM desk WHERE ticket = @ticket", new { ticket = ticket.Value }, transaction);
        if (window is not null) await Free(new WindowId(window), at);
    }

    public async Task Close(WindowId window, DateTimeOffset at)
    {
        if (await Find(window) is not { } desk) return;
        await WriteDown(desk, at);
        await Run("DELETE FROM desk WHERE window = @window", new { window = window.Value });
    }

    private async Task Change(WindowId window, string state, string? ticket, DateTimeOffset at)
    {
        if (await Find(window) is { } desk) await WriteDown(desk, at);
        await Put(new Desk(window.Value, state, Moment.Of(at), IsPausing: false, ticket));
    }

    private async Task<Desk?> Find(WindowId window)
    {
        var found = await transaction.Connection!.QueryFirstOrDefaultAsync<(string, long, long, string?)?>(
            "SELECT state, since, is_pausing, ticket FROM desk WHERE window = @window",
            new { window = window.Value }, transaction);
        return found is var (state, since, isPausing, ticket)
            ? new Desk(window.Value, state, since, isPausing is not 0, ticket)
            : null;
    }

    private Task Put(Desk desk) => Run(
        "INSERT OR REPLACE INTO desk VALUES (@Window, @State, @Since, @IsPausing, @Ticket)", desk);

    /// <summary>Hour by hour of the halls' time, so that a report adds rows and nothing else.</summary>
    private async Task WriteDown(Desk desk, DateTimeOffset until)
    {
        var from = DateTimeOffset.FromUnixTimeMilliseconds(desk.Since);
        while (from < until)
        {
            var local = BusinessTime.Local(from);
            var nextHour = from.AddHours(1) - TimeSpan.FromTicks(local.TimeOfDay.Ticks % TimeSpan.TicksPerHour);
            var to = nextHour < until ? nextHour : until;
            await Run(
                """
                INSERT INTO desk_time VALUES (@day, @hall, @window, @hour, @state, @milliseconds)
                ON CONFLICT DO UPDATE SET milliseconds = milliseconds + excluded.milliseconds
                """,
                new
                {
                    day = Moment.Day(from),
                    hall = hall.Value,
                    window = desk.Window,
                    hour = local.Hour,
                    state = desk.State,
                    milliseconds = (long)(to - from).TotalMilliseconds,
                });
            from = to;
        }
    }

    private Task<int> Run(string sql, object values) =>
        transaction.Connection!.ExecuteAsync(sql, values, transaction);

    private sealed record Desk(string Window, string State, long Since, bool IsPausing, string? Ticket);
}
