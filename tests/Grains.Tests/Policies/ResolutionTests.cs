using CityHall.Grains.Domain.Policies;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Policies;

namespace CityHall.Grains.Tests.Policies;

/// <summary>One level over the other: the lowest counts, unless one above it does not let it.</summary>
public sealed class ResolutionTests : PolicyStory
{
    private const string Bound = "order.boundMinutes";

    [Fact]
    public void Where_nobody_says_anything_the_halls_own_document_counts()
    {
        var resolved = Resolved();

        Assert.Equal(Seed, resolved.Document);
        Assert.All(resolved.Values.Values, value => Assert.Equal(Resolution.Default, value.Origin));
        Assert.Empty(resolved.Overridden);
    }

    [Fact]
    public void The_lowest_level_that_says_something_counts_and_is_named()
    {
        var city = Says(City, """{"order":{"boundMinutes":30,"headInRow":1},"desk":{"undoSeconds":20}}""");
        var county = Says(County, """{"order":{"boundMinutes":35,"headInRow":3}}""", city);
        var resolved = Resolved(city, county, Says(Hall, """{"order":{"headInRow":4}}""", city, county));

        Assert.Equal((35, 4), (resolved.Document.Order.BoundMinutes, resolved.Document.Order.HeadInRow));
        Assert.Equal(20, resolved.Document.Desk.UndoSeconds);
        Assert.Equal("331002", resolved.Values[Bound].Origin);
        Assert.Equal("331002001", resolved.Values["order.headInRow"].Origin);
        Assert.Equal("city", resolved.Values["desk.undoSeconds"].Origin);
        Assert.Equal("default", resolved.Values["desk.maxParkMinutes"].Origin);
        Assert.Empty(resolved.Overridden);
    }

    [Fact]
    public void A_list_takes_the_place_of_the_whole_list_above()
    {
        var city = Says(City, """{"order":{"headClasses":["Military"]}}""");
        var resolved = Resolved(city, Says(Hall, """{"order":{"headClasses":[]}}""", city));

        Assert.Empty(resolved.Document.Order.HeadClasses);
        Assert.Equal(Seed.Order.RatioClasses, resolved.Document.Order.RatioClasses);
    }

    [Theory]
    [InlineData("order.boundMinutes")]
    [InlineData("order")]
    public void What_was_set_below_a_lock_does_not_count_and_is_told(string locked)
    {
        var county = Says(County, """{"order":{"boundMinutes":30},"desk":{"undoSeconds":20}}""");
        var resolved = Resolved(Says(City, Form("{}", locked)), county);

        Assert.Equal(Seed.Order.BoundMinutes, resolved.Document.Order.BoundMinutes);
        Assert.Equal(20, resolved.Document.Desk.UndoSeconds);
        Assert.Equal(new Overridden(Bound, County, Value("30"), OverriddenWhy.Locked) { By = City },
            Assert.Single(resolved.Overridden));
        Assert.Equal(City, resolved.Locks[locked]);
    }

    [Fact]
    public void A_lock_of_one_setting_is_none_of_another_whose_name_begins_like_it()
    {
        var county = Says(County, """{"callReasons":[{"code":"x","name":{"zh":"x","en":"x"}}]}""");
        var resolved = Resolved(Says(City, Form("{}", "call")), county);

        Assert.Equal("x", Assert.Single(resolved.Document.CallReasons).Code);
    }

    [Theory]
    [InlineData(19, 20)]
    [InlineData(25, 25)]
    [InlineData(31, 30)]
    public void Out_of_bounds_the_nearest_value_counts(int said, int counts)
    {
        var city = Says(City, Form("""{"order":{"boundMinutes":25}}""", (Bound, 20, 30)));
        var county = Says(County, Only(Bound, $"{said}"));
        var resolved = Resolved(city, county);

        Assert.Equal(counts, resolved.Document.Order.BoundMinutes);
        Assert.Equal(said == counts ? "331002" : "city", resolved.Values[Bound].Origin);
        Assert.Equal(said == counts ? [] : [Bound], resolved.Overridden.Select(one => one.Setting));
        Assert.Equal(new BoundsAbove(new Bounds(20, 30), City), resolved.Bounds[Bound]);
    }

    [Fact]
    public void Bounds_hold_for_what_nobody_has_set_too()
    {
        var resolved = Resolved(Says(City, Form("{}", (Bound, 20, 30))));

        Assert.Equal(30, resolved.Document.Order.BoundMinutes);
        Assert.Equal("city", resolved.Values[Bound].Origin);
        Assert.Empty(resolved.Overridden);
    }

