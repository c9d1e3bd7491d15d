namespace CityHall.Grains.Interfaces.Halls;

/// <summary>Something that an item needs to be brought along.</summary>
[GenerateSerializer, Immutable]
public sealed record NeededPaper([property: Id(0)] string Code, [property: Id(1)] LocalText Name)
{
    /// <summary>How many an item may list: what is longer nobody reads on a slip.</summary>
    public const int MaxOfItem = 8;
}

/// <summary>预检: a paper of an item that the guide desk has seen.</summary>
[GenerateSerializer, Immutable]
public readonly record struct PaperSeen([property: Id(0)] ItemCode Item, [property: Id(1)] string Paper)
{
    public const int MaxOfNumber = TakeForm.MaxItems * NeededPaper.MaxOfItem;
}

/// <summary>What matters of whoever comes for an item, and so is asked when the number is taken.</summary>
public enum AskedOfItem
{
    /// <summary>How many persons come.</summary>
    Party,

    /// <summary>For himself, or on whose behalf.</summary>
    OnBehalf,
}
