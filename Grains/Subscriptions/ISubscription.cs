using CityHall.Grains.Journal;

namespace CityHall.Grains.Subscriptions;

/// <summary>
/// An effect beyond a stream that must not be lost: entries in, commands with derived request ids out.
/// </summary>
public interface ISubscription
{
    string Name { get; }

    /// <summary>Entries of one source stream always go to the same shard, in order; streams go side by side.</summary>
    int Shards { get; }

    bool Wants(EntryMetadata entry);

    /// <summary>
    /// May be called again for the same entry. <see cref="EffectUnknownException"/> or trouble of the world makes the
    /// shard wait; any other exception is a failure of this entry.
    /// </summary>
    Task Handle(RecordedEntry recorded);
}
