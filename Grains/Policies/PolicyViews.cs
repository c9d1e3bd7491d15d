using System.Collections.Immutable;
using System.Text.Json;
using CityHall.Grains.Domain.Policies;
using CityHall.Grains.Interfaces.Policies;

namespace CityHall.Grains.Policies;

/// <summary>A node's rules as they are shown.</summary>
internal static class PolicyViews
{
    private static readonly RawJson Nothing = new("[]");

    public static PolicyView Of(NodePolicy me, Ground ground, DateTimeOffset at, DateTimeOffset now)
    {
        var own = me.Policy.At(at);
        var above = ground.At(at);
        var resolved = above.With(me, at);
        var shown = resolved.Values.Where(value => IsShown(me.Node, value)).ToList();
        return new PolicyView(
            me.Node,
            me.Node.Level,
            me.Policy.Version,
            at,
            Said(me.Policy, at),
            [.. own.Where(rule => rule.Value.IsLocked).Select(rule => rule.Key)],
            own.Where(rule => rule.Value.Bounds is not null)
                .ToImmutableSortedDictionary(rule => rule.Key, rule => rule.Value.Bounds!),
            Json(shown.Select(value => KeyValuePair.Create(value.Key, value.Value.Value))))
        {
            Origins = shown.ToImmutableSortedDictionary(value => value.Key, value => value.Value.Origin),
            LockedAbove = above.Locks,
            BoundedAbove = above.Bounds,
            Overridden = resolved.Overridden,
            Scheduled = [.. me.Policy.Changes.Where(set => set.EffectiveAt > now).OrderBy(set => set.EffectiveAt)
                .Select(Change)],
            Settings = Settings.At(me.Node.Level),
            Above = [.. ground.Above.Select(level =>
                new LevelAbove(level.Node, level.Policy.Version, Said(level.Policy, at)))],
        };
    }

    public static PolicyChange Change(PolicyEvent.PolicySet set) =>
        new(set.Version, set.At, set.EffectiveAt, set.Rules);

    /// <summary>Above the halls, what each hall has of its own is empty and means nothing.</summary>
    private static bool IsShown(NodeId node, KeyValuePair<string, Sourced> value) =>
        node.Level is PolicyLevel.Hall
        || (Settings.IsSetAt(node.Level, value.Key)
            && (value.Value.Origin != Resolution.Default || value.Value.Value != Nothing));

    private static RawJson Said(Policy policy, DateTimeOffset at) => Json(
        policy.At(at).Where(rule => rule.Value.Value is not null)
            .Select(rule => KeyValuePair.Create(rule.Key, rule.Value.Value!.Value)));

    private static RawJson Json(IEnumerable<KeyValuePair<string, RawJson>> values) =>
        RawJson.Of(SettingPaths.Tree(values).Deserialize<JsonElement>());
}
