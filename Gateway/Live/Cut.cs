namespace CityHall.Gateway.Live;

/// <summary>What a topic has to say about a hall's new state.</summary>
internal abstract record Cut
{
    private Cut()
    {
    }

    /// <summary>A new view.</summary>
    public sealed record Show(object View) : Cut;

    /// <summary>What was shown last still holds.</summary>
    public sealed record Same : Cut;

    /// <summary>Nobody can say what holds now: no beats until somebody can.</summary>
    public sealed record Withheld : Cut;

    /// <summary>Those who look have no right to any more.</summary>
    public sealed record Over : Cut;
}
