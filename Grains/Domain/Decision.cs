using CityHall.Grains.Interfaces;

namespace CityHall.Grains.Domain;

/// <summary>What follows from a command: events in their order, or a refusal.</summary>
public readonly record struct Decision<TEvent>(IReadOnlyList<TEvent> Events, Refusal? Refusal)
    where TEvent : DomainEvent
{
    public static implicit operator Decision<TEvent>(TEvent happened) => new([happened], null);

    public static implicit operator Decision<TEvent>(TEvent[] happened) => new(happened, null);

    public static implicit operator Decision<TEvent>(Refusal refusal) => new([], refusal);
}
