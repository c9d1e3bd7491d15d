namespace CityHall.Grains.Interfaces.Halls;

/// <summary>How a visit ended at the guide desk, without a number (导办, 咨询).</summary>
public enum GuideEnd
{
    /// <summary>仅咨询: advice was all that was needed.</summary>
    Advice,

    /// <summary>自助机: done at a self-service machine.</summary>
    SelfService,

    /// <summary>网上办: done online.</summary>
    Online,

    /// <summary>材料不全: papers are missing, comes again.</summary>
    PapersMissing,
}

/// <summary>That a visit was guided, and how it ended.</summary>
[GenerateSerializer, Immutable]
public sealed record GuidedAnswer([property: Id(0)] GuideEnd End, [property: Id(1)] DateTimeOffset At);

/// <summary>How many visits ended so today.</summary>
[GenerateSerializer, Immutable]
public readonly record struct GuidedCount([property: Id(0)] GuideEnd End, [property: Id(1)] int Count);
