using Microsoft.Playwright;

namespace CityHall.EndToEnd.Tests.City;

/// <summary>What a person beside a loudspeaker hears; the page must have been opened with the script.</summary>
public sealed class Ears
{
    public const string Script = "ears.js";

    private const string Begins = "begins ";
    private const string Ends = "ends ";

    private readonly Lock _lock = new();
    private readonly List<string> _sentence = [];
    private readonly List<string> _spoken = [];
    private readonly List<string> _torn = [];
    private string? _clip;

    private Ears()
    {
    }

    /// <summary>The sentences that were heard from their beginning to their end, in order.</summary>
    public IReadOnlyList<string> Spoken
    {
        get
        {
            lock (_lock) return [.. _spoken];
        }
    }

    /// <summary>Sentences that broke off.</summary>
    public IReadOnlyList<string> Torn
    {
        get
        {
            lock (_lock) return [.. _torn];
        }
    }

    public static Ears Of(IPage page)
    {
        var ears = new Ears();
        page.Console += (_, message) => ears.Hear(message.Text);
        return ears;
    }

    public override string ToString() => $"{string.Join("; ", Spoken)} (torn: {string.Join("; ", Torn)})";

    private void Hear(string text)
    {
        lock (_lock)
        {
            if (text.StartsWith(Begins, StringComparison.Ordinal)) Begin(text[Begins.Length..]);
            else if (text.StartsWith(Ends, StringComparison.Ordinal)) End(text[Ends.Length..]);
        }
    }

    private void Begin(string clip)
    {
        var isNew = clip is "zh/again" || (clip is "zh/please" && _sentence is not ["zh/again"]);
        if (isNew && (_sentence.Count > 0 || _clip is not null)) Tear();
        _clip = clip;
    }

    private void Tear()
    {
        _torn.Add(string.Join(' ', _sentence));
        _sentence.Clear();
    }

    private void End(string clip)
    {
        // One that ends, but is not the one that began last, has been spoken over.
        if (clip != _clip) _sentence.Add($"over {_clip}");
        _clip = null;
        _sentence.Add(clip);
        if (clip is not ("zh/window" or "en/please")) return;
        _spoken.Add(string.Join(' ', _sentence));
        _sentence.Clear();
    }
}
