using System.Collections.Immutable;
using CityHall.Grains.Interfaces.Halls;
using Orleans.Concurrency;

namespace CityHall.Grains.Interfaces.Tickets;

/// <summary>What outlives the hall's day of a number.</summary>
[Alias("ITicketGrain")]
public interface ITicketGrain : IGrainWithStringKey
{
    /// <summary>Derived from the hall's entry by a subscription: the number was served.</summary>
    [Alias("Serve")]
    Task<Outcome<ServedAnswer>> Serve(Service service, Request request);

    /// <summary>Derived likewise: the window took its finish back.</summary>
    [Alias("UndoService")]
    Task<Outcome<ServedAnswer>> UndoService(WindowId window, Request request);

    /// <summary>Its holder is back with the papers that were missing, and gets a place at once.</summary>
    [Alias("ComeBack")]
    Task<Outcome<TakenTicket>> ComeBack(Request request);

    /// <summary>Somebody of the hall saw in full who its holder is; the record tells why.</summary>
    [Alias("NoteReveal")]
    Task<Outcome<RevealAnswer>> NoteReveal(string reason, Request request);

    /// <summary>
    /// Live while its day lasts, folded from the journal afterwards; null if there is no such number.
    /// </summary>
    [Alias("View"), AlwaysInterleave]
    Task<TicketView?> View();
}

/// <summary>By whom, where and when a number was served.</summary>
[GenerateSerializer, Immutable]
public sealed record Service(
    [property: Id(0)] WindowId Window,
    [property: Id(1)] ClerkId Clerk,
    [property: Id(2)] DateTimeOffset StartedAt,
    [property: Id(3)] DateTimeOffset FinishedAt,
    [property: Id(4)] ImmutableArray<ItemCode> Items,
    [property: Id(5)] Ending? Ending,
    [property: Id(6)] bool IsLast);

[GenerateSerializer, Immutable]
public sealed record RevealAnswer([property: Id(0)] TicketId Ticket, [property: Id(1)] DateTimeOffset At);

[GenerateSerializer, Immutable]
public sealed record ServedAnswer([property: Id(0)] TicketId Ticket, [property: Id(1)] DateTimeOffset At);
