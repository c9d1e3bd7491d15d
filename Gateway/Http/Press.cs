using CityHall.Grains.Interfaces;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CityHall.Gateway.Http;

/// <summary>One press of somebody: the id that its caller gave it, and until when it may still be decided.</summary>
internal sealed record Press(RequestId Id, DateTimeOffset Deadline)
{
    public const string Header = "Idempotency-Key";

    public static ValueTask<Press?> BindAsync(HttpContext context)
    {
        var key = context.Request.Headers[Header];
        if (key.Count is 0) throw Check.Failed(Header, "required");
        if (!TextId.TryParse<RequestId>(key, out var id)) throw Check.Failed(Header, "a word of 1 to 64 characters");
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        return ValueTask.FromResult<Press?>(new Press(id, now + Request.Patience));
    }

    public Request By(Actor actor) => new(Id, actor, Deadline);
}
