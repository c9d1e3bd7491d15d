using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Silo.Seed;

/// <summary>A queue with all the items it may have and its share of a hall's windows.</summary>
internal sealed record SeedQueue(QueueLetter Letter, LocalText Name, int Share, ImmutableArray<ServiceItem> Items)
{
    private const int FewestItems = 4;
    private const int MostItems = 8;

    /// <summary>The queue as one hall has it: with four to eight of the items, in the list's order.</summary>
    public Queue In(HallId hall)
    {
        var seed = $"{hall}/{Letter}/items";
        var items = Picker.Some(seed, Items, Picker.Between(seed, FewestItems, MostItems));
        return new(Letter, Name, [.. items.Select(WithConflicts)]);
    }

    /// <summary>A generated reader sets what is not there, too: an item that says nothing has no list at all.</summary>
    private static ServiceItem WithConflicts(ServiceItem item) =>
        item.ConflictsWith.IsDefault ? item with { ConflictsWith = [] } : item;
}
