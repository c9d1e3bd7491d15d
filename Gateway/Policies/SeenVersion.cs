using System.Globalization;
using CityHall.Gateway.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CityHall.Gateway.Policies;

/// <summary>The version that whoever changes something has seen, from If-Match; any will do if it says *.</summary>
internal sealed record SeenVersion(int? Version)
{
    public static string TagOf(int version) => $"\"{version}\"";

    public static ValueTask<SeenVersion?> BindAsync(HttpContext context)
    {
        var header = context.Request.Headers.IfMatch.ToString();
        if (header is "") throw Check.Failed(HeaderNames.IfMatch, "required: the version that was seen, such as \"3\"");
        if (header is "*") return ValueTask.FromResult<SeenVersion?>(new SeenVersion(Version: null));
        return header.Length > 2 && header[0] is '"' && header[^1] is '"'
            && int.TryParse(header.AsSpan()[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
                ? ValueTask.FromResult<SeenVersion?>(new SeenVersion(version))
                : throw Check.Failed(HeaderNames.IfMatch, "a version such as \"3\", or *");
    }
}
