using System.Text.Json;
using System.Text.RegularExpressions;
using CityHall.Grains.Interfaces;

namespace CityHall.Architecture.Tests;

/// <summary>Whatever is refused can be said to the person, in both languages.</summary>
public sealed partial class WordsTests
{
    private static readonly string[] Languages = ["zh", "en"];

    [Fact]
    public void Every_refusal_has_words() => Offenders.AreNone(
        from language in Languages
        from refusal in typeof(Refusal).GetNestedTypes()
        where WordsFor(refusal, language) is ""
        select $"{language}.json says nothing for {refusal.Name}");

    [Fact]
    public void The_words_use_only_the_facts_of_their_refusal() => Offenders.AreNone(
        from language in Languages
        from refusal in typeof(Refusal).GetNestedTypes()
        let facts = refusal.GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))
        from used in Placeholder().Matches(WordsFor(refusal, language)).Select(match => match.Groups["fact"].Value)
        where !facts.Contains(used)
        select $"{language}.json says {{{used}}} for {refusal.Name}");

    [Fact]
    public void Both_languages_have_the_same_words() =>
        Assert.Equal(WordsOf("zh").Keys.Order(), WordsOf("en").Keys.Order());

    private static string WordsFor(Type refusal, string language) =>
        WordsOf(language).GetValueOrDefault($"refusal.{refusal.Name}", "");

    private static Dictionary<string, string> WordsOf(string language) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(
            File.ReadAllText(Repository.PathOf($"Gateway/Web/src/words/{language}.json")))!;

    [GeneratedRegex(@"\{(?<fact>\w+)\}")]
    private static partial Regex Placeholder();
}
