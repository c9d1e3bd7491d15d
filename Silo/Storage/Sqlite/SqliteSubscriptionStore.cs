using CityHall.Grains.Journal;
using CityHall.Grains.Subscriptions;

namespace CityHall.Silo.Storage.Sqlite;

/// <summary>How far the subscriptions of an embedded city have come, and what they have put aside.</summary>
internal sealed class SqliteSubscriptionStore(SqliteStore store, TimeProvider time) : ISubscriptionStore
{
    public Task<long> Position(string name) =>
        store.Read(session => session.Find("SELECT position FROM checkpoint WHERE name = ?1", name) ?? 0);

    public Task<bool> Advance(string name, long from, long to) =>
        store.Write(session =>
        {
            if (from == 0) session.Execute("INSERT INTO checkpoint VALUES (?1, 0) ON CONFLICT DO NOTHING", name);
            var moved = session.Execute(
                "UPDATE checkpoint SET position = ?3 WHERE name = ?1 AND position = ?2", name, from, to);
            return moved > 0;
        });

    public Task PutAside(string name, StreamKey stream, long position, string error) =>
        store.Write(session => session.Execute(
            """
            INSERT INTO put_aside (name, stream, position, error, at) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (name, position) DO UPDATE SET error = excluded.error, at = excluded.at
            """,
            name, stream.Value, position, error, EntryHash.Microseconds(time.GetUtcNow())));

    public Task<IReadOnlyList<AsideEntry>> OldestAside(string name) =>
        store.Read(session => session.Read(
            // Beside min(), SQLite takes the other columns from the same row.
            "SELECT stream, min(position), error FROM put_aside WHERE name = ?1 GROUP BY stream ORDER BY 2",
            Entry, name));

    public Task<AsideEntry?> OldestAside(string name, StreamKey stream) =>
        store.Read(session => session.Read(
            "SELECT stream, position, error FROM put_aside WHERE name = ?1 AND stream = ?2 ORDER BY position LIMIT 1",
            Entry, name, stream.Value).SingleOrDefault());

    public Task TakeBack(string name, long position) =>
        store.Write(session => session.Execute(
            "DELETE FROM put_aside WHERE name = ?1 AND position = ?2", name, position));

    private static AsideEntry Entry(SqliteRow row) => new(new StreamKey(row.Text(0)), row.Number(1), row.Text(2));
}
