using CityHall.Benchmarks.Counters;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Journal;

namespace CityHall.Benchmarks.Workers;

/// <summary>Appends entries of the usual size to a stream of its own: nothing is decided, hashed or folded.</summary>
internal sealed class BareAppender(IJournal journal, string stream) : ICounter
{
    /// <summary>As long as the payloads of a hall's day are in the mean.</summary>
    private const int PayloadBytes = 170;

    private static readonly byte[] Payload = [.. Enumerable.Repeat((byte)'0', PayloadBytes)];
    private static readonly byte[] Salt = new byte[EntryHash.SaltSize];
    private static readonly byte[] Hash = new byte[EntryHash.Size];
    private static readonly Actor Somebody = new("clerk/C331002-0041", "password");

    private readonly StreamKey _stream = new(stream);
    private long _version;

    public bool IsWatched => false;

    public Task Press(string id) => Append(id);

    /// <summary>The position of the entry; one at a time, as its stream's only writer.</summary>
    public async Task<long> Append(string id)
    {
        var metadata = new EntryMetadata(
            _stream, ++_version, "Bare", Schema: 1, TimeProvider.System.GetUtcNow(), Origin.Live,
            TimeQuality.Measured, Somebody, new RequestId(id), Hash, IsOpening: false);
        var result = await journal.Append([new JournalEntry(metadata, Payload, Salt, Hash)]);
        return result is AppendResult.Committed committed
            ? committed.LastPosition
            : throw new InvalidOperationException($"The append ended as {result}.");
    }
}
