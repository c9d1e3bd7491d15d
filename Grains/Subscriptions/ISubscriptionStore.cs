using CityHall.Grains.Journal;

namespace CityHall.Grains.Subscriptions;

/// <summary>The port to where each subscription keeps how far it has come, and what it could not handle.</summary>
public interface ISubscriptionStore
{
    /// <summary>0 if it never ran.</summary>
    Task<long> Position(string name);

    /// <summary>Compare and swap; false means that somebody else moved it: stop.</summary>
    Task<bool> Advance(string name, long from, long to);

    /// <summary>Remembers an entry that failed too often, so that the others go on; the newest error counts.</summary>
    Task PutAside(string name, StreamKey stream, long position, string error);

    /// <summary>Of each stream that has any, the oldest entry put aside; in the order of the journal.</summary>
    Task<IReadOnlyList<AsideEntry>> OldestAside(string name);

    /// <summary>The stream's oldest entry put aside; null if there is none.</summary>
    Task<AsideEntry?> OldestAside(string name, StreamKey stream);

    /// <summary>It was handled after all.</summary>
    Task TakeBack(string name, long position);
}
