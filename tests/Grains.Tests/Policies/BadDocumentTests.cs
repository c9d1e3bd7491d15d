using CityHall.Grains.Domain.Policies;
using CityHall.Grains.Interfaces;

namespace CityHall.Grains.Tests.Policies;

/// <summary>Each wrong thing that can be said is refused by the setting's name, and nothing is stored.</summary>
public sealed class BadDocumentTests : PolicyStory
{
    private const string Name = """{"zh":"名","en":"Name"}""";

    /// <summary>Whoever changes the floor does it at a midnight.</summary>
    private static PolicyCommand AtMidnight(string document) =>
        Set(Hall, Form(document) with { EffectiveAt = Midnight });

    [Theory]
    [InlineData("""{"shoeSize":43}""", "shoeSize")]
    [InlineData("""{"shoeSize":null}""", "shoeSize")]
    [InlineData("""{"order":{"shoeSize":43}}""", "order.shoeSize")]
    [InlineData("""{"version":3}""", "version")]
    [InlineData("""{"tier":"City"}""", "tier")]
    public void A_setting_that_does_not_exist(string document, string setting) =>
        Given().When(AtMidnight(document)).Refused(new Refusal.UnknownSetting(setting));

    [Theory]
    [InlineData("name", """{"name":{"zh":"一","en":"One"}}""", "name.zh")]
    [InlineData("zones", """{"zones":[{"id":"1","name":{"zh":"一","en":"One"}}]}""", "zones")]
    [InlineData("queues", """{"queues":[]}""", "queues")]
    [InlineData("windows", """{"windows":[]}""", "windows")]
    public void What_is_one_halls_own_is_no_setting_of_those_above(string what, string document, string setting)
    {
        Assert.StartsWith(what, setting, StringComparison.Ordinal);
        Given().When(Set(City, document)).Refused(new Refusal.UnknownSetting(setting));
        Given().When(Set(County, document)).Refused(new Refusal.UnknownSetting(setting));
    }

    [Theory]
    [InlineData("[]", "document")]
    [InlineData("7", "document")]
    [InlineData("""{"order":5}""", "order")]
    [InlineData("""{"order":[]}""", "order")]
    [InlineData("""{"order":{"boundMinutes":"30"}}""", "order.boundMinutes")]
    [InlineData("""{"order":{"boundMinutes":30.5}}""", "order.boundMinutes")]
    [InlineData("""{"order":{"boundMinutes":30000000000}}""", "order.boundMinutes")]
    [InlineData("""{"order":{"boundMinutes":{}}}""", "order.boundMinutes")]
    [InlineData("""{"order":{"boundMinutes":30,"boundMinutes":31}}""", "order.boundMinutes")]
    [InlineData("""{"order":{"headClasses":["Emperor"]}}""", "order.headClasses")]
    [InlineData("""{"order":{"headClasses":[1]}}""", "order.headClasses")]
    [InlineData("""{"order":{"headClasses":[null]}}""", "order.headClasses")]
    [InlineData("""{"order":{"headClasses":"Military"}}""", "order.headClasses")]
    [InlineData("""{"order":{"headClasses":["Ordinary"]}}""", "order.headClasses[Ordinary]")]
    [InlineData("""{"order":{"headClasses":["Military","Military"]}}""", "order.headClasses[Military]")]
    [InlineData("""{"name":{"zh":" "}}""", "name.zh")]
    [InlineData("""{"name":{"en":7}}""", "name.en")]
    public void A_value_of_another_kind(string document, string setting) =>
        Given().When(Set(Hall, document)).Refused(new Refusal.SettingDoesNotFit(setting));

    [Theory]
    [InlineData("call.maxCalls", 0, 1, 10)]
    [InlineData("call.maxCalls", 11, 1, 10)]
    [InlineData("order.boundMinutes", -40, 5, 480)]
    [InlineData("desk.undoSeconds", 61, 0, 60)]
    public void A_number_that_makes_no_sense(string setting, int value, int least, int most)
    {
        Given().When(Set(City, Only(setting, $"{value}")))
            .Refused(new Refusal.SettingOutOfRange(setting, least, most));
        Given().When(Set(City, Form("{}", (setting, Math.Min(value, least), Math.Max(value, most)))))
            .Refused(new Refusal.SettingOutOfRange(setting, least, most));
    }

