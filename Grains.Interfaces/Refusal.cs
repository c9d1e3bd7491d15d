using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Policies;

namespace CityHall.Grains.Interfaces;

/// <summary>Why a command was not done, with the facts a screen needs to say it in words.</summary>
[GenerateSerializer, Immutable]
public abstract partial record Refusal
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
    public sealed record UnknownQueue([property: Id(0)] QueueLetter Queue) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record UnknownReason([property: Id(0)] string Reason) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record UnknownNode([property: Id(0)] NodeId Node) : Refusal;

    // Taking and cancelling a number.

    [GenerateSerializer, Immutable]
    public sealed record HallIsClosed([property: Id(0)] DateTimeOffset? OpensAt) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record HallIsFull([property: Id(0)] int Limit) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record AlreadyWaiting([property: Id(0)] TicketNumber Number) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record ItemsConflict([property: Id(0)] ItemCode First, [property: Id(1)] ItemCode Other) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record IssuingHasStopped([property: Id(0)] DateTimeOffset? OpensAt) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record QueueIsStopped([property: Id(0)] QueueLetter Queue, [property: Id(1)] string Reason) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record HallIsStopped([property: Id(0)] string Reason) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record TooEarlyForSlot([property: Id(0)] DateTimeOffset From) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record SlotIsOver([property: Id(0)] DateTimeOffset Until) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record NoReturnDue([property: Id(0)] TicketId Ticket) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record NoPlaceKept([property: Id(0)] TicketId Ticket) : Refusal;

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

    // Setting numbers aside, moving them, and taking a step back.

    [GenerateSerializer, Immutable]
    public sealed record ParkedUntilPast([property: Id(0)] DateTimeOffset Until) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record ParkedTooLong([property: Id(0)] DateTimeOffset Latest) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record NotParked(
        [property: Id(0)] TicketNumber Number,
        [property: Id(1)] TicketState State) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record NotMissed(
        [property: Id(0)] TicketNumber Number,
        [property: Id(1)] TicketState State) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record WindowTakesNoNumbers(
        [property: Id(0)] WindowId Window,
        [property: Id(1)] WindowState State) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record GoesNowhere([property: Id(0)] TicketNumber Number) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record ReactivatedOftenEnough(
        [property: Id(0)] TicketNumber Number,
        [property: Id(1)] int Times) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record PostponedAlready([property: Id(0)] TicketNumber Number) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record NumberIsHeld(
        [property: Id(0)] TicketNumber Number,
        [property: Id(1)] TicketNumber Other) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record NothingToUndo([property: Id(0)] WindowId Window) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record TooLateToUndo(
        [property: Id(0)] TicketNumber Number,
        [property: Id(1)] DateTimeOffset Until) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record HasMovedOn(
        [property: Id(0)] TicketNumber Number,
        [property: Id(1)] TicketState State) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record UnknownLeg([property: Id(0)] TicketNumber Number, [property: Id(1)] int Leg) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record EndingNeedsPapers([property: Id(0)] NumberEnd End) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record EndingNeedsDate([property: Id(0)] NumberEnd End) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record PeopleAreWaiting(
        [property: Id(0)] WindowId Window,
        [property: Id(1)] TicketNumber Next) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record ClerkIsNotHere([property: Id(0)] ClerkId Clerk) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record ClerkIsBusy([property: Id(0)] ClerkId Clerk, [property: Id(1)] TicketNumber Number) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record NothingToHandOver([property: Id(0)] WindowId Window) : Refusal;

    // Stopping, and what is entered afterwards.

    [GenerateSerializer, Immutable]
    public sealed record IsStoppedAlready([property: Id(0)] QueueLetter? Queue) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record IsNotStopped([property: Id(0)] QueueLetter? Queue) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record NotInManualSeries([property: Id(0)] TicketNumber Number) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record NumberIsInUse([property: Id(0)] TicketNumber Number) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record TimesOutOfOrder([property: Id(0)] TicketNumber Number) : Refusal;

    // Rules of a hall.

    [GenerateSerializer, Immutable]
    public sealed record UnknownSetting([property: Id(0)] string Setting) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record SettingDoesNotFit([property: Id(0)] string Setting) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record SettingIsLocked([property: Id(0)] string Setting, [property: Id(1)] NodeId By) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record SettingOutOfBounds(
        [property: Id(0)] string Setting,
        [property: Id(1)] int Least,
        [property: Id(2)] int Most,
        [property: Id(3)] NodeId By) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record SettingOutOfRange(
        [property: Id(0)] string Setting,
        [property: Id(1)] int Least,
        [property: Id(2)] int Most) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record SettingsContradict([property: Id(0)] string Setting, [property: Id(1)] string Other) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record SeriesInUse([property: Id(0)] QueueLetter Letter) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record EffectiveInPast([property: Id(0)] DateTimeOffset Now) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record FloorChangesAtMidnight([property: Id(0)] DateTimeOffset Midnight) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record PolicyHasMoved([property: Id(0)] int Version) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record TooMuchIsScheduled([property: Id(0)] int Limit) : Refusal;
}
