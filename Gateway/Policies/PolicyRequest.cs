using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces.Policies;

namespace CityHall.Gateway.Policies;

/// <summary>All that a node shall say from an instant on; a word that nobody knows is an error.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record PolicyRequest(
    RawJson Document,
    IReadOnlyList<string>? Locks = null,
    IReadOnlyDictionary<string, Bounds>? Bounds = null,
    DateTimeOffset? EffectiveAt = null)
{
    /// <summary>More than there are settings.</summary>
    private const int MaxEntries = 100;

    public PolicyForm ToForm(SeenVersion seen)
    {
        new Check()
            .That(Locks is null || (Locks.Count <= MaxEntries && Locks.All(path => path is not null)), "locks", "paths")
            .That(Bounds is null || (Bounds.Count <= MaxEntries && Bounds.Values.All(one => one is not null)),
                "bounds", "least and most by path")
            .Throw();
        return new PolicyForm(Document)
        {
            Locks = [.. Locks ?? []],
            Bounds = (Bounds ?? ImmutableDictionary<string, Bounds>.Empty).ToImmutableSortedDictionary(),
            EffectiveAt = EffectiveAt,
            IfVersion = seen.Version,
        };
    }
}
