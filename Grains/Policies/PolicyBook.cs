using System.Collections.Immutable;
using CityHall.Grains.Domain.Policies;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Policies;
using CityHall.Grains.Journal;

namespace CityHall.Grains.Policies;

/// <summary>What the nodes of the tree say, read from the journal: nobody has to be asked, or to be awake.</summary>
internal sealed class PolicyBook(
    IJournal journal, EventCodec<PolicyCommand, PolicyEvent> codec, IHallDirectory directory)
{
    private const int PageSize = 500;

    public async Task<Policy> Read(NodeId node)
    {
        var policy = Policy.Initial;
        await foreach (var recorded in Entries(node, after: 0)) policy = policy.Evolve(codec.Decode(recorded.Entry));
        return policy;
    }

    public async Task<NodePolicy[]> Read(IEnumerable<NodeId> nodes) =>
        await Task.WhenAll(nodes.Select(async node => new NodePolicy(node, await Read(node))));

    /// <summary>What a node builds on.</summary>
    public async Task<Ground> Under(NodeId node)
    {
        var above = directory.PathTo(node).TakeWhile(other => other != node);
        return new Ground(SeedOf(node), [.. await Read(above)]);
    }

    /// <summary>What a hall's own document leaves to the default is a value here, like any other.</summary>
    public HallDocument SeedOf(NodeId node) => directory.Find(new(node.Value)) is { } own
        ? own with { Near = own.Near ?? NearRule.Default }
        : Ground.Blank;

    public async Task<ImmutableArray<PolicyRecord>> History(NodeId node, int afterVersion, int limit) =>
    [
        .. from recorded in await journal.ReadStream(StreamKey.Of(node), afterVersion, limit)
           let set = (PolicyEvent.PolicySet)codec.Decode(recorded.Entry)
           select new PolicyRecord(PolicyViews.Change(set), recorded.Entry.Metadata.Actor),
    ];

    private async IAsyncEnumerable<RecordedEntry> Entries(NodeId node, long after)
    {
        while (await journal.ReadStream(StreamKey.Of(node), after, PageSize) is { Count: > 0 } page)
        {
            foreach (var recorded in page) yield return recorded;
            after = page[^1].Version;
        }
    }
}
