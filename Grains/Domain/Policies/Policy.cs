using System.Collections.Immutable;
using System.Diagnostics;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Policies;
using CityHall.Grains.Interfaces.Time;
using Rules = System.Collections.Immutable.ImmutableSortedDictionary<
    string, CityHall.Grains.Interfaces.Policies.SettingRule>;

namespace CityHall.Grains.Domain.Policies;

/// <summary>What one node of the tree says about the settings of the halls below it, at each instant.</summary>
public sealed record Policy : IAggregate<Policy, PolicyCommand, PolicyEvent>
{
    /// <summary>
    /// With three levels, what one hall is told is never more than one command's events.
    /// </summary>
    public const int MaxScheduled = 5;

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(2 * 366);

    public static Policy Initial { get; } = new();

    public int Version { get; init; }

    /// <summary>All changes there were, in the order in which they came.</summary>
    public ImmutableList<PolicyEvent.PolicySet> Changes { get; init; } = [];

    /// <summary>What the node says at an instant.</summary>
    public Rules At(DateTimeOffset at) => Changes
        .Where(change => change.EffectiveAt <= at)
        .OrderBy(change => change.EffectiveAt).ThenBy(change => change.Version)
        .Aggregate(Rules.Empty, (rules, change) => change.Rules.Aggregate(rules, Said));

    /// <summary>The instants after one at which it will say something else, in order.</summary>
    public IEnumerable<DateTimeOffset> After(DateTimeOffset at) =>
        Changes.Select(change => change.EffectiveAt).Where(instant => instant > at).Distinct().Order();

    public Decision<PolicyEvent> Decide(PolicyCommand command) => command switch
    {
        PolicyCommand.Set set => Set(set),
        _ => throw new UnreachableException(),
    };

    public Policy Evolve(PolicyEvent happened) => happened switch
    {
        PolicyEvent.PolicySet set => this with { Version = set.Version, Changes = Changes.Add(set) },
        _ => throw new UnreachableException(),
    };

    private static Rules Said(Rules rules, KeyValuePair<string, SettingRule> change) =>
        change.Value == SettingRule.Nothing ? rules.Remove(change.Key) : rules.SetItem(change.Key, change.Value);

    private Decision<PolicyEvent> Set(PolicyCommand.Set set)
    {
        var form = set.Form;
        if (form.IfVersion is { } seen && seen != Version) return new Refusal.PolicyHasMoved(Version);
        var effectiveAt = BusinessTime.Local(form.EffectiveAt ?? set.At);
        if (effectiveAt < set.At) return new Refusal.EffectiveInPast(set.At);
        if (effectiveAt - set.At > LongestWait) return new Refusal.SettingDoesNotFit("effectiveAt");
        var (rules, refusal) = Draft.Of(set.Node, form);
        if (refusal is not null) return refusal;
        var changes = Difference(At(effectiveAt), rules);
        if (changes.IsEmpty) return Array.Empty<PolicyEvent>();
        if (set.Node.Level is PolicyLevel.Hall && changes.Keys.Any(Settings.IsFloor) && !IsMidnight(effectiveAt))
            return new Refusal.FloorChangesAtMidnight(MidnightAfter(effectiveAt));
        var happened = new PolicyEvent.PolicySet(set.Node, Version + 1, effectiveAt, changes);
        return Evolve(happened).Hindrance(set, effectiveAt) is { } hindrance ? hindrance : happened;
    }

    /// <summary>Why what a node would then say does not stand, at once or when its later changes come.</summary>
    private Refusal? Hindrance(PolicyCommand.Set set, DateTimeOffset effectiveAt)
    {
        if (After(set.At).Count() > MaxScheduled) return new Refusal.TooMuchIsScheduled(MaxScheduled);
        var me = new NodePolicy(set.Node, this);
        return After(effectiveAt).Prepend(effectiveAt)
            .Select(at => set.Ground.At(at).With(me, at).HindranceOf(set.Node))
            .FirstOrDefault(hindrance => hindrance is not null);
    }

    private static Rules Difference(Rules before, Rules after) => Rules.Empty
        .AddRange(after.Where(rule => before.GetValueOrDefault(rule.Key) != rule.Value))
        .AddRange(before.Keys.Except(after.Keys).Select(gone => KeyValuePair.Create(gone, SettingRule.Nothing)));

    private static bool IsMidnight(DateTimeOffset at) => BusinessTime.Local(at).TimeOfDay == TimeSpan.Zero;

    private static DateTimeOffset MidnightAfter(DateTimeOffset at) =>
        BusinessTime.At(BusinessTime.DateOf(at).AddDays(1), TimeSpan.Zero);
}
