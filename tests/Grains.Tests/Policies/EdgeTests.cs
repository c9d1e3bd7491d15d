using CityHall.Grains.Domain.Policies;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Policies;

namespace CityHall.Grains.Tests.Policies;

/// <summary>The last value that fits, and the first that does not.</summary>
public sealed class EdgeTests : PolicyStory
{
    private const string Name = """{"zh":"名","en":"Name"}""";

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void A_text_has_sixty_characters_at_most(int length, bool fits) =>
        Expect(Only("name.zh", $"\"{new string('名', length)}\""), fits ? null : "name.zh");

    [Theory]
    [InlineData("""{"zh":"一\u0007区","en":"Area"}""")]
    [InlineData("""{"zh":"一区","en":" "}""")]
    [InlineData("""{"zh":"","en":"Area"}""")]
    public void A_name_is_readable_in_both_languages(string name)
    {
        Expect($$"""{"zones":[{"id":"1","name":{{name}}}]}""", "zones[1]");
        Expect($$"""{"pauseReasons":[{"code":"a","name":{{name}}}]}""", "pauseReasons[a]");
        Expect($$"""{"queues":[{"letter":"A","name":{{name}},"items":[{{Item(5)}}]}]}""", "queues[A]");
        Expect($$"""{"queues":[{"letter":"A","name":{{Name}},"items":[{{Item(5, name)}}]}]}""", "queues[A]");
        Expect($$"""{"specialDays":[{"date":"2026-10-01","name":{{name}},"spans":[]}]}""", "specialDays[2026-10-01]");
    }

    [Fact]
    public void A_zone_is_named_by_a_word() =>
        Expect($$"""{"zones":[{"id":"a b","name":{{Name}}}]}""", "zones[a b]");

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(480, true)]
    [InlineData(481, false)]
    public void An_item_takes_a_minute_at_least_and_a_day_of_work_at_most(int minutes, bool fits)
    {
        Expect(Items(Item(minutes)), fits ? null : "queues[A]");
        Expect(Items(Item(5), Item(minutes, code: "A02")), fits ? null : "queues[A]");
    }

    [Fact]
    public void A_queue_has_items_each_once()
    {
        Expect(Items(), "queues[A]");
        Expect(Items(Item(5), Item(6)), "queues[A]");
    }

    [Theory]
    [InlineData("zones")]
    [InlineData("queues")]
    [InlineData("windows")]
    public void A_hall_has_some_of_each(string setting) => Expect(Only(setting, "[]"), setting);

    [Fact]
    public void A_window_serves_something_and_nothing_twice()
    {
        Expect(Windows(""), "windows[331002001-W01]");
        Expect(Windows("\"A\",\"A\""), "windows[331002001-W01]");
    }

    [Theory]
    [InlineData("A", true)]
    [InlineData("Z", true)]
    [InlineData("@", false)]
    public void A_letter_is_a_letter(string letter, bool fits) => Assert.Equal(
        fits ? null : new Refusal.SettingDoesNotFit($"queues[{letter}]"),
        Misfit("queues", $$"""[{"letter":"{{letter}}","name":{{Name}},"items":[{{Item(5)}}]}]"""));

    [Fact]
    public void Bounds_may_leave_one_value() => Assert.Null(RefusalOf(Form("{}", ("order.boundMinutes", 30, 30))));

    [Fact]
    public void A_rule_may_wait_for_two_years()
    {
        var latest = Nine.AddDays(2 * 366);
        Assert.Null(RefusalOf(Form(Only("maxWaiting", "9")) with { EffectiveAt = latest }));
        Assert.Equal(
            new Refusal.SettingDoesNotFit("effectiveAt"),
            RefusalOf(Form(Only("maxWaiting", "9")) with { EffectiveAt = latest.AddTicks(1) }));
    }

    [Fact]
    public void The_floor_waits_for_midnight_whatever_else_is_said_with_it()
    {
        var both = $$"""{"maxWaiting":9,"zones":[{"id":"1","name":{{Name}}}]}""";
        Assert.NotNull(RefusalOf(Form(both)));
        Assert.Equal(
            RefusalOf(Form(Only("zones", $$"""[{"id":"1","name":{{Name}}}]"""))), RefusalOf(Form(both)));
    }

    private static void Expect(string document, string? misfit)
    {
        var member = SettingPaths.Leaves(new RawJson(document).Parse()).Single();
        Assert.Equal(
            misfit is null ? null : new Refusal.SettingDoesNotFit(misfit),
            Settings.Misfit(Hall, member.Path, member.Value));
    }

    private static Refusal? Misfit(string path, string value) =>
        Settings.Misfit(Hall, path, new RawJson(value).Parse());

    private static Refusal? RefusalOf(PolicyForm form) =>
        Policy.Initial.Decide(Set(Hall, form) with { At = Nine }).Refusal;

    private static string Item(int minutes, string name = Name, string code = "A01") =>
        $$"""{"code":"{{code}}","name":{{name}},"standardMinutes":{{minutes}}}""";

    private static string Items(params string[] items) =>
        $$"""{"queues":[{"letter":"A","name":{{Name}},"items":[{{string.Join(',', items)}}]}]}""";

    private static string Windows(string letters) =>
        $$"""{"windows":[{"id":"331002001-W01","zone":"1","queues":[{{letters}}]}]}""";
}
