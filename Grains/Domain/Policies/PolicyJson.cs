using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Policies;

/// <summary>A hall's document as people write it: nothing unknown, nothing twice, no number for a word.</summary>
/// <remarks>
/// Read by reflection: a generated reader would set what is left out of an entry to nothing, not to its default.
/// </remarks>
internal static class PolicyJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    public static JsonTypeInfo<HallDocument> Document { get; } =
        (JsonTypeInfo<HallDocument>)Options.GetTypeInfo(typeof(HallDocument));

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            NumberHandling = JsonNumberHandling.Strict,
            Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
