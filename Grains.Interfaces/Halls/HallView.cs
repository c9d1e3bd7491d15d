using System.Collections.Immutable;

namespace CityHall.Grains.Interfaces.Halls;

/// <summary>What everybody in the hall may see: the calling screen and the kiosk live on it.</summary>
/// <remarks>Version is the journal position it was folded to: it grows across days and restarts.</remarks>
[GenerateSerializer, Immutable]
public sealed record HallView(
    [property: Id(0)] HallId Hall,
    [property: Id(1)] LocalText Name,
    [property: Id(2)] long Version,
    [property: Id(3)] DateTimeOffset AsOf,
    [property: Id(4)] DateOnly Day,
    [property: Id(5)] bool IsIssuing,
    [property: Id(6)] ImmutableArray<QueueLine> Queues,
    [property: Id(7)] ImmutableArray<Call> Calls,
    [property: Id(8)] ImmutableArray<PausedWindow> Paused,
    [property: Id(9)] int OpenWindows,
    [property: Id(10)] int Served)
{
    /// <summary>How many of the newest calls a view carries; older ones are asked for.</summary>
    public const int CallsShown = 20;

    [Id(11)]
    public DayPhase Phase { get; init; }

    /// <summary>Why the whole hall is stopped: a code of the document's list.</summary>
    [Id(12)]
    public string? Stopped { get; init; }
}

/// <summary>How many wait in a queue, since when the first of them, and which windows serve it now.</summary>
[GenerateSerializer, Immutable]
public sealed record QueueLine(
    [property: Id(0)] QueueLetter Letter,
    [property: Id(1)] LocalText Name,
    [property: Id(2)] int Waiting,
    [property: Id(3)] DateTimeOffset? WaitingSince,
    [property: Id(4)] int OpenWindows,
    [property: Id(5)] ImmutableArray<string> Zones)
{
    /// <summary>What a newcomer would wait; null when no window is open.</summary>
    [Id(6)]
    public WaitRange? Wait { get; init; }

    /// <summary>Why the queue gives out no numbers: a code of the document's list.</summary>
    [Id(7)]
    public string? Stopped { get; init; }
}

/// <summary>A call or a recall, newest last; serials of a day have no holes.</summary>
[GenerateSerializer, Immutable]
public sealed record Call(
    [property: Id(0)] int Serial,
    [property: Id(1)] TicketNumber Number,
    [property: Id(2)] int Window,
    [property: Id(3)] string Zone,
    [property: Id(4)] int CallNo,
    [property: Id(5)] DateTimeOffset At,
    [property: Id(6)] bool IsStanding)
{
    /// <summary>It goes before others by law or by turns; for which class is nobody's business.</summary>
    [Id(7)]
    public bool IsPriority { get; init; }
}

[GenerateSerializer, Immutable]
public sealed record PausedWindow([property: Id(0)] int Window, [property: Id(1)] string Zone);
