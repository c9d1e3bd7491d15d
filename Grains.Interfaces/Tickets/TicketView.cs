using System.Collections.Immutable;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Interfaces.Tickets;

/// <summary>What the holder of a number may see of it.</summary>
[GenerateSerializer, Immutable]
public sealed record TicketView(
    [property: Id(0)] TicketId Ticket,
    [property: Id(1)] TicketNumber Number,
    [property: Id(2)] HallId Hall,
    [property: Id(3)] LocalText HallName,
    [property: Id(4)] LocalText Queue,
    [property: Id(5)] ImmutableArray<LocalText> Items,
    [property: Id(6)] long Version,
    [property: Id(7)] DateTimeOffset AsOf,
    [property: Id(8)] TicketState State,
    [property: Id(9)] int? Ahead,
    [property: Id(10)] ImmutableArray<string> Zones,
    [property: Id(11)] ImmutableArray<int> Windows,
    [property: Id(12)] DateTimeOffset TakenAt,
    [property: Id(13)] int? Window,
    [property: Id(14)] int Calls,
    [property: Id(15)] DateTimeOffset? CalledAt,
    [property: Id(16)] DateTimeOffset? StartedAt,
    [property: Id(17)] DateTimeOffset? EndedAt);
