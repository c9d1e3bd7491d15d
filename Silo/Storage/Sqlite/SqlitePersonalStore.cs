using CityHall.Gateway.PersonalData;
using CityHall.Grains.Interfaces;

namespace CityHall.Silo.Storage.Sqlite;

/// <summary>The sealed personal data of an embedded city; what is deleted is overwritten in the file.</summary>
internal sealed class SqlitePersonalStore(SqliteStore store) : IPersonalStore
{
    private const string Day = "yyyy-MM-dd";

    public Task<byte[]> DayKey(DateOnly day, byte[] offered) => store.Write(session =>
    {
        session.Execute("DELETE FROM personal_day WHERE day < ?1", day.ToString(Day));
        session.Execute(
            "INSERT INTO personal_day (day, key) VALUES (?1, ?2) ON CONFLICT DO NOTHING", day.ToString(Day), offered);
        return session.Read("SELECT key FROM personal_day WHERE day = ?1", row => row.Bytes(0), day.ToString(Day))
            .Single();
    });

    public Task Keep(TicketId ticket, SealedData kept) => store.Write(session =>
    {
        session.Execute(
            "INSERT INTO personal_key (ticket, day, key) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
            ticket.Value, DayOf(ticket), kept.WrappedKey);

        // The data of a repeat is sealed under a key of its own, which was not kept.
        return session.Execute(
            "INSERT INTO personal_data (ticket, sealed) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
            ticket.Value, kept.Data);
    });

    public async Task<SealedData?> Find(TicketId ticket)
    {
        var found = await store.Read(session => session.Read(
            """
            SELECT personal_key.key, personal_data.sealed
            FROM personal_data JOIN personal_key ON personal_key.ticket = personal_data.ticket
            WHERE personal_data.ticket = ?1
            """,
            row => new SealedData(row.Bytes(0), row.Bytes(1)),
            ticket.Value));
        return found.SingleOrDefault();
    }

    public Task<int> DestroyBefore(DateOnly day) => store.Write(session =>
    {
        session.Execute(
            "DELETE FROM personal_data WHERE ticket IN (SELECT ticket FROM personal_key WHERE day < ?1)",
            day.ToString(Day));
        return session.Execute("DELETE FROM personal_key WHERE day < ?1", day.ToString(Day));
    });

    private static string DayOf(TicketId ticket) => ticket.Date is { } date
        ? date.ToString(Day)
        : throw new ArgumentException("A number belongs to a day.", nameof(ticket));
}