    [Theory]
    [InlineData("""{"call":{"secondsBeforeMissed":39}}""", "call.secondsBeforeMissed", "call.secondsBetweenCalls")]
    [InlineData("""{"call":{"secondsBetweenCalls":31}}""", "call.secondsBeforeMissed", "call.secondsBetweenCalls")]
    [InlineData("""{"order":{"ratioClasses":["Military"]}}""", "order.headClasses", "order.ratioClasses")]
    [InlineData("""{"appointments":{"lateMinutes":31}}""", "appointments.lateMinutes", "appointments.noShowMinutes")]
    [InlineData("""{"wait":{"noticeMinutes":15}}""", "wait.noticeMinutes", "wait.warnMinutes")]
    [InlineData("""{"wait":{"alarmMinutes":15}}""", "wait.warnMinutes", "wait.alarmMinutes")]
    public void Rules_that_contradict_each_other(string document, string setting, string other) =>
        Given().When(Set(City, document)).Refused(new Refusal.SettingsContradict(setting, other));

    [Theory]
    [InlineData("""{"call":{"secondsBeforeMissed":40}}""")]
    [InlineData("""{"call":{"secondsBetweenCalls":30}}""")]
    [InlineData("""{"appointments":{"lateMinutes":30}}""")]
    [InlineData("""{"wait":{"noticeMinutes":14}}""")]
    [InlineData("""{"wait":{"alarmMinutes":16}}""")]
    public void Rules_that_just_go_together(string document) =>
        Assert.Null(RefusalOf(Set(City, document)));

    [Theory]
    [InlineData("Monday", "08:00:00", "08:00:00")]
    [InlineData("Monday", "17:00:00", "08:00:00")]
    [InlineData("Monday", "08:00:00", "1.00:00:01")]
    [InlineData("Monday", "-01:00:00", "08:00:00")]
    [InlineData("Friday", "11:59:00", "13:00:00")]
    public void Hours_that_are_turned_around_or_overlap(string day, string from, string until)
    {
        const string Friday = """{"day":"Friday","from":"08:00:00","until":"12:00:00"}""";
        var span = $$"""{"day":"{{day}}","from":"{{from}}","until":"{{until}}"}""";
        Given().When(Set(City, Only("hours.spans", $"[{Friday},{span}]")))
            .Refused(new Refusal.SettingDoesNotFit($"hours.spans[{day}]"));
    }

    [Theory]
    [InlineData("""{"from":"12:00:00","until":"09:00:00"}""", false)]
    [InlineData("""{"from":"09:00:00","until":"12:00:00"},{"from":"11:00:00","until":"13:00:00"}""", false)]
    [InlineData("""{"from":"09:00:00","until":"12:00:00"},{"from":"12:00:00","until":"1.00:00:00"}""", true)]
    [InlineData("", true)]
    public void Hours_of_a_special_day(string spans, bool fits)
    {
        var document = $$"""{"specialDays":[{"date":"2026-10-01","name":{{Name}},"spans":[{{spans}}]}]}""";
        var refusal = RefusalOf(Set(City, document));
        Assert.Equal(fits ? null : new Refusal.SettingDoesNotFit("specialDays[2026-10-01]"), refusal);
    }

    [Fact]
    public void A_date_that_is_special_twice()
    {
        var day = $$"""{"date":"2026-10-01","name":{{Name}},"spans":[]}""";
        Given().When(Set(City, $$"""{"specialDays":[{{day}},{{day}}]}"""))
            .Refused(new Refusal.SettingDoesNotFit("specialDays[2026-10-01]"));
    }

    [Theory]
    [InlineData("callReasons")]
    [InlineData("pauseReasons")]
    [InlineData("parkReasons")]
    [InlineData("transferReasons")]
    [InlineData("stopReasons")]
    public void Reasons_without_which_a_verb_cannot_be_used(string setting)
    {
        Given().When(Set(City, $$"""{"{{setting}}":[]}""")).Refused(new Refusal.SettingDoesNotFit(setting));
        Given().When(Set(City, $$"""{"{{setting}}":[{"code":"a b","name":{{Name}}}]}"""))
            .Refused(new Refusal.SettingDoesNotFit($"{setting}[a b]"));
        Given().When(Set(City, $$"""{"{{setting}}":[{"code":"a","name":{{Name}},"extra":1}]}"""))
            .Refused(new Refusal.SettingDoesNotFit(setting));
    }

    [Theory]
    [InlineData("I")]
    [InlineData("O")]
    [InlineData("P")]
    [InlineData("M")]
    public void A_letter_that_is_kept_for_something_else(string letter) =>
        Given().When(AtMidnight($$"""{"queues":[{{Queue(letter, "X01")}}]}"""))
            .Refused(new Refusal.SeriesInUse(new QueueLetter(letter)));

