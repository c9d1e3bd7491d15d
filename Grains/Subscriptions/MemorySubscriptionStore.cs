using CityHall.Grains.Journal;

namespace CityHall.Grains.Subscriptions;

/// <summary>The store's in-memory twin: it passes the same contract test, and forgets.</summary>
public sealed class MemorySubscriptionStore : ISubscriptionStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, long> _positions = [];
    private readonly Dictionary<string, SortedList<long, AsideEntry>> _aside = [];

    public Task<long> Position(string name)
    {
        lock (_gate) return Task.FromResult(_positions.GetValueOrDefault(name));
    }

    public Task<bool> Advance(string name, long from, long to)
    {
        lock (_gate)
        {
            if (_positions.GetValueOrDefault(name) != from) return Task.FromResult(false);
            _positions[name] = to;
            return Task.FromResult(true);
        }
    }

    public Task PutAside(string name, StreamKey stream, long position, string error)
    {
        lock (_gate) AsideOf(name)[position] = new AsideEntry(stream, position, error);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<AsideEntry>> OldestAside(string name)
    {
        lock (_gate)
            return Task.FromResult<IReadOnlyList<AsideEntry>>(
                [.. AsideOf(name).Values.DistinctBy(entry => entry.Stream)]);
    }

    public Task<AsideEntry?> OldestAside(string name, StreamKey stream)
    {
        lock (_gate) return Task.FromResult(AsideOf(name).Values.FirstOrDefault(entry => entry.Stream == stream));
    }

    public Task TakeBack(string name, long position)
    {
        lock (_gate) AsideOf(name).Remove(position);
        return Task.CompletedTask;
    }

    private SortedList<long, AsideEntry> AsideOf(string name)
    {
        if (!_aside.TryGetValue(name, out var aside)) _aside[name] = aside = [];
        return aside;
    }
}
