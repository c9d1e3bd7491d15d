using Orleans.Concurrency;

namespace CityHall.Grains.Interfaces.Tickets;

/// <summary>What outlives the hall's day of a number.</summary>
[Alias("ITicketGrain")]
public interface ITicketGrain : IGrainWithStringKey
{
    /// <summary>Derived from the hall's entry by a subscription: the number was served.</summary>
    [Alias("Serve")]
    Task<Outcome<ServedAnswer>> Serve(Service service, Request request);

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
    [property: Id(3)] DateTimeOffset FinishedAt);

[GenerateSerializer, Immutable]
public sealed record ServedAnswer([property: Id(0)] TicketId Ticket, [property: Id(1)] DateTimeOffset At);
