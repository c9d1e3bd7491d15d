using System.Collections.Immutable;
using CityHall.Grains.Domain.Policies;
using CityHall.Grains.Interfaces.Policies;

namespace CityHall.Grains.Tests.Golden;

/// <summary>One of each event of a policy.</summary>
internal static class PolicySamples
{
    public static IEnumerable<PolicyEvent> All =>
    [
        new PolicyEvent.PolicySet(
            NodeId.City,
            Version: 3,
            new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.FromHours(8)),
            new Dictionary<string, SettingRule>
            {
                ["desk.undoSeconds"] = SettingRule.Nothing,
                ["order.boundMinutes"] = new(new RawJson("30"), new Bounds(20, 40), IsLocked: true),
                ["specialDays"] = new(
                    new RawJson("""[{"date":"2026-10-01","name":{"zh":"国庆节","en":"National Day"},"spans":[]}]""")),
            }.ToImmutableSortedDictionary()),
    ];
}
