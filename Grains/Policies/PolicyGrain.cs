using System.Collections.Immutable;
using CityHall.Grains.Domain.Policies;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Policies;
using CityHall.Grains.Journal;

namespace CityHall.Grains.Policies;

/// <summary>A node of the tree of rules as a grain; the halls hear of a change by a subscription.</summary>
internal sealed class PolicyGrain(
    JournalAccess access,
    EventCodec<PolicyCommand, PolicyEvent> codec,
    PolicyBook book,
    IHallDirectory directory)
    : AggregateGrain<Policy, PolicyCommand, PolicyEvent>(access, codec), IPolicyGrain
{
    private const int MaxChangesTold = 200;

    protected override StreamKey Key => StreamKey.Of(Id);

    private NodeId Id => new(this.GetPrimaryKeyString());

    public async Task<Outcome<ChangeAnswer>> Set(PolicyForm form, Request request)
    {
        if (!directory.Knows(Id)) return new Refusal.UnknownNode(Id);
        var command = new PolicyCommand.Set(Id, form) { Ground = await book.Under(Id) };
        return await Stream.Execute(command, request, Answer);
    }

    public async Task<PolicyView?> View(DateTimeOffset? at)
    {
        if (!directory.Knows(Id)) return null;
        await Refresh();
        return PolicyViews.Of(new NodePolicy(Id, State), await book.Under(Id), at ?? Stream.Now, Stream.Now);
    }

    public async Task<ImmutableArray<PolicyRecord>> History(int afterVersion)
    {
        await Refresh();
        return await book.History(Id, afterVersion, MaxChangesTold);
    }

    /// <summary>Who says what the node says already has changed nothing.</summary>
    private ChangeAnswer Answer(IReadOnlyList<PolicyEvent> events) =>
        events is [PolicyEvent.PolicySet set]
            ? new ChangeAnswer(Id, set.Version, set.EffectiveAt)
            : new ChangeAnswer(Id, State.Version, Stream.Now);

    private async Task Refresh()
    {
        if (!await Stream.Refresh()) throw new JournalUnavailableException("It is not certain what the node says.");
    }
}
