using CityHall.Gateway.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CityHall.Gateway.Http;

/// <summary>Live: this process answers. Ready: everything that it needs does, too.</summary>
internal static class HealthApi
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new() { Predicate = _ => false, ResponseWriter = Write }).IsOpen();
        routes.MapHealthChecks("/health/ready", new() { ResponseWriter = Write }).IsOpen();
    }

    private static Task Write(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new
        {
            report.Status,
            Checks = report.Entries.ToDictionary(
                entry => entry.Key, entry => new { entry.Value.Status, entry.Value.Description, entry.Value.Data }),
        },
        GatewayJson.Options);
}
