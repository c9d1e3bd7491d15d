using System.Text.Json;
using System.Text.Json.Serialization;
using CityHall.City.Checker.Clerks;
using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Tickets;

namespace CityHall.City.Checker.Lines;

/// <summary>Reads a line and what happened in it; a frame that is not as written down is a JsonException.</summary>
internal static class LineReader
{
    /// <summary>What comes in a later shape cannot be judged.</summary>
    private const int NewestSchema = 3;

    public static JsonSerializerOptions Json { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    private static readonly Dictionary<(string Kind, string Event), Type> Known = (
        from kind in new[]
        {
            ("hall", typeof(HallEvent)), ("clerk", typeof(ClerkEvent)), ("ticket", typeof(TicketEvent)),
        }
        from type in kind.Item2.GetNestedTypes()
        select (Key: (kind.Item1, type.Name), type)).ToDictionary(one => one.Key, one => one.type);

    public static Entry Read(string line)
    {
        var entry = JsonSerializer.Deserialize<Entry>(line, Json) ?? throw new JsonException("An empty line.");
        if (!Known.TryGetValue((entry.Kind, entry.Event), out var type))
            return entry.Kind is "hall" or "clerk" or "ticket"
                ? entry with { Flaw = $"no event {entry.Event} is known of a {entry.Kind}" }
                : entry;
        if (entry.Schema > NewestSchema) return entry with { Flaw = $"schema {entry.Schema} is not known" };
        try
        {
            return entry with { Happened = entry.Payload.Deserialize(type, Json) };
        }
        catch (JsonException unreadable)
        {
            return entry with { Flaw = unreadable.Message };
        }
    }
}
