using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CityHall.Gateway.Access;

/// <summary>Reads the operator's key from "Authorization: Bearer …".</summary>
internal sealed class OperatorKeyHandler(
    OperatorKey key, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    private const string Bearer = "Bearer ";

    /// <summary>Somebody who shows a key is not asked for a cookie as well.</summary>
    public static bool IsMeantBy(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsMeantBy(Request)) return Task.FromResult(AuthenticateResult.NoResult());
        var shown = Request.Headers.Authorization.ToString()[Bearer.Length..].Trim();
        if (!key.Is(shown)) return Task.FromResult(AuthenticateResult.Fail("Another key."));
        Me.Operator.Enters(Context);
        var identity = new ClaimsIdentity([new Claim(OperatorKey.Scheme, "key")], OperatorKey.Scheme);
        var ticket = new AuthenticationTicket(new ClaimsPrincipal(identity), OperatorKey.Scheme);
        return Task.FromResult(AuthenticateResult.Success(ticket));
    }
}
