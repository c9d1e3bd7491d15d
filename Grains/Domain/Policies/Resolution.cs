using System.Collections.Immutable;
using System.Text.Json;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Policies;
using Rules = System.Collections.Immutable.ImmutableSortedDictionary<
    string, CityHall.Grains.Interfaces.Policies.SettingRule>;

namespace CityHall.Grains.Domain.Policies;

/// <summary>What the levels make of the settings, one laid over the other, and what of them does not count.</summary>
/// <remarks>
/// It never fails: whatever a level says wrongly, or no longer rightly, is left out and told, so that a hall always has
/// rules that fit together.
/// </remarks>
public sealed record Resolution
{
    /// <summary>The origin of what no level says anything about.</summary>
    public const string Default = "default";

    private Resolution(HallDocument document) => Document = document;

    public HallDocument Document { get; private init; }

    public ImmutableSortedDictionary<string, Sourced> Values { get; private init; } =
        ImmutableSortedDictionary<string, Sourced>.Empty;

    public ImmutableSortedDictionary<string, NodeId> Locks { get; private init; } =
        ImmutableSortedDictionary<string, NodeId>.Empty;

    public ImmutableSortedDictionary<string, BoundsAbove> Bounds { get; private init; } =
        ImmutableSortedDictionary<string, BoundsAbove>.Empty;

    public ImmutableArray<Overridden> Overridden { get; private init; } = [];

    public static Resolution Of(HallDocument seed)
    {
        var document = JsonSerializer.SerializeToElement(seed, PolicyJson.Document);
        return new Resolution(seed)
        {
            Values = SettingPaths.Leaves(document).Where(leaf => Settings.IsKnown(leaf.Path))
                .ToImmutableSortedDictionary(leaf => leaf.Path, leaf => new Sourced(RawJson.Of(leaf.Value), Default)),
        };
    }

    public Resolution With(NodePolicy level, DateTimeOffset at) => With(level.Node, level.Policy.At(at));

    /// <summary>Why a level may not say what it says; null if all of it stands.</summary>
    public Refusal? HindranceOf(NodeId node) => Overridden.FirstOrDefault(one => one.Node == node) switch
    {
        null => null,
        { Why: OverriddenWhy.Locked } locked => new Refusal.SettingIsLocked(locked.Setting, locked.By!.Value),
        { Why: OverriddenWhy.OutOfBounds, Bounds: { } bounds } outside =>
            new Refusal.SettingOutOfBounds(outside.Setting, bounds.Least, bounds.Most, outside.By!.Value),
        { Why: OverriddenWhy.Contradicts, Contradiction: { } pair } =>
            new Refusal.SettingsContradict(pair.Setting, pair.Other),
        var other => new Refusal.SettingDoesNotFit(other.Setting),
    };

    private Resolution With(NodeId node, Rules rules)
    {
        if (rules.IsEmpty) return this;
        var next = new Layer(this, node).With(rules);
        if (Contradictions.In(next.Document).Except(Contradictions.In(Document)).FirstOrDefault() is not { } pair)
            return next;

        // Without what the contradiction names; or without all, should it come about in another way.
        var named = rules.Where(rule => IsNamed(rule.Key, pair)).ToList();
        var guilty = named is [] ? [.. rules] : named;
        var rest = With(node, rules.RemoveRange(guilty.Select(rule => rule.Key)));
        return rest with
        {
            Overridden = rest.Overridden.AddRange(guilty.Select(rule =>
                new Overridden(rule.Key, node, rule.Value, OverriddenWhy.Contradicts) { Contradiction = pair })),
        };
    }

    private static bool IsNamed(string setting, Contradiction pair) =>
        setting == pair.Setting.Split('[')[0] || setting == pair.Other.Split('[')[0];

    /// <summary>One level on top of those above it, while it is laid.</summary>
    private sealed class Layer(Resolution above, NodeId node)
    {
        private readonly ImmutableSortedDictionary<string, Sourced>.Builder _values = above.Values.ToBuilder();
        private readonly ImmutableArray<Overridden>.Builder _overridden = above.Overridden.ToBuilder();
        private readonly ImmutableSortedDictionary<string, BoundsAbove>.Builder _bounds = above.Bounds.ToBuilder();

        public Resolution With(Rules rules)
        {
            var free = Rules.Empty.AddRange(rules.Where(rule => IsFree(rule.Key, rule.Value)));
            foreach (var (path, rule) in free)
                if (rule.Value is { } value) SetValue(path, rule, value);
            foreach (var (path, rule) in free)
                if (rule.Bounds is { } bounds) SetBounds(path, rule, bounds);
            var locks = free.Where(rule => rule.Value.IsLocked && !above.Locks.ContainsKey(rule.Key));
            return above with
            {
                Document = Build(),
                Values = _values.ToImmutable(),
                Bounds = _bounds.ToImmutable(),
                Locks = above.Locks.AddRange(locks.Select(rule => KeyValuePair.Create(rule.Key, node))),
                Overridden = _overridden.ToImmutable(),
            };
        }

        private bool IsFree(string path, SettingRule rule)
        {
            foreach (var (locked, by) in above.Locks)
            {
                if (!SettingPaths.Covers(locked, path)) continue;
                _overridden.Add(new Overridden(path, node, rule, OverriddenWhy.Locked) { By = by });
                return false;
            }

            return true;
        }

        private void SetValue(string path, SettingRule rule, RawJson value)
        {
            if (Settings.Misfit(node, path, value.Parse()) is not null)
            {
                _overridden.Add(new Overridden(path, node, rule, OverriddenWhy.DoesNotFit));
                return;
            }

            _values[path] = new Sourced(value, node.Value);
            if (above.Bounds.TryGetValue(path, out var bounds)) Clamp(path, bounds, rule);
        }

        private void SetBounds(string path, SettingRule rule, Bounds wanted)
        {
            if (above.Bounds.TryGetValue(path, out var outer) && !outer.Bounds.Has(wanted))
            {
                _overridden.Add(OutOf(outer, path, rule));
                return;
            }

            var mine = new BoundsAbove(wanted, node);
            _bounds[path] = mine;
            Clamp(path, mine, rule.Value is null ? null : rule);
        }

        /// <summary>The nearest value that is allowed; it comes from whoever allows no more.</summary>
        private void Clamp(string path, BoundsAbove bounds, SettingRule? rule)
        {
            var value = _values[path].Value.Parse().GetInt32();
            if (bounds.Bounds.Has(value)) return;
            var nearest = Math.Clamp(value, bounds.Bounds.Least, bounds.Bounds.Most);
            _values[path] = new Sourced(new RawJson(nearest.ToString()), bounds.By.Value);
            if (rule is not null) _overridden.Add(OutOf(bounds, path, rule));
        }

        private Overridden OutOf(BoundsAbove bounds, string path, SettingRule rule) =>
            new(path, node, rule, OverriddenWhy.OutOfBounds) { By = bounds.By, Bounds = bounds.Bounds };

        private HallDocument Build()
        {
            var tree = SettingPaths.Tree(_values.Select(value => KeyValuePair.Create(value.Key, value.Value.Value)));
            tree["version"] = above.Document.Version;
            tree["tier"] = above.Document.Tier.ToString();
            return tree.Deserialize(PolicyJson.Document)!;
        }
    }
}

/// <summary>A setting's value and where it comes from: a node, or default.</summary>
public readonly record struct Sourced(RawJson Value, string Origin);
