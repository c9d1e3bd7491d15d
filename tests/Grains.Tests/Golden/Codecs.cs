using CityHall.Grains.Domain;
using CityHall.Grains.Domain.Clerks;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Domain.People;
using CityHall.Grains.Domain.Policies;
using CityHall.Grains.Domain.Tickets;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Journal;

namespace CityHall.Grains.Tests.Golden;

/// <summary>The codecs of all streams behind one door: to the journal and back.</summary>
internal static class Codecs
{
    private static readonly EventCodec<HallCommand, HallEvent> Halls = new();
    private static readonly EventCodec<ClerkCommand, ClerkEvent> Clerks = new();
    private static readonly EventCodec<TicketCommand, TicketEvent> Tickets = new();
    private static readonly EventCodec<PolicyCommand, PolicyEvent> Policies = new();
    private static readonly EventCodec<PersonCommand, PersonEvent> People = new();

    public static (string Name, int Schema, byte[] Payload) Encode(DomainEvent happened) => happened switch
    {
        HallEvent hall => Halls.Encode(hall),
        ClerkEvent clerk => Clerks.Encode(clerk),
        TicketEvent ticket => Tickets.Encode(ticket),
        PolicyEvent policy => Policies.Encode(policy),
        PersonEvent person => People.Encode(person),
        _ => throw new NotSupportedException($"{happened.GetType()} has no codec here."),
    };

    public static DomainEvent Decode(Type happened, int schema, DateTimeOffset at, byte[] payload)
    {
        var metadata = new EntryMetadata(
            new StreamKey("test"),
            Version: 1,
            happened.Name,
            schema,
            at,
            Origin.Live,
            TimeQuality.Measured,
            Actor.System,
            RequestId: null,
            CommandHash: null,
            happened.IsAssignableTo(typeof(IOpening)));
        var entry = new JournalEntry(metadata, payload, Salt: [], Hash: []);
        return happened.DeclaringType switch
        {
            var family when family == typeof(HallEvent) => Halls.Decode(entry),
            var family when family == typeof(ClerkEvent) => Clerks.Decode(entry),
            var family when family == typeof(TicketEvent) => Tickets.Decode(entry),
            var family when family == typeof(PolicyEvent) => Policies.Decode(entry),
            var family when family == typeof(PersonEvent) => People.Decode(entry),
            _ => throw new NotSupportedException($"{happened} has no codec here."),
        };
    }

    /// <summary>An event as it comes back from the journal.</summary>
    public static DomainEvent RoundTrip(DomainEvent happened)
    {
        var (_, schema, payload) = Encode(happened);
        return Decode(happened.GetType(), schema, happened.At, payload);
    }
}
