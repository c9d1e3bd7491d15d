using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Time;

namespace CityHall.Silo.Storage.Sqlite.Reports;

/// <summary>
/// How long windows are open, busy and paused: a change of state writes down the time of the last one.
/// </summary>
internal sealed class Desks(SqliteSession session, HallId hall)
{
    public void Open(WindowId window, DateTimeOffset at)
    {
        if (Find(window) is { State: "Busy" } busy) Put(busy with { IsPausing = false });
        else Change(window, "Open", ticket: null, at);
    }

    public void Pause(WindowId window, bool afterThisNumber, DateTimeOffset at)
    {
        if (afterThisNumber && Find(window) is { } busy) Put(busy with { IsPausing = true });
        else Change(window, "Paused", ticket: null, at);
    }

    public void Take(WindowId window, TicketId ticket, DateTimeOffset at) => Change(window, "Busy", ticket.Value, at);

    public void Free(WindowId window, DateTimeOffset at)
    {
        var next = Find(window) is { IsPausing: true } ? "Paused" : "Open";
        Change(window, next, ticket: null, at);
    }

    /// <summary>The number was given back while it was called.</summary>
    public void FreeOf(TicketId ticket, DateTimeOffset at)
    {
        var windows = session.Read("SELECT window FROM desk WHERE ticket = ?1", row => row.Text(0), ticket.Value);
        if (windows is [var window, ..]) Free(new WindowId(window), at);
    }

    public void Close(WindowId window, DateTimeOffset at)
    {
        if (Find(window) is not { } desk) return;
        WriteDown(desk, at);
        session.Execute("DELETE FROM desk WHERE window = ?1", window.Value);
    }

    private void Change(WindowId window, string state, string? ticket, DateTimeOffset at)
    {
        if (Find(window) is { } desk) WriteDown(desk, at);
        Put(new Desk(window.Value, state, Moment.Of(at), IsPausing: false, ticket));
    }

    private Desk? Find(WindowId window)
    {
        var found = session.Read(
            "SELECT state, since, is_pausing, ticket FROM desk WHERE window = ?1",
            row => new Desk(window.Value, row.Text(0), row.Number(1), row.Number(2) is not 0, row.TextOrNull(3)),
            window.Value);
        return found is [var desk] ? desk : null;
    }

    private void Put(Desk desk) => session.Execute(
        "INSERT OR REPLACE INTO desk VALUES (?1, ?2, ?3, ?4, ?5)",
        desk.Window, desk.State, desk.Since, desk.IsPausing, desk.Ticket);

    /// <summary>Hour by hour of the halls' time, so that a report adds rows and nothing else.</summary>
    private void WriteDown(Desk desk, DateTimeOffset until)
    {
        var from = DateTimeOffset.FromUnixTimeMilliseconds(desk.Since);
        while (from < until)
        {
            var local = BusinessTime.Local(from);
            var nextHour = from.AddHours(1) - TimeSpan.FromTicks(local.TimeOfDay.Ticks % TimeSpan.TicksPerHour);
            var to = nextHour < until ? nextHour : until;
            session.Execute(
                """
                INSERT INTO desk_time VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                ON CONFLICT DO UPDATE SET milliseconds = milliseconds + excluded.milliseconds
                """,
                Moment.Day(from), hall.Value, desk.Window, local.Hour, desk.State, (long)(to - from).TotalMilliseconds);
            from = to;
        }
    }

    private sealed record Desk(string Window, string State, long Since, bool IsPausing, string? Ticket);
}
