using CityHall.Gateway.Http;
using Microsoft.AspNetCore.Http;

namespace CityHall.Gateway.Tests.Http;

public sealed class RequestGuardsTests
{
    [Theory]
    [InlineData("POST", null, false)]
    [InlineData("POST", "http://hall.city:5000", false)]
    [InlineData("POST", "http://HALL.city:5000", false)]
    [InlineData("POST", "http://hall.city", true)]
    [InlineData("POST", "http://evil.example", true)]
    [InlineData("POST", "null", true)]
    [InlineData("GET", "http://evil.example", false)]
    public void Another_site_may_look_but_not_post(string method, string? origin, bool isForeign) =>
        Assert.Equal(isForeign, RequestGuards.IsForeign(Request(method, origin)));

    [Fact]
    public void Another_site_may_not_open_a_socket()
    {
        var request = Request("GET", "http://evil.example");
        request.Headers.Upgrade = "websocket";
        Assert.True(RequestGuards.IsForeign(request));
    }

    private static HttpRequest Request(string method, string? origin)
    {
        var request = new DefaultHttpContext().Request;
        request.Method = method;
        request.Host = new HostString("hall.city:5000");
        if (origin is not null) request.Headers.Origin = origin;
        return request;
    }
}
