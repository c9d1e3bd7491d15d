using System.Collections.Immutable;
using CityHall.Grains.Domain.Policies;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Policies;
using CityHall.Grains.Tests.Domain;

namespace CityHall.Grains.Tests.Policies;

/// <summary>A city, a county and a small hall in it, and what each of them says in few words.</summary>
public abstract class PolicyStory : Story<Policy, PolicyCommand, PolicyEvent>
{
    protected static readonly NodeId City = NodeId.City;
    protected static readonly NodeId County = new("331002");
    protected static readonly NodeId Hall = NodeId.Of(SmallHall.Id);

    protected static readonly HallDocument Seed = SmallHall.Document with
    {
        Near = NearRule.Default,
        ParkReasons = SmallHall.Document.PauseReasons,
        TransferReasons = SmallHall.Document.PauseReasons,
        StopReasons = SmallHall.Document.PauseReasons,
    };

    protected static DateTimeOffset Midnight { get; } = Nine.AddHours(15);

    protected static PolicyForm Form(string document, params string[] locks) =>
        new(new RawJson(document)) { Locks = [.. locks] };

    protected static PolicyForm Form(string document, params (string Setting, int Least, int Most)[] bounds) =>
        new(new RawJson(document))
        {
            Bounds = bounds.ToImmutableSortedDictionary(one => one.Setting, one => new Bounds(one.Least, one.Most)),
        };

    /// <summary>A document that says one thing.</summary>
    protected static string Only(string setting, string json) =>
        SettingPaths.Tree([KeyValuePair.Create(setting, new RawJson(json))]).ToJsonString();

    protected static PolicyForm Form(string document) => new(new RawJson(document));

    protected static PolicyCommand Set(NodeId node, PolicyForm form, params IEnumerable<NodePolicy> above) =>
        new PolicyCommand.Set(node, form) { Ground = GroundOf(node, above) };

    protected static PolicyCommand Set(NodeId node, string document, params IEnumerable<NodePolicy> above) =>
        Set(node, Form(document), above);

    /// <summary>A level that has said this at nine, or says it from a later instant on.</summary>
    protected static NodePolicy Says(NodeId node, PolicyForm form, params IEnumerable<NodePolicy> above)
    {
        var decision = Policy.Initial.Decide(Set(node, form, above) with { At = Nine });
        Assert.Null(decision.Refusal);
        return new NodePolicy(node, decision.Events.Aggregate(
            Policy.Initial, (policy, happened) => policy.Evolve(happened with { At = Nine })));
    }

    protected static NodePolicy Says(NodeId node, string document, params IEnumerable<NodePolicy> above) =>
        Says(node, Form(document), above);

    protected static Resolution Resolved(params IEnumerable<NodePolicy> levels) =>
        new Ground(Seed, [.. levels]).At(Nine.AddHours(1));

    /// <summary>An event with its rules as they are written in the journal.</summary>
    protected static PolicyEvent Changed(
        NodeId node, int version, DateTimeOffset effectiveAt, params (string Setting, SettingRule Rule)[] rules) =>
        new PolicyEvent.PolicySet(
            node, version, effectiveAt, rules.ToImmutableSortedDictionary(rule => rule.Setting, rule => rule.Rule));

    protected static SettingRule Value(string json) => new(new RawJson(json));

    protected static Ground GroundOf(NodeId node, params IEnumerable<NodePolicy> above) =>
        new(node.Level is PolicyLevel.Hall ? Seed : Ground.Blank, [.. above]);
}
