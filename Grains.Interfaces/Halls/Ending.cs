using System.Collections.Immutable;

namespace CityHall.Grains.Interfaces.Halls;

/// <summary>How a number ended at a window: not how its case ends.</summary>
public enum NumberEnd
{
    /// <summary>当场办结</summary>
    DoneOnTheSpot,

    /// <summary>已受理</summary>
    Accepted,

    /// <summary>容缺受理: which papers follow, and until when.</summary>
    AcceptedPapersPending,

    /// <summary>补正: one full notice of what is missing.</summary>
    PapersMissing,

    /// <summary>不予受理</summary>
    Refused,

    /// <summary>转办</summary>
    HandedOver,

    /// <summary>仅咨询</summary>
    AdviceOnly,

    /// <summary>领件</summary>
    Collected,

    /// <summary>群众放弃</summary>
    GivenUp,
}

/// <summary>The end with what belongs to it: a document's number, the papers meant, and until when they come.</summary>
[GenerateSerializer, Immutable]
public sealed record Ending(
    [property: Id(0)] NumberEnd End,
    [property: Id(1)] string? DocumentNo = null,
    ImmutableArray<string> Papers = default,
    [property: Id(3)] DateOnly? Until = null)
{
    public const int MaxDocumentNo = 50;
    public const int MaxPapers = 10;
    public const int MaxPaper = 60;

    [Id(2)]
    public ImmutableArray<string> Papers { get; init; } = Papers.IsDefault ? [] : Papers;
}
