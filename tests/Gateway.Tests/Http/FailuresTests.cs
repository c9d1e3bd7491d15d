using CityHall.Gateway.Http;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Logging;

namespace CityHall.Gateway.Tests.Http;

public sealed class FailuresTests
{
    private const string Link = "331002001-20261123-A001.mXxD6rNfE9hG9OfnlDKLUn";

    private static readonly RouteEndpoint Endpoint = new(
        _ => Task.CompletedTask, RoutePatternFactory.Parse("/api/v1/tickets/{link}/cancel"), 0, null, null);

    private readonly LogBook<Failures> _log = new();

    [Fact]
    public async Task An_unknown_outcome_is_logged_by_its_route_and_type_only()
    {
        Assert.Equal(503, await StatusAfter(new TimeoutException($"Response did not arrive: Cancel({Link})")));
        var said = Assert.Single(_log.Lines, line => line.Level >= LogLevel.Information);
        Assert.Equal("/api/v1/tickets/{link}/cancel: the outcome is unknown (TimeoutException)", said.Text);
    }

    [Fact]
    public async Task A_fault_of_ours_is_logged_by_its_route_not_by_its_path()
    {
        Assert.Equal(500, await StatusAfter(new InvalidOperationException()));
        Assert.Equal([(LogLevel.Error, "/api/v1/tickets/{link}/cancel failed")], _log.Lines);
    }

    [Fact]
    public async Task What_fails_when_the_caller_has_gone_is_not_left_to_the_frameworks_log()
    {
        var failure = new TimeoutException(Link);
        var context = Context(failure);
        context.RequestAborted = new CancellationToken(canceled: true);
        Assert.True(await new Failures(_log).TryHandleAsync(context, failure, TestContext.Current.CancellationToken));
        Assert.DoesNotContain(_log.Lines, line => line.Level > LogLevel.Debug && line.Text.Contains(Link));
    }

    private async Task<int> StatusAfter(Exception failure)
    {
        var context = Context(failure);
        Assert.True(await new Failures(_log).TryHandleAsync(context, failure, TestContext.Current.CancellationToken));
        return context.Response.StatusCode;
    }

    private static DefaultHttpContext Context(Exception failure)
    {
        var path = $"/api/v1/tickets/{Link}/cancel";
        var context = new DefaultHttpContext { Request = { Path = path } };
        context.Features.Set<IExceptionHandlerFeature>(
            new ExceptionHandlerFeature { Error = failure, Path = path, Endpoint = Endpoint });
        return context;
    }
}
