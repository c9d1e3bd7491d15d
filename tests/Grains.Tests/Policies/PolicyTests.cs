using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Policies;

namespace CityHall.Grains.Tests.Policies;

/// <summary>What a node says, from when on, and what becomes of what it said before.</summary>
public sealed class PolicyTests : PolicyStory
{
    private const string Bound30 = """{"order":{"boundMinutes":30}}""";
    private const string Bound35 = """{"order":{"boundMinutes":35}}""";

    [Fact]
    public void What_is_said_counts_at_once_unless_it_is_said_otherwise()
    {
        var policy = Given().When(Set(City, Bound30), after: 5)
            .Then(Changed(City, 1, Nine.AddSeconds(5), ("order.boundMinutes", Value("30"))));

        Assert.Equal(1, policy.Version);
        Assert.Empty(policy.At(Nine));
        Assert.Equal(Value("30"), policy.At(Nine.AddSeconds(5))["order.boundMinutes"]);
    }

    [Fact]
    public void Only_what_is_different_is_written_down() =>
        Given(Changed(City, 1, Nine, ("order.boundMinutes", Value("30")), ("desk.undoSeconds", Value("20"))))
            .When(Set(City, """{"order":{"boundMinutes":35,"headInRow":1},"desk":{"undoSeconds":20}}"""))
            .Then(Changed(City, 2, Nine, ("order.boundMinutes", Value("35")), ("order.headInRow", Value("1"))));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"order":null}""")]
    [InlineData("""{"order":{"boundMinutes":null}}""")]
    public void What_is_left_out_or_null_is_said_no_longer(string document)
    {
        var policy = Given(Changed(City, 1, Nine, ("order.boundMinutes", Value("30"))))
            .When(Set(City, document), after: 1)
            .Then(Changed(City, 2, Nine.AddSeconds(1), ("order.boundMinutes", SettingRule.Nothing)));

        Assert.Empty(policy.At(Nine.AddSeconds(1)));
        Assert.Single(policy.At(Nine));
    }

    [Fact]
    public void Who_says_the_same_again_changes_nothing() =>
        Given(Changed(City, 1, Nine, ("order.boundMinutes", Value("30")))).When(Set(City, Bound30)).Then();

    [Fact]
    public void Locks_and_bounds_are_said_and_taken_back_like_values()
    {
        var rule = new SettingRule(new RawJson("30"), new Bounds(20, 40), IsLocked: true);
        var form = Form(Bound30, "order.boundMinutes", "specialDays") with
        {
            Bounds = Form("", ("order.boundMinutes", 20, 40)).Bounds,
        };

        var policy = Given().When(Set(City, form)).Then(Changed(
            City, 1, Nine, ("order.boundMinutes", rule), ("specialDays", new SettingRule(IsLocked: true))));

        new Scene(policy).When(Set(City, Bound30)).Then(Changed(
            City, 2, Nine, ("order.boundMinutes", Value("30")), ("specialDays", SettingRule.Nothing)));
    }

    [Fact]
    public void What_is_scheduled_does_not_undo_what_is_said_after_it()
    {
        var later = Nine.AddDays(30);
        var policy = Given()
            .When(Set(City, Form("""{"desk":{"undoSeconds":20}}""") with { EffectiveAt = later }))
            .Then(Changed(City, 1, later, ("desk.undoSeconds", Value("20"))));
        policy = new Scene(policy).When(Set(City, Bound30), after: 9)
            .Then(Changed(City, 2, Nine.AddSeconds(9), ("order.boundMinutes", Value("30"))));

        Assert.Equal(["order.boundMinutes"], policy.At(later.AddSeconds(-1)).Keys);
        Assert.Equal(["desk.undoSeconds", "order.boundMinutes"], policy.At(later).Keys);
        Assert.Equal([later], policy.After(Nine.AddSeconds(9)));
    }

    [Fact]
    public void At_one_instant_what_was_said_last_counts()
    {
        var policy = Given().When(Set(City, Bound30)).Then(Changed(City, 1, Nine, ("order.boundMinutes", Value("30"))));
        policy = new Scene(policy).When(Set(City, Bound35))
            .Then(Changed(City, 2, Nine, ("order.boundMinutes", Value("35"))));

        Assert.Equal(Value("35"), policy.At(Nine)["order.boundMinutes"]);
    }

    [Fact]
    public void A_change_that_what_is_scheduled_would_contradict_is_refused()
    {
        var later = Changed(City, 1, Nine.AddDays(1), ("wait.warnMinutes", Value("12")));

        Given(later).When(Set(City, """{"wait":{"noticeMinutes":12}}"""))
            .Refused(new Refusal.SettingsContradict("wait.noticeMinutes", "wait.warnMinutes"));
        Given(later).When(Set(City, """{"wait":{"noticeMinutes":11}}"""))
            .Then(Changed(City, 2, Nine, ("wait.noticeMinutes", Value("11"))));
    }

    [Fact]
    public void Nothing_is_said_of_the_past() =>
        Given().When(Set(City, Form(Bound30) with { EffectiveAt = Nine.AddSeconds(4) }), after: 5)
            .Refused(new Refusal.EffectiveInPast(Nine.AddSeconds(5)));

    [Fact]
    public void Nothing_is_said_of_a_time_that_nobody_can_foresee() =>
        Given().When(Set(City, Form(Bound30) with { EffectiveAt = Nine.AddYears(3) }))
            .Refused(new Refusal.SettingDoesNotFit("effectiveAt"));

    [Fact]
    public void Who_has_not_seen_the_newest_version_is_refused()
    {
        var past = Changed(City, 1, Nine, ("order.boundMinutes", Value("30")));

        Given(past).When(Set(City, Form(Bound35) with { IfVersion = 0 })).Refused(new Refusal.PolicyHasMoved(1));
        Given(past).When(Set(City, Form(Bound35) with { IfVersion = 1 }))
            .Then(Changed(City, 2, Nine, ("order.boundMinutes", Value("35"))));
    }

    [Fact]
    public void Queues_and_windows_change_at_a_midnight_and_at_no_other_time()
    {
        const string Zones = """[{"id":"1","name":{"zh":"一区","en":"1"}},{"id":"2","name":{"zh":"二区","en":"2"}}]""";
        var form = Form($$"""{"zones":{{Zones}}}""");

        Given().When(Set(Hall, form)).Refused(new Refusal.FloorChangesAtMidnight(Midnight));
        Given().When(Set(Hall, form with { EffectiveAt = Midnight.AddHours(1) }))
            .Refused(new Refusal.FloorChangesAtMidnight(Midnight.AddDays(1)));
        Given().When(Set(Hall, form with { EffectiveAt = Midnight.ToUniversalTime() }))
            .Then(Changed(Hall, 1, Midnight, ("zones", Value(Zones))));
    }

    [Fact]
    public void Only_so_much_is_scheduled_at_once()
    {
        var past = Enumerable.Range(1, 5).Select(day => Changed(
            City, day, Nine.AddDays(day), ("order.boundMinutes", Value($"{30 + day}")))).ToList();

        Given(past).When(Set(City, Form("""{"order":{"boundMinutes":9}}""") with { EffectiveAt = Nine.AddDays(6) }))
            .Refused(new Refusal.TooMuchIsScheduled(5));
        Given(past).When(Set(City, Form("""{"order":{"boundMinutes":9}}""") with { EffectiveAt = Nine.AddDays(5) }))
            .Then(Changed(City, 6, Nine.AddDays(5), ("order.boundMinutes", Value("9"))));
        Given(past).When(
                Set(City, Form("""{"order":{"boundMinutes":9}}""") with { EffectiveAt = Nine.AddDays(6) }),
                Nine.AddDays(1))
            .Then(Changed(City, 6, Nine.AddDays(6), ("order.boundMinutes", Value("9"))));
    }
}
