using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CityHall.Grains.Interfaces;

namespace CityHall.Grains.Journal;

/// <summary>
/// The journal as lines of JSON, for strangers who check it: docs/journal.md tells what is in a line.
/// </summary>
public static class JournalExport
{
    private const int PageSize = 1_000;

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,

        // A payload goes out byte for byte: if it was altered, the line shall show it.
        SkipValidation = true,
    };

    /// <summary>Reads entries with a greater position, in order: a journal's ReadAll, or what stands for it.</summary>
    public delegate Task<IReadOnlyList<RecordedEntry>> ReadPage(long afterPosition, int limit);

    /// <summary>All that the journal held when the export began, a line an entry.</summary>
    public static async IAsyncEnumerable<string> Lines(
        IJournal journal, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var line in Lines(journal.ReadAll, await journal.LastPosition(), cancellation))
            yield return Encoding.UTF8.GetString(line.Span);
    }

    /// <summary>Writes the entries up to a position, each with a line feed behind it; tells how many.</summary>
    public static async Task<long> Write(
        ReadPage read, long lastPosition, Stream to, CancellationToken cancellation = default)
    {
        var count = 0L;
        await foreach (var line in Lines(read, lastPosition, cancellation))
        {
            await to.WriteAsync(line, cancellation);
            to.WriteByte((byte)'\n');
            count++;
        }

        return count;
    }

    /// <summary>One entry, without a line feed.</summary>
    public static ReadOnlyMemory<byte> Line(RecordedEntry recorded)
    {
        var line = new MemoryStream();
        using var json = new Utf8JsonWriter(line, Options);
        var (metadata, entry) = (recorded.Entry.Metadata, recorded.Entry);
        json.WriteStartObject();
        json.WriteNumber("position", recorded.Position);
        json.WriteString("recordedAt", Text(recorded.RecordedAt));
        json.WriteString("stream", metadata.Stream.Value);
        json.WriteNumber("version", metadata.Version);
        json.WriteString("event", metadata.Event);
        json.WriteNumber("schema", metadata.Schema);
        json.WriteString("occurredAt", Text(metadata.OccurredAt));
        json.WriteString("origin", metadata.Origin.ToString());
        json.WriteString("timeQuality", metadata.TimeQuality.ToString());
        Write(json, metadata.Actor);
        json.WriteString("requestId", metadata.RequestId?.Value);
        json.WriteString("commandHash", metadata.CommandHash is { } hash ? Convert.ToHexStringLower(hash) : null);
        json.WriteBoolean("isOpening", metadata.IsOpening);
        json.WritePropertyName("payload");
        json.WriteRawValue(entry.Payload, skipInputValidation: true);
        json.WriteString("salt", Convert.ToHexStringLower(entry.Salt));
        json.WriteString("hash", Convert.ToHexStringLower(entry.Hash));
        json.WriteEndObject();
        json.Flush();
        return line.GetBuffer().AsMemory(0, (int)line.Length);
    }

    private static void Write(Utf8JsonWriter json, Actor actor)
    {
        json.WriteStartObject("actor");
        json.WriteString("who", actor.Who);
        json.WriteString("authentication", actor.Authentication);
        json.WriteString("device", actor.Device);
        json.WriteEndObject();
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> Lines(
        ReadPage read, long lastPosition, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var position = 0L; position < lastPosition;)
        {
            cancellation.ThrowIfCancellationRequested();
            var page = await read(position, PageSize);
            if (page.Count is 0) yield break;
            foreach (var recorded in page)
                if (recorded.Position <= lastPosition) yield return Line(recorded);
            position = page[^1].Position;
        }
    }

    /// <summary>Six digits after the second: an instant's microseconds are in the hash.</summary>
    private static string Text(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
