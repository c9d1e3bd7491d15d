using System.Text;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Journal;

namespace CityHall.Grains.Tests.Journal;

/// <summary>Watches over the byte layout: what has been written must stay verifiable for ever.</summary>
public sealed class EntryHashTests
{
    private static readonly byte[] Salt = [.. Enumerable.Range(0xA0, EntryHash.SaltSize).Select(i => (byte)i)];

    private static readonly EntryMetadata Full = new(
        new StreamKey("hall/330105000"),
        Version: 1,
        Event: "DayOpened",
        Schema: 1,
        OccurredAt: new DateTimeOffset(2026, 11, 23, 8, 30, 0, TimeSpan.FromHours(8)).AddTicks(1_234_560),
        Origin.Manual,
        TimeQuality.Estimated,
        new Actor("C330105-0041", "password", "330105000-W03"),
        new RequestId("dayroll/2026-11-23"),
        CommandHash: [.. Enumerable.Range(0, 32).Select(i => (byte)i)],
        IsOpening: true);

    private static readonly EntryMetadata Bare = Full with
    {
        Version = 2,
        Event = "TicketTaken",
        Origin = Origin.Live,
        TimeQuality = TimeQuality.Measured,
        Actor = Actor.System,
        RequestId = null,
        CommandHash = null,
        IsOpening = false,
    };

    [Fact]
    public void The_hash_of_an_entry_never_changes()
    {
        var first = EntryHash.Of(EntryHash.None, Full, Payload("""{"date":"2026-11-23","note":"杭州"}"""), Salt);

        var told = Tell("every field", EntryHash.None, Full, """{"date":"2026-11-23","note":"杭州"}""")
            + Tell("what may be missing is missing", first, Bare, """{"number":"A012"}""");

        Assert.Equal(Golden(), told);
    }

    [Fact]
    public void None_and_empty_are_told_apart()
    {
        var empty = Bare with { Actor = Bare.Actor with { Device = "" } };

        Assert.NotEqual(EntryHash.Commitment(Bare, [], Salt), EntryHash.Commitment(empty, [], Salt));
    }

    [Fact]
    public void A_commitment_does_not_depend_on_the_offset_an_instant_is_written_with()
    {
        var elsewhere = Full with { OccurredAt = Full.OccurredAt.ToOffset(TimeSpan.Zero) };

        Assert.Equal(EntryHash.Commitment(Full, [], Salt), EntryHash.Commitment(elsewhere, [], Salt));
    }

    private static string Tell(string title, byte[] previous, EntryMetadata metadata, string payload) =>
        $"""
         # {title}
         previous: {Hex(previous)}
         stream: {metadata.Stream}
         version: {metadata.Version}
         event: {metadata.Event}
         schema: {metadata.Schema}
         occurred_at: {EntryHash.Microseconds(metadata.OccurredAt)}
         origin: {(int)metadata.Origin}
         time_quality: {(int)metadata.TimeQuality}
         actor: {metadata.Actor.Who}
         authentication: {metadata.Actor.Authentication}
         device: {metadata.Actor.Device ?? "(none)"}
         request_id: {metadata.RequestId?.Value ?? "(none)"}
         command_hash: {(metadata.CommandHash is { } hash ? Hex(hash) : "(none)")}
         is_opening: {(metadata.IsOpening ? 1 : 0)}
         payload: {payload}
         salt: {Hex(Salt)}
         commitment: {Hex(EntryHash.Commitment(metadata, Payload(payload), Salt))}
         hash: {Hex(EntryHash.Of(previous, metadata, Payload(payload), Salt))}

         """.ReplaceLineEndings("\n");

    private static string Golden()
    {
        using var stream = typeof(EntryHashTests).Assembly.GetManifestResourceStream("golden.entry-v1.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static byte[] Payload(string json) => Encoding.UTF8.GetBytes(json);

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
