using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Http;

/// <summary>How everything looks on the wire, over HTTP and over the hubs alike.</summary>
public static class GatewayJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;

        // Chinese names as they are: half the bytes of their escapes. Nothing of this is ever written into HTML.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver())
            .WithAddedModifier(Bare);
    }

    /// <summary>
    /// An ending is made bare and then filled in: no schema can be written of a list that is absent by default.
    /// </summary>
    private static void Bare(JsonTypeInfo type)
    {
        if (type.Type != typeof(Ending)) return;
        type.CreateObject = () => new Ending(default);
        type.Properties.First(property => property.PropertyType == typeof(NumberEnd)).IsRequired = true;
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Apply(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
