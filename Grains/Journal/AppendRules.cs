namespace CityHall.Grains.Journal;

/// <summary>What every journal asks of an append before it touches anything; a breach is a bug of the caller.</summary>
public static class AppendRules
{
    public static void Check(IReadOnlyList<JournalEntry> entries)
    {
        if (entries.Count is 0) throw new ArgumentException("There is nothing to append.", nameof(entries));
        var first = entries[0].Metadata;
        foreach (var (index, entry) in entries.Index())
        {
            if (entry.Metadata.Stream != first.Stream || entry.Metadata.Version != first.Version + index)
                throw new ArgumentException("An append is one stream's, with consecutive versions.", nameof(entries));
            if (entry.Payload.Length > JournalEntry.MaxPayloadBytes)
                throw new ArgumentException("A payload is too large.", nameof(entries));
        }
    }
}
