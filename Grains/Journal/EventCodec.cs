using System.Reflection;
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
    private readonly Dictionary<string, (Type Type, int Schema)> _events = typeof(TEvent).GetNestedTypes()
        .Where(type => type.IsSubclassOf(typeof(TEvent)))
        .ToDictionary(type => type.Name, type => (type, SchemaOf(type)));

    /// <summary>False if its streams are always read from their beginning.</summary>
    public bool HasOpenings { get; } = typeof(TEvent).GetNestedTypes()
        .Any(type => type.IsAssignableTo(typeof(IOpening)));

    public (string Name, int Schema, byte[] Payload) Encode(TEvent happened)
    {
        var name = happened.GetType().Name;
        return (name, _events[name].Schema, Json(happened));
    }

    public TEvent Decode(JournalEntry entry)
    {
        var metadata = entry.Metadata;
        if (!_events.TryGetValue(metadata.Event, out var known) || metadata.Schema > known.Schema)
            throw new NotSupportedException(
                $"Event {metadata.Event} in version {metadata.Schema} is not known to this program.");
        var happened = (TEvent)JsonSerializer.Deserialize(entry.Payload, known.Type, JournalJson.Reading)!;
        return happened with { At = metadata.OccurredAt };
    }

    /// <summary>Tells two commands apart that come under one request id; their time does not count.</summary>
    public byte[] HashOf(TCommand command) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes(command.GetType().Name), 0, .. Json(command)]);

    private static int SchemaOf(Type type) => type.GetCustomAttribute<SchemaAttribute>()?.Version ?? 1;

    private static byte[] Json(object value) =>
        JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), JournalJson.Instance);
}
