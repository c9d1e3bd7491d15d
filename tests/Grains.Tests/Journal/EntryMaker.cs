using System.Text;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Journal;

namespace CityHall.Grains.Tests.Journal;

/// <summary>Entries for stores, which do not look into them.</summary>
public static class EntryMaker
{
    public static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8));
    public static readonly StreamKey Gongshu = new("hall/330105000");
    public static readonly StreamKey Keqiao = new("hall/330603000");
    public static readonly Actor Li = new("C330105-0041", "password", "330105000-W03");
    public static readonly Actor Wang = new("C330105-0042", "password", "330105000-W04");

    public static JournalEntry Entry(
        StreamKey stream,
        long version,
        string? request = null,
        Actor? actor = null,
        DateTimeOffset? at = null,
        bool isOpening = false)
    {
        var metadata = new EntryMetadata(
            stream,
            version,
            "TicketCalled",
            Schema: 1,
            at ?? Nine,
            Origin.Live,
            TimeQuality.Measured,
            actor ?? Li,
            request is null ? null : new RequestId(request),
            request is null ? null : [1, 2, 3],
            isOpening);
        return Sealed(metadata, Encoding.UTF8.GetBytes($$"""{"serial":{{version}}}"""));
    }

    public static JournalEntry Sealed(EntryMetadata metadata, byte[] payload)
    {
        var salt = Enumerable.Range(1, EntryHash.SaltSize).Select(i => (byte)i).ToArray();
        return new JournalEntry(metadata, payload, salt, EntryHash.Of(EntryHash.None, metadata, payload, salt));
    }
}
