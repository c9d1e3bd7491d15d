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
    [property: Id(7)] ImmutableArray<NumberLine> Missed);

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
    [property: Id(9)] double ServedSeconds);

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
    [property: Id(15)] DateTimeOffset? EndedAt = null);
