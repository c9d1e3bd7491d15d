using CityHall.Gateway.Access;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CityHall.Gateway.OpenApi;

/// <summary>What the whole contract is called, how one signs in, and every way in which a call can fail.</summary>
internal sealed class Documents : IOpenApiDocumentTransformer
{
    public async Task TransformAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "City halls",
            Version = "v1",
            Description = "Numbers, windows and halls of a city. Live views come over the hubs: "
                + "/hubs/hall, /hubs/window, /hubs/ticket, /hubs/city.",
        };

        // Who asks under which address is no part of the contract.
        document.Servers = [];
        var components = document.Components ??= new OpenApiComponents();
        components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        components.SecuritySchemes[SessionCookie.Scheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Cookie,
            Name = SessionCookie.Scheme,
            Description = "Set by signing in.",
        };
        components.SecuritySchemes[OperatorKey.Scheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "The operator's key: a file in the data folder, which the banner names.",
        };
        await ProblemSchemas.AddTo(document, context, cancellationToken);
    }
}
