using System.Text.Json;
using CityHall.Gateway.Access;
using CityHall.Gateway.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace CityHall.Gateway.OpenApi;

/// <summary>What all operations of a kind have in common: keys, cookies, and the ways in which they fail.</summary>
internal sealed class Operations : IOpenApiOperationTransformer
{
    public Task TransformAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var endpoint = context.Description.ActionDescriptor.EndpointMetadata;
        var isChange = context.Description.HttpMethod == HttpMethods.Put;
        var isCommand = isChange || context.Description.HttpMethod == HttpMethods.Post;
        var keeper = endpoint.OfType<AccessRule>().LastOrDefault();
        var isForClerks = keeper is not AccessRule.Open;
        var isNamed = context.Description.ParameterDescriptions.Any(parameter => parameter.Source.Id == "Path");
        AddSamples(operation);
        if (isCommand) AddKey(operation);
        if (isChange) AddIfMatch(operation);
        if (isForClerks) AddSecurity(operation, context.Document!, keeper);
        if (endpoint.OfType<Example>().FirstOrDefault() is { } example) AddExample(operation, example);
        foreach (var status in Failures(context.Description, isCommand, isForClerks, isNamed))
            AddFailure(operation, context.Document!, status);
        return Task.CompletedTask;
    }

    private static IEnumerable<int> Failures(ApiDescription description, bool isCommand, bool isForClerks, bool isNamed)
    {
        if (isCommand || isNamed) yield return StatusCodes.Status400BadRequest;
        if (isForClerks || description.RelativePath!.Contains("/clerks/", StringComparison.Ordinal))
            yield return StatusCodes.Status401Unauthorized;
        if (isCommand || isForClerks) yield return StatusCodes.Status403Forbidden;
        if (isCommand || isNamed) yield return StatusCodes.Status404NotFound;
        if (isCommand) yield return StatusCodes.Status409Conflict;
        if (isCommand) yield return StatusCodes.Status413PayloadTooLarge;
        if (isCommand) yield return StatusCodes.Status422UnprocessableEntity;
        yield return StatusCodes.Status429TooManyRequests;
        yield return StatusCodes.Status503ServiceUnavailable;
    }

    private static void AddKey(OpenApiOperation operation) => (operation.Parameters ??= []).Add(new OpenApiParameter
    {
        Name = Press.Header,
        In = ParameterLocation.Header,
        Required = true,
        Description = "One for each press: whoever sends it again sends the same, and gets the same answer.",
        Schema = new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            MinLength = Press.MinKeyLength,
            MaxLength = Press.MaxKeyLength,
            Pattern = $"^{Press.KeyLetters}+$",
        },
        Example = "5f0c2d9a7b3e4f61",
    });

    private static void AddIfMatch(OpenApiOperation operation) => (operation.Parameters ??= []).Add(new OpenApiParameter
    {
        Name = HeaderNames.IfMatch,
        In = ParameterLocation.Header,
        Required = true,
        Description = "The version that was seen, as the ETag told it; * if any will do.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = "\"3\"",
    });

    /// <summary>Whoever sits at a window has a cookie; for all else the operator's key will do as well.</summary>
    private static void AddSecurity(OpenApiOperation operation, OpenApiDocument document, AccessRule? rule)
    {
        string[] schemes = rule is AccessRule.Needs
            ? [SessionCookie.Scheme, OperatorKey.Scheme]
            : [SessionCookie.Scheme];
        operation.Security = [.. schemes.Select(scheme => new OpenApiSecurityRequirement
        {
            [new OpenApiSecuritySchemeReference(scheme, document)] = [],
        })];
    }

    private static void AddExample(OpenApiOperation operation, Example example)
    {
        Show(example.Body, operation.RequestBody?.Content);
        foreach (var answer in operation.Responses?.Select(response => response.Value) ?? [])
            Show(example.Answer, answer.Content);
    }

    private static void Show(object? example, IDictionary<string, OpenApiMediaType>? contents)
    {
        if (example is null) return;
        foreach (var content in contents?.Values ?? [])
            content.Example = JsonSerializer.SerializeToNode(example, example.GetType(), GatewayJson.Options);
    }

    private static void AddSamples(OpenApiOperation operation)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            if (IdSchemas.SampleOf(parameter.Name) is { } sample) parameter.Example = sample;
    }

    private static void AddFailure(OpenApiOperation operation, OpenApiDocument document, int status)
    {
        var schema = new OpenApiSchemaReference(ProblemSchemas.NameOf(status), document);
        var response = new OpenApiResponse
        {
            Description = ProblemSchemas.Description(status),
            Content = new Dictionary<string, OpenApiMediaType> { [Problem.ContentType] = new() { Schema = schema } },
        };
        if (status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable)
            response.Headers = new Dictionary<string, IOpenApiHeader>
            {
                ["Retry-After"] = new OpenApiHeader { Schema = new OpenApiSchema { Type = JsonSchemaType.Integer } },
            };
        (operation.Responses ??= [])[status.ToString()] = response;
    }
}
