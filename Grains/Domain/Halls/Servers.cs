using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>The windows that serve a queue, as the floor plan says; their zones and their numbers in order.</summary>
internal sealed record Servers(
    ImmutableArray<WindowPlan> Plans, ImmutableArray<string> Zones, ImmutableArray<int> Windows)
{
    public static Servers None { get; } = new([], [], []);

    public static Servers Of(QueueLetter queue, IEnumerable<WindowPlan> floor)
    {
        ImmutableArray<WindowPlan> plans = [.. floor.Where(plan => plan.Queues.Contains(queue))];
        return new Servers(
            plans,
            [.. plans.Select(plan => plan.Zone).Distinct().Order(StringComparer.Ordinal)],
            [.. plans.Select(plan => plan.Id.No).Order()]);
    }
}
