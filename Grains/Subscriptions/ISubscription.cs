using CityHall.Grains.Journal;

namespace CityHall.Grains.Subscriptions;

/// <summary>
/// An effect beyond a stream that must not be lost: entries in, commands with derived request ids out.
/// </summary>
public interface ISubscription
{
    string Name { get; }

    /// <summary>Entries of one source stream always go to the same shard, in order.</summary>
    int Shards { get; }

    bool Wants(EntryMetadata entry);

    /// <summary>May be called again for the same entry; throws if the effect is not certain.</summary>
    Task Handle(RecordedEntry recorded);
}
