using System.Collections.Immutable;

namespace CityHall.Grains.Interfaces.Halls;

/// <summary>A number that was given out, and what its slip says.</summary>
[GenerateSerializer, Immutable]
public sealed record TakenTicket(
    [property: Id(0)] TicketId Ticket,
    [property: Id(1)] TicketNumber Number,
    [property: Id(2)] QueueLetter Queue,
    [property: Id(3)] Slip Slip,
    [property: Id(4)] DateTimeOffset TakenAt);

/// <summary>Where to go and how many are ahead, as told when the number was taken.</summary>
[GenerateSerializer, Immutable]
public sealed record Slip(
    [property: Id(0)] ImmutableArray<string> Zones,
    [property: Id(1)] ImmutableArray<int> Windows,
    [property: Id(2)] int Ahead)
{
    /// <summary>Null when no window is open or too little is known to say.</summary>
    [Id(3)]
    public WaitRange? Wait { get; init; }
}

/// <summary>How long a wait will be, in minutes: half are called by the first, four of five by the second.</summary>
[GenerateSerializer, Immutable]
public readonly record struct WaitRange([property: Id(0)] int From, [property: Id(1)] int To);

/// <summary>A call, with its serial in the hall's day.</summary>
[GenerateSerializer, Immutable]
public sealed record CallAnswer(
    [property: Id(0)] TicketId Ticket,
    [property: Id(1)] TicketNumber Number,
    [property: Id(2)] int Serial,
    [property: Id(3)] int CallNo,
    [property: Id(4)] DateTimeOffset At);

/// <summary>A step of a number at a window.</summary>
[GenerateSerializer, Immutable]
public sealed record NumberAnswer(
    [property: Id(0)] TicketId Ticket,
    [property: Id(1)] TicketNumber Number,
    [property: Id(2)] DateTimeOffset At);

/// <summary>A window's new state.</summary>
[GenerateSerializer, Immutable]
public sealed record WindowAnswer(
    [property: Id(0)] WindowId Window,
    [property: Id(1)] WindowState State,
    [property: Id(2)] DateTimeOffset At);

/// <summary>How many numbers went to whom at the end of a shift.</summary>
[GenerateSerializer, Immutable]
public sealed record HandOverAnswer(
    [property: Id(0)] ClerkId To,
    [property: Id(1)] ImmutableArray<TicketNumber> Numbers,
    [property: Id(2)] DateTimeOffset At);

/// <summary>What was stopped or goes on; the whole hall if no queue is named.</summary>
[GenerateSerializer, Immutable]
public sealed record StopAnswer(
    [property: Id(0)] QueueLetter? Queue,
    [property: Id(1)] ImmutableArray<TicketNumber> PutOff,
    [property: Id(2)] DateTimeOffset At);

/// <summary>From when on a hall's rules apply.</summary>
[GenerateSerializer, Immutable]
public sealed record PolicyAnswer([property: Id(0)] int Version, [property: Id(1)] DateTimeOffset At);
