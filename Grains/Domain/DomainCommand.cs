using System.Text.Json.Serialization;

namespace CityHall.Grains.Domain;

/// <summary>Something asked for; the time comes in with it.</summary>
public abstract record DomainCommand
{
    /// <summary>Set by the shell: a repeat of the same command comes at another time.</summary>
    [JsonIgnore]
    public DateTimeOffset At { get; init; }
}
