using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CityHall.Grains.Interfaces;

/// <summary>An id whose wire form is its plain text.</summary>
public interface ITextId<TSelf> : IParsable<TSelf>
    where TSelf : struct, ITextId<TSelf>
{
    string Value { get; }

    static abstract TSelf Of(string value);
}

/// <summary>Reads ids from the world: any short plain word; whether it exists is for its owner to say.</summary>
public static class TextId
{
    public const int MaxLength = 64;

    public static bool TryParse<TId>([NotNullWhen(true)] string? text, out TId id)
        where TId : struct, ITextId<TId>
    {
        var isWord = text is { Length: > 0 and <= MaxLength } && text.All(IsAllowed);
        id = isWord ? TId.Of(text!) : default;
        return isWord;
    }

    public static TId Parse<TId>(string text)
        where TId : struct, ITextId<TId> =>
        TryParse<TId>(text, out var id) ? id : throw new FormatException($"Not a {typeof(TId).Name}.");

    private static bool IsAllowed(char letter) =>
        char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or '/' or ':' or '@';
}

/// <summary>Writes an id as its text, as a value and as a property name.</summary>
public sealed class TextIdConverter<TId> : JsonConverter<TId>
    where TId : struct, ITextId<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TextId.TryParse<TId>(reader.GetString(), out var id)
            ? id : throw new JsonException($"Not a {typeof(TId).Name}.");

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);

    public override TId ReadAsPropertyName(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, typeToConvert, options);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value);
}
