using System.Reflection;
using System.Text.Json.Nodes;
using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Tests.Http;

public sealed class WordsTests
{
    public static TheoryData<string> Types =>
    [
        .. from type in typeof(Refusal).GetNestedTypes(BindingFlags.Public)
           where type.IsSubclassOf(typeof(Refusal))
           select type.Name,
        "InvalidRequest", "NotFound", "WrongPassword", "NotAllowed", "TooLarge",
        "RequestIdReused", "TooMany", "OutcomeUnknown",
    ];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_error_has_words_in_both_languages(string type)
    {
        Assert.NotEqual(type, Words.For(["zh"]).Title(type, []));
        Assert.NotEqual(type, Words.For(["en"]).Title(type, []));
    }

    [Fact]
    public void A_title_says_windows_by_their_number()
    {
        var facts = new JsonObject { ["window"] = "331002001-W03", ["number"] = "A015" };
        var title = Words.For(["zh-CN"]).Title("NumberAtWindow", facts);
        Assert.Contains("3 号窗口", title, StringComparison.Ordinal);
        Assert.Contains("A015", title, StringComparison.Ordinal);
        Assert.DoesNotContain("331002001", title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh", "已过号")]
    [InlineData("en", "missed")]
    public void A_title_says_a_state_by_its_word(string language, string word)
    {
        var facts = new JsonObject { ["number"] = "A015", ["state"] = nameof(TicketState.Missed) };
        var title = Words.For([language]).Title(nameof(Refusal.NotWaiting), facts);
        Assert.Contains(word, title, StringComparison.Ordinal);
        Assert.DoesNotContain("Missed", title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_leaves_no_placeholder_open() =>
        Assert.DoesNotContain("{", Words.For(["en"]).Title("AlreadyCalled", []), StringComparison.Ordinal);

    [Theory]
    [InlineData("zh")]
    [InlineData("fr,zh-CN")]
    [InlineData("fr")]
    [InlineData("")]
    [InlineData("zh-Hans,en")]
    public void Chinese_is_spoken_unless_English_is_liked_better(string languages) =>
        Assert.Same(Words.For(["zh"]), Words.For(languages.Split(',')));

    [Theory]
    [InlineData("en")]
    [InlineData("en-GB,zh")]
    [InlineData("fr,EN-us")]
    public void English_is_spoken_to_whoever_asks_for_it(string languages) =>
        Assert.Same(Words.For(["en"]), Words.For(languages.Split(',')));
}
