using System.Collections.Immutable;

namespace CityHall.Grains.Interfaces.Halls;

/// <summary>What the hall's own people may see; the views of windows and tickets are cut from it.</summary>
[GenerateSerializer, Immutable]
public sealed record StaffView(
    [property: Id(0)] HallId Hall,
    [property: Id(1)] long Version,
    [property: Id(2)] DateTimeOffset AsOf,
    [property: Id(3)] DateOnly Day,
    [property: Id(4)] HallDocument Document,
    [property: Id(5)] ImmutableArray<WindowLine> Windows,
    [property: Id(6)] ImmutableArray<NumberLine> Waiting,
    [property: Id(7)] ImmutableArray<NumberLine> Missed)
{
    [Id(8)]
    public ImmutableArray<NumberLine> Parked { get; init; } = [];

    [Id(9)]
    public DayPhase Phase { get; init; }

    [Id(10)]
    public ImmutableArray<StopLine> Stops { get; init; } = [];

    /// <summary>What a newcomer would wait in each queue; a queue without a range is not in it.</summary>
    [Id(11)]
    public ImmutableArray<QueueWait> Waits { get; init; } = [];

    /// <summary>All tasks of the guide desk that are open, oldest first, and then the newest of those done.</summary>
    [Id(12)]
    public ImmutableArray<HelpTask> Tasks { get; init; } = [];

    /// <summary>How many visits of today ended without a number, by their end.</summary>
    [Id(13)]
    public ImmutableArray<GuidedCount> Guided { get; init; } = [];

    /// <summary>How many numbers were given out today.</summary>
    [Id(14)]
    public int Issued { get; init; }
}

/// <summary>A queue that is stopped, or the hall if none is named.</summary>
[GenerateSerializer, Immutable]
public sealed record StopLine(
    [property: Id(0)] QueueLetter? Queue,
    [property: Id(1)] string Reason,
    [property: Id(2)] StopFate Fate,
    [property: Id(3)] DateTimeOffset Since);

[GenerateSerializer, Immutable]
public sealed record QueueWait([property: Id(0)] QueueLetter Queue, [property: Id(1)] WaitRange Range);

/// <summary>A window, who sits there, and the number it has.</summary>
[GenerateSerializer, Immutable]
public sealed record WindowLine(
    [property: Id(0)] WindowId Window,
    [property: Id(1)] string Zone,
    [property: Id(2)] WindowState State,
    [property: Id(3)] DateTimeOffset Since,
    [property: Id(4)] ClerkId? Clerk,
    [property: Id(5)] long? Session,
    [property: Id(6)] string? PauseReason,
    [property: Id(7)] NumberLine? Number,
    [property: Id(8)] int Served,
    [property: Id(9)] double ServedSeconds)
{
    /// <summary>Who would be called here now, and who then, each with the rule.</summary>
    [Id(10)]
    public ImmutableArray<NextLine> Next { get; init; } = [];

    [Id(11)]
    public UndoLine? Undo { get; init; }
}

/// <summary>A number that is next at a window, and by which rule.</summary>
[GenerateSerializer, Immutable]
public sealed record NextLine([property: Id(0)] TicketId Ticket, [property: Id(1)] CallOrder Order);

/// <summary>The step that the window may take back, and until when.</summary>
[GenerateSerializer, Immutable]
public sealed record UndoLine(
    [property: Id(0)] UndoableVerb Verb,
    [property: Id(1)] TicketNumber Number,
    [property: Id(2)] DateTimeOffset Until);

/// <summary>A number, in the order in which it will be called.</summary>
[GenerateSerializer, Immutable]
public sealed record NumberLine(
    [property: Id(0)] TicketId Ticket,
    [property: Id(1)] TicketNumber Number,
    [property: Id(2)] ImmutableArray<ItemCode> Items,
    [property: Id(3)] TicketClass Class,
    [property: Id(4)] bool ClassConfirmed,
    [property: Id(5)] int Party,
    [property: Id(6)] OnBehalf OnBehalf,
    [property: Id(7)] ImmutableArray<Need> Needs,
    [property: Id(8)] TicketState State,
    [property: Id(9)] DateTimeOffset TakenAt,
    [property: Id(10)] WindowId? Window = null,
    [property: Id(11)] int Calls = 0,
    [property: Id(12)] DateTimeOffset? FirstCalledAt = null,
    [property: Id(13)] DateTimeOffset? LastCalledAt = null,
    [property: Id(14)] DateTimeOffset? StartedAt = null,
    [property: Id(15)] DateTimeOffset? EndedAt = null)
{
    /// <summary>The queue it stands in now: a transfer or the next leg may have changed it.</summary>
    [Id(16)]
    public QueueLetter Queue { get; init; }

    [Id(17)]
    public ImmutableArray<Leg> Legs { get; init; } = [];

    /// <summary>Which leg it is at, from 1.</summary>
    [Id(18)]
    public int Leg { get; init; } = 1;

    /// <summary>The only window that calls it, after a transfer to that window.</summary>
    [Id(19)]
    public WindowId? Only { get; init; }

    [Id(20)]
    public Slot? Slot { get; init; }

    [Id(21)]
    public string? ParkReason { get; init; }

    [Id(22)]
    public DateTimeOffset? ParkedUntil { get; init; }

    /// <summary>Who looks after it while it is parked or missed.</summary>
    [Id(23)]
    public ClerkId? Keeper { get; init; }

    [Id(24)]
    public int Reactivations { get; init; }

    [Id(25)]
    public bool IsPostponed { get; init; }

    /// <summary>Came back with the papers that were missing.</summary>
    [Id(26)]
    public bool IsReturn { get; init; }

    [Id(27)]
    public WaitRange? Wait { get; init; }

    [Id(28)]
    public Ending? Ending { get; init; }

    /// <summary>The legs that are done, from 1: the one it is at need not come right after them.</summary>
    [Id(29)]
    public ImmutableArray<int> Done { get; init; } = [];

    [Id(30)]
    public int CaseCount { get; init; } = 1;

    /// <summary>预检: the papers that the guide desk has seen.</summary>
    [Id(31)]
    public ImmutableArray<PaperSeen> Seen { get; init; } = [];
}
