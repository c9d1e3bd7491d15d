using System.Collections.Immutable;
using CityHall.Grains.Interfaces.Policies;

namespace CityHall.Grains.Domain.Policies;

/// <summary>What happens to the rules of a node.</summary>
public abstract record PolicyEvent : DomainEvent
{
    private PolicyEvent()
    {
    }

    /// <summary>
    /// What is different from an instant on, by setting; a rule that says nothing takes back what was said before.
    /// </summary>
    /// <remarks>A difference, not the whole: a change that is scheduled already does not undo a later one.</remarks>
    public sealed record PolicySet(
        NodeId Node,
        int Version,
        DateTimeOffset EffectiveAt,
        ImmutableSortedDictionary<string, SettingRule> Rules) : PolicyEvent;
}
