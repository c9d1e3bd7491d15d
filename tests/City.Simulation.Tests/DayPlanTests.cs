using System.Collections.Immutable;
using CityHall.City.Simulation.Plans;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Time;

namespace CityHall.City.Simulation.Tests;

/// <summary>What a day contains, before anybody acts.</summary>
public sealed class DayPlanTests
{
    private static readonly ImmutableArray<HallPlan> Plans =
        [.. Enumerable.Range(1, 20).SelectMany(seed => new SimulatedDay(SmallDays.Options, seed).Plans)];

    private static readonly ImmutableArray<CitizenPlan> Citizens = [.. Plans.SelectMany(plan => plan.Citizens)];

    [Fact]
    public void Some_days_have_what_not_every_day_has() => Assert.All(
        new (string What, Func<HallPlan, bool> Has)[]
        {
            ("a power cut", plan => plan.HasPowerCut),
            ("a change of the rules", plan => plan.HasPolicyChange),
            ("a stop", plan => plan.HasStop),
            ("clerks who swap windows", plan => plan.SwapsAt is not null),
            ("numbers put off at closing", plan => plan.PutsOffAtClosing),
            ("a second silo", plan => plan.HasTwin),
        },
        kind => Assert.InRange(Plans.Count(kind.Has), 1, Plans.Length - 1));

    [Fact]
    public void Some_citizens_are_not_like_the_others() => Assert.All(
        new (string What, Func<CitizenPlan, bool> Is)[]
        {
            ("a party", one => one.Party > 1),
            ("an agent", one => one.OnBehalf is OnBehalf.Agent),
            ("a village's agent with several cases", one => one is { OnBehalf: OnBehalf.VillageAgent, CaseCount: > 1 }),
            ("an agent with several numbers", one => one.Errands.Length > 0),
            ("somebody who needs help", one => one.Needs.Length > 0),
            ("somebody with an appointment", one => one.SlotBegins is not null),
            ("somebody with two things to do", one => one.Items.Length > 1),
            ("somebody who is not there when he is called", one => one.MissesCalls > 0),
            ("somebody who never comes back", one => one is { MissesCalls: > 0, ComesBack: false }),
            ("somebody who comes later", one => one.PostponesAfter is not null),
            ("somebody who gives up", one => one.GivesUpAfter is not null),
        },
        kind => Assert.InRange(Citizens.Count(kind.Is), 1, Citizens.Length / 4));

    [Fact]
    public void Every_class_comes() => Assert.Equal(
        Enum.GetValues<TicketClass>(), Citizens.Select(one => one.Class).Distinct().Order());

    [Fact]
    public void They_come_in_two_peaks_and_not_at_midday()
    {
        var hours = Citizens.CountBy(one => BusinessTime.Local(one.Arrives).Hour).ToDictionary();

        Assert.False(hours.ContainsKey(12) || hours.ContainsKey(13));
        Assert.True(hours[9] > hours[8] && hours[9] > hours[11], "the morning's peak is at nine");
        Assert.True(hours[14] > hours[11] && hours[15] > hours[11], "the afternoon's at three");
    }

    [Fact]
    public void A_seed_tells_everything() => Assert.Equal(
        new SimulatedDay(SmallDays.Options, seed: 7).Plans.SelectMany(plan => plan.Citizens).Select(Told),
        new SimulatedDay(SmallDays.Options, seed: 7).Plans.SelectMany(plan => plan.Citizens).Select(Told));

    private static (int, DateTimeOffset, string, TicketClass, string?) Told(CitizenPlan one) =>
        (one.No, one.Arrives, string.Join(' ', one.Items.AddRange(one.Errands)), one.Class, one.Identity);
}
