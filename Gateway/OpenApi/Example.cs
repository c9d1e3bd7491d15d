using Microsoft.AspNetCore.Builder;

namespace CityHall.Gateway.OpenApi;

/// <summary>A body as somebody would send it, and what would be answered; the contract shows them.</summary>
internal sealed record Example(object? Body, object? Answer);

internal static class ExampleExtensions
{
    public static RouteHandlerBuilder WithExample(
        this RouteHandlerBuilder endpoint, object? body = null, object? answer = null) =>
        endpoint.WithMetadata(new Example(body, answer));
}
