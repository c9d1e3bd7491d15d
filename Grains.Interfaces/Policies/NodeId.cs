using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace CityHall.Grains.Interfaces.Policies;

/// <summary>A node of the tree of rules: city, the six digits of a county such as 331002, or a hall.</summary>
[GenerateSerializer, Immutable, JsonConverter(typeof(TextIdConverter<NodeId>))]
public readonly record struct NodeId([property: Id(0)] string Value) : ITextId<NodeId>
{
    private const int CountyDigits = 6;

    public static NodeId City { get; } = new("city");

    public PolicyLevel Level => this == City ? PolicyLevel.City
        : Value.Length is CountyDigits ? PolicyLevel.County
        : PolicyLevel.Hall;

    public static NodeId Of(HallId hall) => new(hall.Value);

    public static NodeId CountyOf(HallId hall) => new(hall.Value[..Math.Min(CountyDigits, hall.Value.Length)]);

    public static NodeId Of(string value) => new(value);

    public static NodeId Parse(string s, IFormatProvider? provider) => TextId.Parse<NodeId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out NodeId result) =>
        TextId.TryParse(s, out result);

    public override string ToString() => Value;
}

/// <summary>How high in the tree; what is set higher applies to more halls, what is set lower wins.</summary>
public enum PolicyLevel
{
    City,
    County,
    Hall,
}
