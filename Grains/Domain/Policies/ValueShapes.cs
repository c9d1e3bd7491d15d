using System.Diagnostics;
using System.Text.Json.Serialization.Metadata;
using CityHall.Grains.Interfaces.Policies;

namespace CityHall.Grains.Domain.Policies;

/// <summary>The shape of a setting's value, read off the document's own: forms are drawn from it.</summary>
internal static class ValueShapes
{
    public static ValueShape Of(JsonTypeInfo type) => type.Kind switch
    {
        JsonTypeInfoKind.Enumerable => new(ShapeKind.List) { Of = Of(Inner(type.ElementType!)) },
        JsonTypeInfoKind.Object => new(ShapeKind.Record)
        {
            Fields = [.. type.Properties.Select(field => new FieldShape(field.Name, Of(Inner(field.PropertyType))))],
        },
        JsonTypeInfoKind.None => OfScalar(type.Type),
        _ => throw new UnreachableException(),
    };

    private static ValueShape OfScalar(Type type) =>
        type.IsEnum ? new(ShapeKind.Choice) { Words = [.. Enum.GetNames(type)] }
        : type == typeof(int) ? new(ShapeKind.Number)
        : type == typeof(bool) ? new(ShapeKind.Flag)
        : type == typeof(TimeSpan) ? new(ShapeKind.Time)
        : type == typeof(DateOnly) ? new(ShapeKind.Date)
        : new(ShapeKind.Text);

    private static JsonTypeInfo Inner(Type type) => PolicyJson.Options.GetTypeInfo(type);
}