    [Fact]
    public void Bounds_below_are_within_the_bounds_above_or_do_not_count()
    {
        var city = Says(City, Form("{}", (Bound, 20, 40)));
        var narrower = Resolved(city, Says(County, Form("{}", (Bound, 20, 30))));
        var wider = Resolved(city, Says(County, Form("{}", (Bound, 20, 50))));

        Assert.Equal(new BoundsAbove(new Bounds(20, 30), County), narrower.Bounds[Bound]);
        Assert.Equal(new BoundsAbove(new Bounds(20, 40), City), wider.Bounds[Bound]);
        Assert.Equal(OverriddenWhy.OutOfBounds, Assert.Single(wider.Overridden).Why);
    }

    [Fact]
    public void What_contradicts_a_newer_word_from_above_does_not_count()
    {
        var hall = Says(Hall, """{"wait":{"noticeMinutes":12},"desk":{"undoSeconds":20}}""");
        var resolved = Resolved(Says(City, """{"wait":{"noticeMinutes":8,"warnMinutes":11}}"""), hall);

        Assert.Equal((8, 11), (resolved.Document.Wait.NoticeMinutes, resolved.Document.Wait.WarnMinutes));
        Assert.Equal(20, resolved.Document.Desk.UndoSeconds);
        Assert.Equal(
            new Overridden("wait.noticeMinutes", Hall, Value("12"), OverriddenWhy.Contradicts)
            {
                Contradiction = new Contradiction("wait.noticeMinutes", "wait.warnMinutes"),
            },
            Assert.Single(resolved.Overridden));
    }

    [Fact]
    public void A_word_from_above_that_does_not_go_with_the_halls_own_floor_leaves_its_rules_whole()
    {
        var strange = Seed with { Wait = Seed.Wait with { NoticeMinutes = 5, WarnMinutes = 6, AlarmMinutes = 7 } };
        var city = Says(City, """{"wait":{"noticeMinutes":9},"desk":{"undoSeconds":20}}""");
        var resolved = new Ground(strange, [city]).At(Nine);

        Assert.Equal(strange.Wait, resolved.Document.Wait);
        Assert.Equal(20, resolved.Document.Desk.UndoSeconds);
    }

    [Fact]
    public void What_an_older_program_stored_and_this_one_does_not_know_is_told_and_left_out()
    {
        var past = (PolicyEvent.PolicySet)Changed(
            City, 1, Nine, ("order.shoeSize", Value("43")), ("call.maxCalls", Value("99")), (Bound, Value("30")));
        var resolved = Resolved(new NodePolicy(City, Policy.Initial.Evolve(past)));

        Assert.Equal(30, resolved.Document.Order.BoundMinutes);
        Assert.Equal(Seed.Call, resolved.Document.Call);
        Assert.Equal(["call.maxCalls", "order.shoeSize"], resolved.Overridden.Select(one => one.Setting));
        Assert.All(resolved.Overridden, one => Assert.Equal(OverriddenWhy.DoesNotFit, one.Why));
    }

    [Fact]
    public void Who_sets_what_is_locked_above_is_refused_by_name()
    {
        var city = Says(City, Form("{}", "order"));

        Given().When(Set(County, """{"order":{"boundMinutes":30}}""", city))
            .Refused(new Refusal.SettingIsLocked(Bound, City));
        Given().When(Set(County, Form("{}", (Bound, 20, 30)), city))
            .Refused(new Refusal.SettingIsLocked(Bound, City));
    }

    [Fact]
    public void Who_leaves_the_bounds_above_is_refused_with_the_bounds()
    {
        var city = Says(City, Form("{}", (Bound, 20, 40)));
        var refused = new Refusal.SettingOutOfBounds(Bound, 20, 40, City);

        Given().When(Set(County, """{"order":{"boundMinutes":41}}""", city)).Refused(refused);
        Given().When(Set(County, Form("{}", (Bound, 10, 30)), city)).Refused(refused);
        Given().When(Set(County, """{"order":{"boundMinutes":40}}""", city))
            .Then(Changed(County, 1, Nine, (Bound, Value("40"))));
    }

    [Fact]
    public void Who_leaves_his_own_bounds_contradicts_himself() =>
        Given().When(Set(City, Form("""{"order":{"boundMinutes":41}}""", (Bound, 20, 40))))
            .Refused(new Refusal.SettingOutOfBounds(Bound, 20, 40, City));

    [Fact]
    public void A_lock_that_is_still_to_come_hinders_nobody_yet()
    {
        var city = Says(City, Form("{}", Bound) with { EffectiveAt = Nine.AddDays(1) });

        var county = Given().When(Set(County, """{"order":{"boundMinutes":30}}""", city))
            .Then(Changed(County, 1, Nine, (Bound, Value("30"))));

        var ground = new Ground(Seed, [city, new NodePolicy(County, county)]);
        Assert.Equal(30, ground.At(Nine).Document.Order.BoundMinutes);
        Assert.Equal(40, ground.At(Nine.AddDays(1)).Document.Order.BoundMinutes);
    }
}
