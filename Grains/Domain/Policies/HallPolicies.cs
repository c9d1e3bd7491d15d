using System.Collections.Immutable;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Policies;

/// <summary>What a hall is told when something changed on one of its levels.</summary>
public static class HallPolicies
{
    /// <summary>
    /// What is in force at an instant, in case the hall has never heard of it, and all that comes after.
    /// </summary>
    public static HallPolicy From(HallDocument seed, ImmutableArray<NodePolicy> levels, DateTimeOffset since)
    {
        // Whichever level changed, the sum grows: an older one never counts against a newer one.
        var version = seed.Version + levels.Sum(level => level.Policy.Version);
        var ground = new Ground(seed, levels);
        var instants = levels.SelectMany(level => level.Policy.After(DateTimeOffset.MinValue)).Distinct().Order();
        var past = instants.Where(instant => instant <= since).TakeLast(1);
        return new HallPolicy(version,
        [
            .. from at in past.Concat(instants.Where(instant => instant > since))
               select new ScheduledDocument(at, ground.At(at).Document with { Version = version }),
        ]);
    }
}
