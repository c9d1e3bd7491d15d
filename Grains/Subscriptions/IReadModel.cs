using CityHall.Grains.Journal;

namespace CityHall.Grains.Subscriptions;

/// <summary>Tables that are filled from the journal: they can be dropped, and are filled again.</summary>
public interface IReadModel
{
    string Name { get; }

    /// <summary>For how long entries gather before they are folded: so old its answers may be.</summary>
    TimeSpan Lag { get; }

    bool Wants(EntryMetadata entry);

    /// <summary>How far it has come; 0 if it is empty.</summary>
    Task<long> Position();

    /// <summary>
    /// Rows and checkpoint in one transaction; false means that somebody else moved it: nothing was done, stop.
    /// </summary>
    Task<bool> Fold(long from, long to, IReadOnlyList<RecordedEntry> entries);
}
