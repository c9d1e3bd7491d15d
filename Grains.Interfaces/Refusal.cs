using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Interfaces;

/// <summary>Why a command was not done, with the facts a screen needs to say it in words.</summary>
[GenerateSerializer, Immutable]
public abstract record Refusal
{
    private Refusal()
    {
    }

    /// <summary>The stable name that callers switch on.</summary>
    public string Type => GetType().Name;

    // Ids that nobody knows: 404 at the rim.

    [GenerateSerializer, Immutable]
    public sealed record UnknownHall([property: Id(0)] HallId Hall) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record UnknownWindow([property: Id(0)] WindowId Window) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record UnknownItem([property: Id(0)] ItemCode Item) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record UnknownTicket([property: Id(0)] TicketId Ticket) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record UnknownReason([property: Id(0)] string Reason) : Refusal;

    // Taking and cancelling a number.

    [GenerateSerializer, Immutable]
    public sealed record HallIsClosed([property: Id(0)] DateTimeOffset? OpensAt) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record HallIsFull([property: Id(0)] int Limit) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record AlreadyWaiting([property: Id(0)] TicketNumber Number) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record ItemsInDifferentQueues(
        [property: Id(0)] QueueLetter First,
        [property: Id(1)] QueueLetter Other) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record NumberIsServing(
        [property: Id(0)] TicketNumber Number,
        [property: Id(1)] WindowId Window) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record NumberIsOver(
        [property: Id(0)] TicketNumber Number,
        [property: Id(1)] TicketState State) : Refusal;

    // Who sits where.

    [GenerateSerializer, Immutable]
    public sealed record WindowIsStaffed([property: Id(0)] WindowId Window, [property: Id(1)] ClerkId Clerk) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record WindowIsNotStaffed([property: Id(0)] WindowId Window) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record SignedInElsewhere([property: Id(0)] WindowId Window) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record NotSignedIn([property: Id(0)] ClerkId Clerk) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record NumberAtWindow(
        [property: Id(0)] WindowId Window,
        [property: Id(1)] TicketNumber Number) : Refusal;

    // The verbs of a window.

    [GenerateSerializer, Immutable]
    public sealed record WindowIsNotOpen(
        [property: Id(0)] WindowId Window,
        [property: Id(1)] WindowState State) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record WindowIsOpenAlready([property: Id(0)] WindowId Window) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record WindowIsPausedAlready([property: Id(0)] WindowId Window) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record NobodyWaiting([property: Id(0)] WindowId Window) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record AlreadyCalled(
        [property: Id(0)] TicketNumber Number,
        [property: Id(1)] WindowId Window,
        [property: Id(2)] DateTimeOffset CalledAt) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record NotWaiting(
        [property: Id(0)] TicketNumber Number,
        [property: Id(1)] TicketState State) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record NotServedHere(
        [property: Id(0)] WindowId Window,
        [property: Id(1)] QueueLetter Queue) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record NameWhoAsked([property: Id(0)] string Reason) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record NothingCalled([property: Id(0)] WindowId Window) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record NothingServing([property: Id(0)] WindowId Window) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record TooEarlyToRecall(
        [property: Id(0)] TicketNumber Number,
        [property: Id(1)] DateTimeOffset From) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record CalledOftenEnough(
        [property: Id(0)] TicketNumber Number,
        [property: Id(1)] int Calls) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record TooEarlyToMiss(
        [property: Id(0)] TicketNumber Number,
        [property: Id(1)] int Calls,
        [property: Id(2)] int CallsNeeded,
        [property: Id(3)] DateTimeOffset From) : Refusal;
}
