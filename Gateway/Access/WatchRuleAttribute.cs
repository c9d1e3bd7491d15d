namespace CityHall.Gateway.Access;

/// <summary>A hub method's rule: for everybody, or for who sits at the window that it names.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class WatchRuleAttribute(WatchRule rule) : Attribute
{
    public WatchRule Rule => rule;
}

internal enum WatchRule
{
    Open,
    Seat,

    /// <summary>For who guides in the hall that it names.</summary>
    Guide,
}
