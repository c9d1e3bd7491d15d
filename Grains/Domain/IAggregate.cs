namespace CityHall.Grains.Domain;

/// <summary>A truth that is folded from its events and decides over its commands; pure.</summary>
public interface IAggregate<TSelf, in TCommand, TEvent>
    where TSelf : IAggregate<TSelf, TCommand, TEvent>
    where TCommand : DomainCommand
    where TEvent : DomainEvent
{
    static abstract TSelf Initial { get; }

    /// <summary>May refuse; never throws for business, never mutates.</summary>
    Decision<TEvent> Decide(TCommand command);

    /// <summary>May not refuse: it has happened.</summary>
    TSelf Evolve(TEvent happened);
}
