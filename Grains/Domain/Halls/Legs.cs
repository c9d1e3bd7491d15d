using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>How items become legs: those of one queue together, queues in the order in which they were named.</summary>
internal static class Legs
{
    public static (ImmutableArray<Leg> Legs, Refusal? Refusal) Of(Hall hall, ImmutableArray<ItemCode> items)
    {
        var known = hall.Index.Items;
        foreach (var code in items)
            if (!known.TryGetValue(code, out var found) || hall.Leftover?.Queues.Contains(found.Queue) is true)
                return ([], new Refusal.UnknownItem(code));
        foreach (var code in items)
            foreach (var other in known[code].Item.ConflictsWith)
                if (items.Contains(other)) return ([], new Refusal.ItemsConflict(code, other));

        return ([.. items.GroupBy(code => known[code].Queue).Select(group => new Leg(group.Key, [.. group]))], null);
    }
}
