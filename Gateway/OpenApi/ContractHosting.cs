using CityHall.Gateway.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Scalar.AspNetCore;

namespace CityHall.Gateway.OpenApi;

/// <summary>The contract as a document, and a page to try it on; nothing of it comes from another site.</summary>
internal static class ContractHosting
{
    private const string Document = "v1";

    public static void AddContract(this IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.AddSchemaTransformer<IdSchemas>();
        options.AddOperationTransformer<Operations>();
        options.AddDocumentTransformer<Documents>();
    });

    public static void MapContract(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi().IsOpen();
        routes.MapScalarApiReference(page =>
        {
            page.Title = "City halls";
            page.DefaultFonts = false;
            page.Telemetry = false;
            page.ShowDeveloperTools = DeveloperToolsVisibility.Never;
            page.Agent = new ScalarAgentOptions { Disabled = true };
            page.Mcp = new ScalarMcpOptions { Disabled = true };
            page.HideClientButton = true;
            page.DynamicNonce = true;
            page.AddDocument(Document);
        }).IsOpen();
    }
}
