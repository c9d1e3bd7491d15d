using System.Security.Cryptography;
using System.Text;
using CityHall.City.Checker.Clerks;
using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;
using CityHall.City.Checker.Tickets;

namespace CityHall.City.Checker;

/// <summary>
/// All that the lines read so far tell; beyond each hall's day it keeps a few bytes an entry and a stream.
/// </summary>
internal sealed class Book
{
    private readonly Dictionary<string, StreamTail> _tails = [];
    private readonly Dictionary<string, Day> _days = [];
    private readonly Dictionary<string, ClerkRecord> _clerks = [];
    private readonly HashSet<ulong> _requests = [];

    public Entry? Last { get; private set; }

    public int Streams => _tails.Count;

    public IEnumerable<(string Stream, Day Day)> Days => _days.Select(one => (one.Key, one.Value));

    public Seating Seating { get; } = new();

    public Services Services { get; } = new();

    public StreamTail TailOf(string stream) => _tails.GetValueOrDefault(stream, StreamTail.None);

    /// <summary>The last day that a hall's stream opened; null before the first.</summary>
    public Day? DayOf(string stream) => _days.GetValueOrDefault(stream);

    public ClerkRecord ClerkOf(string clerk) => _clerks.GetValueOrDefault(clerk, ClerkRecord.None);

    public bool HasRequest(Entry entry) => _requests.Contains(KeyOf(entry));

    public void Fold(Entry entry)
    {
        _tails[entry.Stream] = new StreamTail(entry.Version, entry.OccurredAt, entry.Hash);
        if (entry.RequestId is not null) _requests.Add(KeyOf(entry));
        switch (entry.Happened)
        {
            case HallEvent happened:
                Seating.Fold(happened);
                Services.Fold(happened, entry, DayOf(entry.Stream));
                if (Day.Fold(DayOf(entry.Stream), entry) is { } day) _days[entry.Stream] = day;
                break;
            case ClerkEvent happened:
                _clerks[entry.Owner] = ClerkOf(entry.Owner).After(happened, entry.OccurredAt);
                break;
            case TicketEvent happened:
                Services.Fold(happened, entry);
                break;
        }

        Last = entry;
    }

    /// <summary>Request ids are unique for a stream's life: eight bytes are kept of each.</summary>
    private static ulong KeyOf(Entry entry) => BitConverter.ToUInt64(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{entry.Stream}\0{entry.Actor.Who}\0{entry.RequestId}")));
}
