using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CityHall.Silo.Seed;

/// <summary>Reads the JSON files of the seed by generated code, so that the start is quick.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(SeedItems))]
[JsonSerializable(typeof(SeedFloor))]
[JsonSerializable(typeof(SeedPeople))]
internal sealed partial class SeedJson : JsonSerializerContext
{
    public static TFile Read<TFile>(string name, JsonTypeInfo<TFile> form)
    {
        using var file = SeedFiles.Open(name);
        return JsonSerializer.Deserialize(file, form) ?? throw new InvalidDataException($"{name} is empty.");
    }
}
