using System.Text.Json;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Policies;
using Rules = System.Collections.Immutable.ImmutableSortedDictionary<
    string, CityHall.Grains.Interfaces.Policies.SettingRule>;

namespace CityHall.Grains.Domain.Policies;

/// <summary>Reads what somebody wrote into rules by setting; says what is wrong with it, looked at alone.</summary>
internal static class Draft
{
    private const int MaxPathTold = 80;

    public static (Rules Rules, Refusal? Refusal) Of(NodeId node, PolicyForm form)
    {
        var document = form.Document.Parse();
        if (document.ValueKind is not JsonValueKind.Object) return Refused(new Refusal.SettingDoesNotFit("document"));
        var rules = Rules.Empty.ToBuilder();
        foreach (var (path, value) in SettingPaths.Leaves(document))
        {
            if (Settings.Misfit(node, path, value) is { } misfit) return Refused(misfit);
            if (!rules.TryAdd(path, new SettingRule(RawJson.Of(value))))
                return Refused(new Refusal.SettingDoesNotFit(path));
        }

        foreach (var path in form.Locks)
        {
            if (!Settings.IsKnown(path)) return Refused(Unknown(path));
            rules[path] = rules.GetValueOrDefault(path, SettingRule.Nothing) with { IsLocked = true };
        }

        foreach (var (path, bounds) in form.Bounds)
        {
            if (Misfit(path, bounds) is { } misfit) return Refused(misfit);
            rules[path] = rules.GetValueOrDefault(path, SettingRule.Nothing) with { Bounds = bounds };
        }

        return (rules.ToImmutable(), null);
    }

    /// <summary>A path that nobody knows may be as long as a body.</summary>
    public static Refusal Unknown(string path) =>
        new Refusal.UnknownSetting(path.Length <= MaxPathTold ? path : path[..MaxPathTold]);

    private static Refusal? Misfit(string path, Bounds bounds)
    {
        if (!Settings.IsKnown(path)) return Unknown(path);
        if (Settings.RangeOf(path) is not { } range || bounds.Least > bounds.Most)
            return new Refusal.SettingDoesNotFit(path);
        return range.Has(bounds) ? null : new Refusal.SettingOutOfRange(path, range.Least, range.Most);
    }

    private static (Rules Rules, Refusal? Refusal) Refused(Refusal refusal) => (Rules.Empty, refusal);
}
