using CityHall.Grains.Interfaces;
using CityHall.Grains.Journal;

namespace CityHall.Silo.Storage.Sqlite;

/// <summary>An entry as a row, and back.</summary>
internal static class EntryRow
{
    public const string Columns =
        """
        position, stream, version, event, schema, occurred_at, recorded_at, origin, time_quality,
        actor, authentication, device, request_id, command_hash, is_opening, payload, salt, hash
        """;

    /// <summary>The rows after a position, in order, so many of them.</summary>
    public const string Page = $"SELECT {Columns} FROM entry WHERE position > ?1 ORDER BY position LIMIT ?2";

    /// <summary>Adds a row at the end and tells its position; none if its version or its request id is taken.</summary>
    public const string Insert =
        $"""
         INSERT INTO entry ({Columns})
         VALUES ((SELECT coalesce(max(position), 0) + 1 FROM entry),
           ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
         RETURNING position
         """;

    /// <summary>The values of <see cref="Insert"/>.</summary>
    public static object?[] Of(JournalEntry entry, DateTimeOffset recordedAt)
    {
        var metadata = entry.Metadata;
        return
        [
            metadata.Stream.Value,
            metadata.Version,
            metadata.Event,
            metadata.Schema,
            EntryHash.Microseconds(metadata.OccurredAt),
            EntryHash.Microseconds(recordedAt),
            (int)metadata.Origin,
            (int)metadata.TimeQuality,
            metadata.Actor.Who,
            metadata.Actor.Authentication,
            metadata.Actor.Device,
            metadata.RequestId?.Value,
            metadata.CommandHash,
            metadata.IsOpening,
            entry.Payload,
            entry.Salt,
            entry.Hash,
        ];
    }

    public static long LastPosition(SqliteSession session) =>
        session.Find("SELECT max(position) FROM entry") ?? 0;

    /// <summary>Reads a row of <see cref="Columns"/>.</summary>
    public static RecordedEntry Read(SqliteRow row)
    {
        var metadata = new EntryMetadata(
            Stream: new StreamKey(row.Text(1)),
            Version: row.Number(2),
            Event: row.Text(3),
            Schema: (int)row.Number(4),
            OccurredAt: EntryHash.Instant(row.Number(5)),
            Origin: (Origin)row.Number(7),
            TimeQuality: (TimeQuality)row.Number(8),
            Actor: new Actor(row.Text(9), row.Text(10), row.TextOrNull(11)),
            RequestId: row.TextOrNull(12) is { } id ? new RequestId(id) : null,
            CommandHash: row.BytesOrNull(13),
            IsOpening: row.Number(14) != 0);
        var entry = new JournalEntry(metadata, row.Bytes(15), row.Bytes(16), row.Bytes(17));
        return new RecordedEntry(row.Number(0), EntryHash.Instant(row.Number(6)), entry);
    }
}
