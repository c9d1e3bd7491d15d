using CityHall.Grains.Domain.Policies;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Policies;

namespace CityHall.Grains.Tests.Policies;

/// <summary>What a hall is told: what is in force now, and what will be, whoever said it.</summary>
public sealed class HallPoliciesTests : PolicyStory
{
    [Fact]
    public void A_hall_about_which_nobody_says_anything_is_told_nothing()
    {
        var policy = Told(Nine, Silent(City), Silent(County), Silent(Hall));

        Assert.Equal(Seed.Version, policy.Version);
        Assert.Empty(policy.Schedule);
    }

    [Fact]
    public void Each_instant_at_which_any_level_changes_has_a_document()
    {
        var city = Says(City, Form("""{"desk":{"undoSeconds":20}}""") with { EffectiveAt = Nine.AddDays(2) });
        var county = Says(County, """{"desk":{"undoSeconds":30}}""");
        var hall = Says(Hall, Form("""{"order":{"headInRow":1}}""") with { EffectiveAt = Nine.AddDays(1) });
        var policy = Told(Nine, city, county, hall);

        Assert.Equal(
            [(Nine, 30, 2), (Nine.AddDays(1), 30, 1), (Nine.AddDays(2), 30, 1)],
            policy.Schedule.Select(one =>
                (one.EffectiveAt, one.Document.Desk.UndoSeconds, one.Document.Order.HeadInRow)));
        Assert.Equal(Seed.Version + 3, policy.Version);
        Assert.All(policy.Schedule, one => Assert.Equal(policy.Version, one.Document.Version));
    }

    [Fact]
    public void Of_what_is_past_only_what_is_still_in_force_is_told()
    {
        var city = Says(City, """{"desk":{"undoSeconds":20}}""");
        var county = Says(County, Form("""{"desk":{"undoSeconds":30}}""") with { EffectiveAt = Nine.AddHours(1) });
        var hall = Says(Hall, Form("""{"desk":{"undoSeconds":40}}""") with { EffectiveAt = Nine.AddHours(5) });

        var policy = Told(Nine.AddHours(2), city, county, hall);

        Assert.Equal(
            [(Nine.AddHours(1), 30), (Nine.AddHours(5), 40)],
            policy.Schedule.Select(one => (one.EffectiveAt, one.Document.Desk.UndoSeconds)));
    }

    private static NodePolicy Silent(NodeId node) => new(node, Policy.Initial);

    private static HallPolicy Told(DateTimeOffset since, params NodePolicy[] levels) =>
        HallPolicies.From(Seed, [.. levels], since);
}
