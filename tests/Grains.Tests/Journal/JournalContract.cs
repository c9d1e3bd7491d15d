using CityHall.Grains.Interfaces;
using CityHall.Grains.Journal;
using Microsoft.Extensions.Time.Testing;
using static CityHall.Grains.Tests.Journal.EntryMaker;

namespace CityHall.Grains.Tests.Journal;

/// <summary>What every journal promises; it runs against each store.</summary>
public abstract partial class JournalContract : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    protected FakeTimeProvider Time { get; } = new(Nine.AddMinutes(1));

    protected abstract IJournal Journal { get; }

    public abstract ValueTask InitializeAsync();

    public abstract ValueTask DisposeAsync();

    [Fact]
    public async Task An_empty_journal_has_nothing_to_tell()
    {
        Assert.True(Journal.IsSettled);
        Assert.Equal(0, await Journal.LastPosition());
        Assert.Empty(await Journal.ReadAll(0, 10));
        Assert.Empty(await Journal.ReadStream(Gongshu, 0, 10));
        Assert.Equal(0, await Journal.LastOpening(Gongshu));
        Assert.Null(await Journal.FindRequest(Gongshu, Li.Who, new RequestId("r1")));
    }

    [Fact]
    public async Task A_payload_may_be_so_large_and_no_larger()
    {
        var metadata = Entry(Gongshu, 1).Metadata;
        await Assert.ThrowsAsync<ArgumentException>(
            () => Journal.Append([Sealed(metadata, new byte[JournalEntry.MaxPayloadBytes + 1])]));

        await Commit(Sealed(metadata, new byte[JournalEntry.MaxPayloadBytes]));
    }

    [Fact]
    public async Task An_append_is_one_streams_without_holes()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Journal.Append([]));
        await Assert.ThrowsAsync<ArgumentException>(() => Journal.Append([Entry(Gongshu, 1), Entry(Gongshu, 3)]));
        await Assert.ThrowsAsync<ArgumentException>(() => Journal.Append([Entry(Gongshu, 1), Entry(Keqiao, 2)]));
    }

    [Fact]
    public async Task An_entry_comes_back_as_it_was_appended()
    {
        var full = Sealed(
            new EntryMetadata(
                Gongshu,
                1,
                "号码已呼叫",
                7,
                Nine.AddTicks(10),
                Origin.Manual,
                TimeQuality.Estimated,
                Li,
                new RequestId("r1"),
                [0, 255, 7],
                IsOpening: true),
            "{\"number\":\"A012\"}"u8.ToArray());
        var bare = Sealed(
            full.Metadata with
            {
                Version = 2,
                Origin = Origin.Edge,
                TimeQuality = TimeQuality.Measured,
                Actor = Actor.System,
                RequestId = null,
                CommandHash = null,
                IsOpening = false,
            },
            []);
        var empty = Sealed(bare.Metadata with { Version = 3, Actor = Li with { Device = "" }, CommandHash = [] }, []);

        await Commit(full, bare, empty);

        Assert.Collection(
            await Journal.ReadStream(Gongshu, 0, 10),
            first => AssertSame(full, first.Entry),
            second => AssertSame(bare, second.Entry),
            third => AssertSame(empty, third.Entry));
    }

    [Fact]
    public async Task An_entry_is_recorded_at_the_journals_own_time()
    {
        await Commit(Entry(Gongshu, 1));

        Assert.Equal(Time.GetUtcNow(), (await Journal.ReadAll(0, 1))[0].RecordedAt);
    }

    [Fact]
    public async Task An_append_tells_the_position_of_its_last_entry()
    {
        await Commit(Entry(Keqiao, 1));

        Assert.Equal(3, await Commit(Entry(Gongshu, 1), Entry(Gongshu, 2)));
        Assert.Equal(3, await Journal.LastPosition());
    }

    [Fact]
    public async Task A_version_that_is_taken_is_a_conflict()
    {
        await Commit(Entry(Gongshu, 1));

        await AssertConflict(Entry(Gongshu, 1));
    }

    [Fact]
    public async Task A_version_that_leaves_a_hole_is_a_conflict()
    {
        await Commit(Entry(Gongshu, 1));

        await AssertConflict(Entry(Gongshu, 3));
    }

    [Fact]
    public async Task A_request_id_is_in_a_stream_once()
    {
        await Commit(Entry(Gongshu, 1, "r1"));

        await AssertConflict(Entry(Gongshu, 2, "r1"));
    }

    [Fact]
    public async Task A_request_id_is_free_for_another_actor_and_in_another_stream()
    {
        await Commit(Entry(Gongshu, 1, "r1"));

        await Commit(Entry(Gongshu, 2, "r1", Wang));
        await Commit(Entry(Keqiao, 1, "r1"));
    }

    [Fact]
    public async Task Several_entries_are_refused_together_for_a_version()
    {
        await Commit(Entry(Gongshu, 1), Entry(Gongshu, 2));

        await AssertConflict(Entry(Gongshu, 2, "r1"), Entry(Gongshu, 3));
    }

    [Theory]
    [InlineData("r1", null)]
    [InlineData(null, "r1")]
    public async Task Several_entries_are_refused_together_for_a_request_id(string? first, string? second)
    {
        await Commit(Entry(Gongshu, 1, "r1"));

        await AssertConflict(Entry(Gongshu, 2, first), Entry(Gongshu, 3, second), Entry(Gongshu, 4));
    }

    [Fact]
    public async Task A_conflict_takes_no_position()
    {
        await Commit(Entry(Gongshu, 1, "r1"));
        await AssertConflict(Entry(Gongshu, 1));
        await AssertConflict(Entry(Gongshu, 2), Entry(Gongshu, 3, "r1"));

        Assert.Equal(2, await Commit(Entry(Keqiao, 1)));
    }

    [Fact]
    public async Task Rivals_leave_no_hole_and_no_double()
    {
        const int Writers = 50, Streams = 5, Appends = 20;

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(no => Compete(new StreamKey($"hall/{no % Streams}"))));

        var all = await Journal.ReadAll(0, int.MaxValue);
        Assert.Equal(Writers * Appends * 3 / 2, all.Count);
        Assert.Equal(Enumerable.Range(1, all.Count), all.Select(entry => (int)entry.Position));
        foreach (var stream in all.GroupBy(entry => entry.Stream))
            Assert.Equal(Enumerable.Range(1, stream.Count()), stream.Select(entry => (int)entry.Version));

        // Each has its appends of one and of two entries committed, however often it loses the race for a version.
        async Task Compete(StreamKey stream)
        {
            await Task.Yield();
            for (var done = 0; done < Appends;)
            {
                var next = (await Journal.ReadStream(stream, 0, int.MaxValue)).Count + 1;
                JournalEntry[] entries = done % 2 == 0
                    ? [Entry(stream, next)]
                    : [Entry(stream, next), Entry(stream, next + 1)];
                if (await Journal.Append(entries) is AppendResult.Committed) done++;
            }
        }
    }

    protected async Task<long> Commit(params JournalEntry[] entries) =>
        Assert.IsType<AppendResult.Committed>(await Journal.Append(entries)).LastPosition;

    private async Task AssertConflict(params JournalEntry[] entries)
    {
        var before = await Journal.LastPosition();
        Assert.IsType<AppendResult.Conflict>(await Journal.Append(entries));
        Assert.Equal(before, await Journal.LastPosition());
    }

    private static void AssertSame(JournalEntry expected, JournalEntry actual)
    {
        Assert.Equal(expected.Metadata with { CommandHash = null }, actual.Metadata with { CommandHash = null });
        Assert.Equal(expected.Metadata.CommandHash, actual.Metadata.CommandHash);
        Assert.Equal(expected.Payload, actual.Payload);
        Assert.Equal(expected.Salt, actual.Salt);
        Assert.Equal(expected.Hash, actual.Hash);
    }

    private static async Task Soon(Task task, string what)
    {
        try
        {
            await task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"Waited {Patience.TotalSeconds} s for: {what}.");
        }
    }
}
