using System.Text.RegularExpressions;
using CityHall.Grains.Interfaces;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CityHall.Gateway.Http;

/// <summary>One press of somebody: the id that its caller gave it, and until when it may still be decided.</summary>
internal sealed partial record Press(RequestId Id, DateTimeOffset Deadline)
{
    public const string Header = "Idempotency-Key";
    public const int MinKeyLength = 16;
    public const int MaxKeyLength = 64;

    /// <summary>Ids that the system derives have a '/' or a ':' in them: no caller's id is ever one of those.</summary>
    public const string KeyLetters = "[A-Za-z0-9_-]";

    public static ValueTask<Press?> BindAsync(HttpContext context)
    {
        var key = context.Request.Headers[Header];
        if (key.Count is 0) throw Check.Failed(Header, "required");
        if (!IsKey(key)) throw Check.Failed(Header, $"{MinKeyLength} to {MaxKeyLength} letters of {KeyLetters}");
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        return ValueTask.FromResult<Press?>(new Press(RequestId.Of(key.ToString()), now + Request.Patience));
    }

    public static bool IsKey(string? key) =>
        key is { Length: >= MinKeyLength and <= MaxKeyLength } && Letters().IsMatch(key);

    public Request By(Actor actor) => new(Id, actor, Deadline);

    [GeneratedRegex($@"^{KeyLetters}+\z")]
    private static partial Regex Letters();
}
