using CityHall.Grains.Domain.Policies;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Policies;
using CityHall.Grains.Journal;
using CityHall.Grains.Policies;

namespace CityHall.Grains.Subscriptions;

/// <summary>What one level changed is told to every hall below it, resolved, with all that is scheduled.</summary>
internal sealed class PolicySubscription(
    IGrainFactory grains, PolicyBook book, IHallDirectory directory, TimeProvider real) : ISubscription
{
    private const int HallsAtOnce = 20;

    public string Name => "policies";

    /// <summary>
    /// One is enough: a hall is told what all its levels say by then, and takes the newest; so it does not matter in
    /// which order the levels are heard.
    /// </summary>
    public int Shards => 1;

    public bool Wants(EntryMetadata entry) =>
        entry.Event is nameof(PolicyEvent.PolicySet)
        && entry.Stream.Value.StartsWith(StreamKey.PolicyPrefix, StringComparison.Ordinal);

    public async Task Handle(RecordedEntry recorded)
    {
        var node = new NodeId(recorded.Stream.Value[StreamKey.PolicyPrefix.Length..]);
        foreach (var halls in directory.HallsOf(node).Chunk(HallsAtOnce)) await Tell(halls, recorded);
    }

    /// <summary>What a level says is read once for all these halls.</summary>
    private async Task Tell(HallId[] halls, RecordedEntry recorded)
    {
        var nodes = await book.Read(halls.SelectMany(hall => directory.PathTo(NodeId.Of(hall))).Distinct());
        var levels = nodes.ToDictionary(level => level.Node);
        await Task.WhenAll(halls.Select(hall => Tell(hall, recorded, levels)));
    }

    private async Task Tell(HallId hall, RecordedEntry recorded, Dictionary<NodeId, NodePolicy> levels)
    {
        var me = NodeId.Of(hall);
        var policy = HallPolicies.From(
            book.SeedOf(me),
            [.. directory.PathTo(me).Select(node => levels[node])],
            recorded.Entry.Metadata.OccurredAt);

        // Told again after more was changed, it is another command, and goes by another id.
        var id = new RequestId($"{Name}:{recorded.Stream}@{recorded.Version}/v{policy.Version}");
        var request = new Request(id, Actor.System, real.GetUtcNow() + Request.Patience);
        switch (await grains.GetGrain<IHallGrain>(hall.Value).SchedulePolicy(policy, request))
        {
            // The hall has this version from us already, if perhaps in another program's words.
            case Outcome<PolicyAnswer>.Done or Outcome<PolicyAnswer>.Reused:
                return;
            case Outcome<PolicyAnswer>.Unknown:
                throw new EffectUnknownException($"It is not known what became of {id} at {hall}.");
            case var outcome:
                throw new InvalidOperationException($"{id} ended as {outcome} at {hall}.");
        }
    }
}
