using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CityHall.Grains.Domain;

namespace CityHall.Grains.Journal;

/// <summary>Events to payloads and back, by name and schema version.</summary>
/// <remarks>A change of shape is a new version and an upcast, never an edit: golden files watch over it.</remarks>
public sealed class EventCodec<TCommand, TEvent>
    where TCommand : DomainCommand
    where TEvent : DomainEvent
{
    /// <summary>All events are in their first shape so far.</summary>
    private const int Schema = 1;

    private readonly Dictionary<string, Type> _types = typeof(TEvent).GetNestedTypes()
        .Where(type => type.IsSubclassOf(typeof(TEvent))).ToDictionary(type => type.Name);

    public (string Name, int Schema, byte[] Payload) Encode(TEvent happened) =>
        (happened.GetType().Name, Schema, Json(happened));

    public TEvent Decode(JournalEntry entry)
    {
        var metadata = entry.Metadata;
        if (metadata.Schema != Schema || !_types.TryGetValue(metadata.Event, out var type))
            throw new NotSupportedException(
                $"Event {metadata.Event} in version {metadata.Schema} is not known to this program.");
        var happened = (TEvent)JsonSerializer.Deserialize(entry.Payload, type, JournalJson.Instance)!;
        return happened with { At = metadata.OccurredAt };
    }

    /// <summary>Tells two commands apart that come under one request id; their time does not count.</summary>
    public byte[] HashOf(TCommand command) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes(command.GetType().Name), 0, .. Json(command)]);

    private static byte[] Json(object value) =>
        JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), JournalJson.Instance);
}
