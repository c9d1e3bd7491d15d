using System.ComponentModel.DataAnnotations;
using CityHall.Grains.Interfaces.Notices;

namespace CityHall.Gateway.Notices;

/// <summary>Whether numbers are told of to another system, and to which (docs/notices.md).</summary>
public sealed class NoticeOptions : IValidatableObject
{
    public const string Section = "Hall:Notices";
    public const int MinSecret = 32;

    /// <value>None by default: nothing is sent.</value>
    public NoticeSink To { get; set; }

    /// <value>Where the webhook is: https, or plain http on this machine.</value>
    public Uri? Url { get; set; }

    /// <value>The secret that both sides know, of at least 32 characters: each request is signed with it.</value>
    public string? Secret { get; set; }

    /// <value>How long the webhook may take to answer, in milliseconds: 5,000 by default.</value>
    [Range(100, 30_000)]
    public int TimeoutMilliseconds { get; set; } = 5_000;

    /// <value>
    /// What the pages may promise; nothing by default. Set it only if the other system reaches everybody who takes a
    /// number.
    /// </value>
    public NoticeChannel? Promise { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Promise is not null && To is not NoticeSink.Webhook)
            yield return new("Nothing may be promised that is not sent.", [nameof(Promise)]);
        if (To is not NoticeSink.Webhook) yield break;
        if (Url is not { IsAbsoluteUri: true } || !(Url.Scheme == Uri.UriSchemeHttps || IsOwn(Url)))
            yield return new("The webhook must be https, or on this machine.", [nameof(Url)]);
        if (Secret is not { Length: >= MinSecret })
            yield return new($"The secret must have at least {MinSecret} characters.", [nameof(Secret)]);
    }

    private static bool IsOwn(Uri url) => url.Scheme == Uri.UriSchemeHttp && url.IsLoopback;
}

/// <summary>Where notices go.</summary>
public enum NoticeSink
{
    None,

    /// <summary>Into the log, for trying it out: it reaches nobody.</summary>
    Log,
    Webhook,
}
