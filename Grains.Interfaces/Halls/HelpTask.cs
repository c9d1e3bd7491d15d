namespace CityHall.Grains.Interfaces.Halls;

/// <summary>Something that somebody of the guide desk goes and does, as it stands now.</summary>
[GenerateSerializer, Immutable]
public sealed record HelpTask(
    [property: Id(0)] int No,
    [property: Id(1)] HelpKind Kind,
    [property: Id(2)] string? Place,
    [property: Id(3)] TicketNumber? Number,
    [property: Id(4)] DateTimeOffset RaisedAt,
    [property: Id(5)] PersonId? Helper = null,
    [property: Id(6)] DateTimeOffset? TakenAt = null,
    [property: Id(7)] DateTimeOffset? DoneAt = null)
{
    /// <summary>How many may be open at once in a hall.</summary>
    public const int MaxOpen = 30;

    /// <summary>How many of those that are done are still shown, the newest.</summary>
    public const int DoneShown = 10;

    public const int MaxPlace = 20;
}

/// <summary>What the help is for.</summary>
public enum HelpKind
{
    /// <summary>请人帮助: somebody stands at a kiosk and needs help.</summary>
    AtKiosk,

    /// <summary>帮办: somebody goes with a citizen.</summary>
    Accompany,
}

/// <summary>A task, as it was raised, taken or done.</summary>
[GenerateSerializer, Immutable]
public sealed record TaskAnswer([property: Id(0)] int Task, [property: Id(1)] DateTimeOffset At);
