using System.Text.Json.Serialization;

namespace CityHall.Grains.Domain;

/// <summary>Something that happened.</summary>
public abstract record DomainEvent
{
    /// <summary>Kept in the entry's metadata, not in the payload: one instant, one place.</summary>
    [JsonIgnore]
    public DateTimeOffset At { get; init; }
}