    [Fact]
    public void A_letter_that_another_queue_has() =>
        Given().When(AtMidnight($$"""{"queues":[{{Queue("A", "A01")}},{{Queue("A", "A02")}}]}"""))
            .Refused(new Refusal.SeriesInUse(new QueueLetter("A")));

    [Theory]
    [InlineData("a")]
    [InlineData("AB")]
    [InlineData("7")]
    public void A_letter_that_is_none(string letter) =>
        Given().When(AtMidnight($$"""{"queues":[{{Queue(letter, "X01")}}]}"""))
            .Refused(new Refusal.SettingDoesNotFit($"queues[{letter}]"));

    [Fact]
    public void An_item_in_two_queues() =>
        Given().When(AtMidnight($$"""
            {"queues":[{{Queue("A", "A01")}},{{Queue("B", "A01")}},{{Queue("C", "C01")}}]}
            """))
            .Refused(new Refusal.SettingsContradict("queues[A]", "queues[B]"));

    [Fact]
    public void A_queue_that_no_window_serves() =>
        Given().When(AtMidnight($$"""
            {"queues":[{{Queue("A", "A01")}},{{Queue("B", "B01")}},{{Queue("C", "C01")}},{{Queue("D", "D01")}}]}
            """))
            .Refused(new Refusal.SettingsContradict("queues[D]", "windows"));

    [Theory]
    [InlineData("331002001-W01", "1", "Z", "queues[Z]")]
    [InlineData("331002001-W01", "9", "A", "zones[9]")]
    public void A_window_that_serves_what_is_not_there(string window, string zone, string letter, string other) =>
        Given().When(AtMidnight($$"""
            {"windows":[{{Window(window, zone, letter)}},{{Window("331002001-W02", "1", "A\",\"B\",\"C")}}]}
            """))
            .Refused(new Refusal.SettingsContradict($"windows[{window}]", other));

    [Theory]
    [InlineData("331002002-W01")]
    [InlineData("331002001-W00")]
    [InlineData("331002001-W1")]
    [InlineData("W01")]
    public void A_window_of_another_hall_or_of_none(string window) =>
        Given().When(AtMidnight($$"""{"windows":[{{Window(window, "1", "A\",\"B\",\"C")}}]}"""))
            .Refused(new Refusal.SettingDoesNotFit($"windows[{window}]"));

    [Theory]
    [InlineData("nothing")]
    [InlineData("order.nothing")]
    [InlineData("version")]
    [InlineData("")]
    public void A_lock_or_bounds_of_what_is_not_there(string path)
    {
        Given().When(Set(City, Form("{}", path))).Refused(new Refusal.UnknownSetting(path));
        Given().When(Set(City, Form("{}", (path, 1, 2)))).Refused(new Refusal.UnknownSetting(path));
    }

    [Theory]
    [InlineData("specialDays", 1, 2)]
    [InlineData("order", 1, 2)]
    [InlineData("order.boundMinutes", 30, 20)]
    public void Bounds_of_what_is_no_number_or_that_leave_none(string path, int least, int most) =>
        Given().When(Set(City, Form("{}", (path, least, most)))).Refused(new Refusal.SettingDoesNotFit(path));

    [Fact]
    public void More_special_days_than_a_halls_document_has_room_for()
    {
        var days = Enumerable.Range(0, 100).Select(day =>
            $$"""{"date":"{{new DateOnly(2026, 1, 1).AddDays(day):yyyy-MM-dd}}","name":{{Name}},"spans":[]}""");
        Given().When(Set(City, $$"""{"specialDays":[{{string.Join(',', days)}}]}"""))
            .Refused(new Refusal.SettingDoesNotFit("specialDays"));
    }

    [Fact]
    public void A_name_that_nobody_reads_is_not_told_in_full()
    {
        var name = new string('x', 60_000);
        Given().When(Set(City, $$"""{"{{name}}":1}""")).Refused(new Refusal.UnknownSetting(name[..80]));
    }

    private static Refusal? RefusalOf(PolicyCommand command) =>
        Policy.Initial.Decide(command with { At = Nine }).Refusal;

    private static string Queue(string letter, string item) => $$"""
        {"letter":"{{letter}}","name":{{Name}},"items":[{"code":"{{item}}","name":{{Name}},"standardMinutes":5}]}
        """;

    private static string Window(string id, string zone, string letter) =>
        $$"""{"id":"{{id}}","zone":"{{zone}}","queues":["{{letter}}"]}""";
}
