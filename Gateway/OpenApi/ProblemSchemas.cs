using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using CityHall.Grains.Interfaces;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CityHall.Gateway.OpenApi;

/// <summary>What is told instead of an answer: a schema for each refusal, and one for each status.</summary>
internal static class ProblemSchemas
{
    private const BindingFlags Facts = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<int, (string Name, string Description, string[] Types)> Plain = new()
    {
        [StatusCodes.Status400BadRequest] =
            ("InvalidRequest", "The request says what it may not say", ["InvalidRequest"]),
        [StatusCodes.Status401Unauthorized] = ("NotSignedIn", "Nobody is signed in", ["NotSignedIn", "WrongPassword"]),
        [StatusCodes.Status403Forbidden] = ("NotAllowed", "Not for whoever asks", ["NotAllowed"]),
        [StatusCodes.Status404NotFound] = ("Unknown", "Nothing goes by this id", ["NotFound"]),
        [StatusCodes.Status409Conflict] = ("Refused", "It was not done, and why", []),
        [StatusCodes.Status413PayloadTooLarge] = ("TooLarge", "The body is too large", ["TooLarge"]),
        [StatusCodes.Status422UnprocessableEntity] =
            ("RequestIdReused", "The key was used for another command", ["RequestIdReused"]),
        [StatusCodes.Status429TooManyRequests] = ("TooMany", "Too many in this minute", ["TooMany"]),
        [StatusCodes.Status503ServiceUnavailable] =
            ("OutcomeUnknown", "It may or may not have happened: send the same key again", ["OutcomeUnknown"]),
    };

    public static string NameOf(int status) => $"Problem.{Plain[status].Name}";

    public static string Description(int status) => Plain[status].Description;

    public static async Task AddTo(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        var schemas = document.Components!.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        var refusals = typeof(Refusal).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Refusal))).ToList();
        foreach (var refusal in refusals)
            schemas[$"Refusal.{refusal.Name}"] = await Of(refusal, context, cancellation);
        foreach (var (status, (_, _, types)) in Plain)
        {
            var said = refusals.Where(type => StatusOf(type) == status).Select(type => type.Name).ToList();
            schemas[NameOf(status)] = said is []
                ? WithFacts(status, Bare(types))
                : new OpenApiSchema { OneOf = [.. References(said, document), .. types.Select(type => Bare(type))] };
        }
    }

    private static IEnumerable<IOpenApiSchema> References(IEnumerable<string> refusals, OpenApiDocument document) =>
        refusals.Select(name => new OpenApiSchemaReference($"Refusal.{name}", document));

    private static int StatusOf(Type refusal) => refusal.Name.StartsWith("Unknown", StringComparison.Ordinal)
        ? StatusCodes.Status404NotFound
        : StatusCodes.Status409Conflict;

    private static async Task<OpenApiSchema> Of(
        Type refusal, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        var schema = Bare(refusal.Name);
        foreach (var fact in refusal.GetProperties(Facts))
            schema.Properties![JsonNamingPolicy.CamelCase.ConvertName(fact.Name)] =
                await context.GetOrCreateSchemaAsync(fact.PropertyType, cancellationToken: cancellation);
        return schema;
    }

    private static OpenApiSchema WithFacts(int status, OpenApiSchema schema)
    {
        if (status is StatusCodes.Status429TooManyRequests)
            schema.Properties!["retryAfterSeconds"] = new OpenApiSchema { Type = JsonSchemaType.Integer };
        if (status is StatusCodes.Status400BadRequest)
            schema.Properties!["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                AdditionalProperties = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Items = new OpenApiSchema { Type = JsonSchemaType.String },
                },
            };
        return schema;
    }

    private static OpenApiSchema Bare(params string[] types) => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "type", "title", "status", "traceId" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Enum = [.. types.Select(type => (JsonNode)JsonValue.Create(type))],
            },
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["traceId"] = new OpenApiSchema { Type = JsonSchemaType.String },
        },
    };
}
