namespace CityHall.Gateway.Access;

/// <summary>Who may watch: everybody, who sits at the window, or who has a right at the hall that is named.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class WatchRuleAttribute : Attribute
{
    public WatchRuleAttribute(WatchRule rule) => Rule = rule;

    public WatchRuleAttribute(Right right) => (Rule, Right) = (WatchRule.Right, right);

    public WatchRule Rule { get; }

    /// <summary>What is needed at the hall that is named, where the rule is a right.</summary>
    public Right Right { get; }
}

internal enum WatchRule
{
    Open,
    Seat,

    /// <summary>For who guides in the hall that it names.</summary>
    Guide,

    Right,
}
