using System.Text;
using System.Text.Json.Nodes;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Journal;

namespace CityHall.City.Checker.Tests.Paper;

/// <summary>An entry that is not sealed yet: it may still be written otherwise.</summary>
internal sealed class Draft
{
    private const int Size = 32;

    public required string Stream { get; set; }

    public required string Event { get; set; }

    public required DateTimeOffset At { get; set; }

    public required JsonObject Payload { get; set; }

    public int Schema { get; set; } = 2;

    public string Origin { get; set; } = "Live";

    public string TimeQuality { get; set; } = "Measured";

    public string Who { get; set; } = "test";

    public string? RequestId { get; set; }

    public bool IsOpening { get; set; }

    public static List<Draft> Read(IEnumerable<string> lines) => [.. lines.Select(Read)];

    /// <summary>Numbers and chains the drafts as they stand, as if they had always been so.</summary>
    public static List<string> Seal(IEnumerable<Draft> drafts)
    {
        var lines = new List<string>();
        var tails = new Dictionary<string, (long Version, byte[] Hash)>();
        foreach (var draft in drafts)
        {
            var (version, previous) = tails.GetValueOrDefault(draft.Stream, (0, new byte[Size]));
            var entry = draft.Sealed(version + 1, previous);
            tails[draft.Stream] = (version + 1, entry.Hash);
            var line = JournalExport.Line(new RecordedEntry(lines.Count + 1, draft.At, entry));
            lines.Add(Encoding.UTF8.GetString(line.Span));
        }

        return lines;
    }

    private static Draft Read(string line)
    {
        var json = JsonNode.Parse(line)!;
        return new Draft
        {
            Stream = json["stream"]!.GetValue<string>(),
            Event = json["event"]!.GetValue<string>(),
            At = json["occurredAt"]!.GetValue<DateTimeOffset>(),
            Payload = json["payload"]!.DeepClone().AsObject(),
            Schema = json["schema"]!.GetValue<int>(),
            Origin = json["origin"]!.GetValue<string>(),
            TimeQuality = json["timeQuality"]!.GetValue<string>(),
            Who = json["actor"]!["who"]!.GetValue<string>(),
            RequestId = json["requestId"]?.GetValue<string>(),
            IsOpening = json["isOpening"]!.GetValue<bool>(),
        };
    }

    private JournalEntry Sealed(long version, byte[] previous)
    {
        var metadata = new EntryMetadata(
            new StreamKey(Stream),
            version,
            Event,
            Schema,
            At,
            Enum.Parse<Grains.Journal.Origin>(Origin),
            Enum.Parse<TimeQuality>(TimeQuality),
            new Actor(Who, "test"),
            RequestId is null ? null : new RequestId(RequestId),
            RequestId is null ? null : new byte[Size],
            IsOpening);
        var payload = Encoding.UTF8.GetBytes(Payload.ToJsonString());
        var salt = new byte[EntryHash.SaltSize];
        return new JournalEntry(metadata, payload, salt, EntryHash.Of(previous, metadata, payload, salt));
    }
}
