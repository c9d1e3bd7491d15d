using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Time;
using Microsoft.AspNetCore.Http;

namespace CityHall.Gateway.Http;

/// <summary>The words of the web pages in one language: an error's title is said with the same ones.</summary>
internal sealed partial class Words
{
    private const string Chinese = "zh";
    private const string English = "en";

    private static readonly Words Zh = new(Chinese);
    private static readonly Words En = new(English);

    private readonly FrozenDictionary<string, string> _texts;

    private Words(string language)
    {
        using var file = typeof(Words).Assembly.GetManifestResourceStream($"words.{language}.json");
        var texts = file is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(file)!;
        _texts = texts.ToFrozenDictionary();
    }

    /// <summary>Chinese, unless the caller likes English better.</summary>
    public static Words For(HttpRequest request) => For(request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => language.Value.ToString()));

    public static Words For(IEnumerable<string> languagesByLiking) =>
        languagesByLiking.FirstOrDefault(language => Is(language, Chinese) || Is(language, English)) is { } liked
            && Is(liked, English) ? En : Zh;

    /// <summary>What an error is called; its stable name if nobody has found words for it yet.</summary>
    public string Title(string type, JsonObject facts) =>
        _texts.TryGetValue($"refusal.{type}", out var text)
            ? Placeholder().Replace(text, match => Said(match.Groups[1].Value, facts[match.Groups[1].Value]))
            : type;

    private static bool Is(string tag, string language) =>
        tag.StartsWith(language, StringComparison.OrdinalIgnoreCase)
        && (tag.Length == language.Length || tag[language.Length] == '-');

    /// <summary>As the pages say it: windows by number, states and ends by their word, instants as hall time.</summary>
    private string Said(string name, JsonNode? fact)
    {
        if (fact is not JsonValue value) return "";
        if (value.TryGetValue<long>(out var figure)) return figure.ToString("N0");
        if (!value.TryGetValue<string>(out var text)) return value.ToString();
        if (name is "state" or "end" && _texts.TryGetValue($"{name}.{text}", out var word)) return word;
        if (WindowId.Of(text).No is var window and > 0) return window.ToString();
        return value.TryGetValue<DateTimeOffset>(out var instant) ? $"{BusinessTime.Local(instant):HH:mm:ss}" : text;
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
