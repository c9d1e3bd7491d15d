using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Policies;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CityHall.Gateway.OpenApi;

/// <summary>Ids are plain words on the wire.</summary>
internal sealed class IdSchemas : IOpenApiSchemaTransformer
{
    private static readonly Dictionary<Type, string> Samples = new()
    {
        [typeof(HallId)] = "331002001",
        [typeof(QueueLetter)] = "A",
        [typeof(ItemCode)] = "A01",
        [typeof(NodeId)] = "331002",
        [typeof(ClerkId)] = "C331002-0041",
        [typeof(TicketNumber)] = "A012",
        [typeof(WindowId)] = "331002001-W03",
        [typeof(TicketId)] = "331002001-20261123-A012",
    };

    /// <summary>Parameters are called like the type without its "Id".</summary>
    public static string? SampleOf(string? parameter)
    {
        var type = $"{parameter}Id";
        return Samples.FirstOrDefault(sample => type.Equals(sample.Key.Name, StringComparison.OrdinalIgnoreCase)).Value;
    }

    public Task TransformAsync(
        OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if (Samples.ContainsKey(Bare(type))) Describe(schema, type);

        // What a converter writes is a blank to the generator, and a list of blanks has no items.
        else if (context.JsonTypeInfo.ElementType is { } element && Samples.ContainsKey(Bare(element)))
            schema.Items = Describe(new OpenApiSchema(), element);
        return Task.CompletedTask;
    }

    private static OpenApiSchema Describe(OpenApiSchema schema, Type type)
    {
        schema.Type = Bare(type) == type ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
        schema.MinLength = 1;
        schema.MaxLength = TextId.MaxLength;
        schema.Examples = [Samples[Bare(type)]];
        return schema;
    }

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
