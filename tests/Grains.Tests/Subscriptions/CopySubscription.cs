using System.Collections.Concurrent;
using CityHall.Grains.Journal;
using CityHall.Grains.Subscriptions;

namespace CityHall.Grains.Tests.Subscriptions;

/// <summary>Writes down what it has handled; a stream fails for as long as its trouble stands.</summary>
internal sealed class CopySubscription : ISubscription
{
    private readonly ConcurrentQueue<(StreamKey Stream, long Version)> _handled = [];

    public string Name => "copy";

    public int Shards => 1;

    public ConcurrentDictionary<StreamKey, Exception> Troubles { get; } = [];

    public bool Wants(EntryMetadata entry) => true;

    public IEnumerable<long> Handled(StreamKey stream) =>
        from handled in _handled where handled.Stream == stream select handled.Version;

    public async Task Handle(RecordedEntry recorded)
    {
        if (Troubles.TryGetValue(recorded.Stream, out var trouble)) throw trouble;
        _handled.Enqueue((recorded.Stream, recorded.Version));
    }
}
