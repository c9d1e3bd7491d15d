using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>What happens in a hall; each nested record is a payload of the journal under its own name.</summary>
public abstract record HallEvent : DomainEvent
{
    private HallEvent()
    {
    }

    /// <summary>An opening entry: all that goes on is in it, so replay starts here.</summary>
    [Schema(3)]
    public sealed record DayOpened(
        HallId Hall,
        DateOnly Day,
        HallDocument Document,
        ImmutableArray<SeatCarried> Seats,
        ImmutableArray<NumberCarried> Numbers) : HallEvent, IOpening
    {
        public ImmutableArray<Stop> Stops { get; init; } = [];

        /// <summary>Numbers of the days before that have a place today.</summary>
        public ImmutableArray<TicketId> KeptPlaces { get; init; } = [];

        /// <summary>What is in the document only because somebody was still there; null if nobody was.</summary>
        public Leftover? Leftover { get; init; }

        /// <summary>The last version of the policy that was heard of, if it is newer than the document.</summary>
        public int? PolicyVersion { get; init; }
    }

    /// <summary>What an opening has no room for: it follows it at once, and belongs to it.</summary>
    [Schema(2)]
    public sealed record CarriedOver(
        ImmutableArray<SeatCarried> Seats,
        ImmutableArray<NumberCarried> Numbers,
        ImmutableArray<TicketId> KeptPlaces) : HallEvent;

    /// <summary>The day is over; numbers that nobody served or put off have expired.</summary>
    public sealed record DayClosed(DateOnly Day, ImmutableArray<TicketNumber> Expired) : HallEvent;

    [Schema(2)]
    public sealed record TicketTaken(
        TicketId Ticket,
        ImmutableArray<ItemCode> Items,
        TicketClass Class,
        bool ClassConfirmed,
        int Party,
        OnBehalf OnBehalf,
        int CaseCount,
        ImmutableArray<Need> Needs,
        Channel Channel,
        Slot? Slot,
        string? IdentityHash,
        TicketId? Origin,
        Place Place,
        Slip Slip) : HallEvent
    {
        public ImmutableArray<Leg> Legs { get; init; } = [];

        /// <summary>Came too late for the slot: the place is one behind others, not one of an appointment.</summary>
        public bool IsLate { get; init; }

        public ReturnTrip? Return { get; init; }

        public TicketId? KeptPlaceOf { get; init; }
    }

    public sealed record TicketCancelled(TicketId Ticket) : HallEvent;

    public sealed record WindowStaffed(WindowId Window, ClerkId Clerk, long Session) : HallEvent;

    public sealed record WindowLeft(WindowId Window, ClerkId Clerk, long Session) : HallEvent;

    public sealed record WindowOpened(WindowId Window) : HallEvent;

    /// <summary>Paused at once, or as soon as the number at the window is done.</summary>
    public sealed record WindowPaused(WindowId Window, string Reason, bool AfterThisNumber) : HallEvent;

    public sealed record WindowClosed(WindowId Window) : HallEvent;

    public sealed record TicketCalled(
        TicketId Ticket, WindowId Window, ClerkId Clerk, int Serial, Choice Choice) : HallEvent;

    public sealed record TicketRecalled(TicketId Ticket, WindowId Window, int Serial, int CallNo) : HallEvent;

    public sealed record ServiceStarted(TicketId Ticket, WindowId Window) : HallEvent;

    /// <summary>A leg is done at a window, and others with it; the number waits again if there is a next one.</summary>
    [Schema(2)]
    public sealed record ServiceFinished(
        TicketId Ticket, WindowId Window, ClerkId Clerk, DateTimeOffset StartedAt) : HallEvent
    {
        public Ending? Ending { get; init; }

        public ImmutableArray<int> Legs { get; init; } = [1];

        public ImmutableArray<ItemCode> Items { get; init; } = [];

        /// <summary>The queue of the next leg; null when the number is done.</summary>
        public QueueLetter? Next { get; init; }
    }

    public sealed record TicketMissed(TicketId Ticket, WindowId Window) : HallEvent;

    public sealed record TicketParked(
        TicketId Ticket, WindowId Window, ClerkId Clerk, string Reason, DateTimeOffset? Until) : HallEvent;

    /// <summary>A parked number is served again, at this window.</summary>
    public sealed record TicketTakenBack(TicketId Ticket, WindowId Window, ClerkId Clerk) : HallEvent;

    /// <summary>The time came until which it was parked: it waits again in its old place.</summary>
    public sealed record TicketUnparked(TicketId Ticket) : HallEvent;

    /// <summary>It waits in another queue, or for another window alone, in its old place.</summary>
    public sealed record TicketTransferred(
        TicketId Ticket,
        WindowId Window,
        ClerkId Clerk,
        QueueLetter Queue,
        WindowId? Only,
        string Reason,
        string? AtRequestOf) : HallEvent;

    /// <summary>A missed number waits again; the window is the one that pressed, if one did.</summary>
    public sealed record TicketReactivated(TicketId Ticket, WindowId? Window, Place Place, int Times) : HallEvent;

    public sealed record TicketPostponed(TicketId Ticket, WindowId? Window, Place Place) : HallEvent;

    /// <summary>Not today any more; it has a place on the next day.</summary>
    public sealed record TicketPutOff(TicketId Ticket, WindowId Window) : HallEvent;

    /// <summary>The window is the one that pressed; the guide desk has none.</summary>
    [Schema(2)]
    public sealed record ClassSettled(TicketId Ticket, WindowId? Window, TicketClass Class) : HallEvent;

    /// <summary>What its holder needs, all of it: noted at the guide desk.</summary>
    public sealed record NeedsNoted(TicketId Ticket, ImmutableArray<Need> Needs) : HallEvent;

    /// <summary>Which papers the guide desk has seen, all of them.</summary>
    public sealed record PapersChecked(TicketId Ticket, ImmutableArray<PaperSeen> Seen) : HallEvent;

    /// <summary>A task of the guide desk; they are counted from 1 each day.</summary>
    public sealed record TaskRaised(int No, HelpKind Kind, string? Place, TicketId? Ticket) : HallEvent;

    public sealed record TaskTaken(int No, PersonId Helper) : HallEvent;

    public sealed record TaskDone(int No) : HallEvent;

    /// <summary>A visit ended at the guide desk, without a number.</summary>
    public sealed record VisitorGuided(GuideEnd End, ItemCode? Item) : HallEvent;

    /// <summary>The window took its last step back: the number stands as it stood before.</summary>
    public sealed record StepUndone(TicketId Ticket, WindowId Window, ClerkId Clerk, UndoableVerb Verb) : HallEvent;

    /// <summary>Parked and missed numbers go to a colleague; the one being served, to his window.</summary>
    public sealed record ShiftHandedOver(
        WindowId Window,
        ClerkId From,
        ClerkId To,
        ImmutableArray<TicketId> Numbers,
        TicketId? Serving,
        WindowId? ToWindow) : HallEvent;

    /// <summary>A queue, or the hall if none is named, gives out no numbers until it goes on.</summary>
    /// <remarks>The window is the one that pressed; the hall's manager has none.</remarks>
    [Schema(2)]
    public sealed record IssuingStopped(
        QueueLetter? Queue,
        string Reason,
        StopFate Fate,
        WindowId? Window,
        ImmutableArray<TicketId> PutOff) : HallEvent;

    [Schema(2)]
    public sealed record IssuingResumed(QueueLetter? Queue, WindowId? Window) : HallEvent;

    /// <summary>A number of the printed reserve; all its times are estimates.</summary>
    /// <remarks>Window and clerk are those who entered it; the guide desk, which has none, enters who waits.</remarks>
    [Schema(2)]
    public sealed record ManualEntered(
        TicketId Ticket,
        ImmutableArray<Leg> Legs,
        DateTimeOffset TakenAt,
        Place Place,
        WindowId? Window,
        ClerkId? Clerk,
        DateTimeOffset? StartedAt,
        DateTimeOffset? FinishedAt,
        Ending? Ending) : HallEvent, IEnteredAfterwards;

    /// <summary>Rules that will be in force; a newer version replaces all that an older one scheduled.</summary>
    [Schema(2)]
    public sealed record PolicyScheduled(int Version, DateTimeOffset EffectiveAt, HallDocument Document) : HallEvent;

    /// <summary>From here on the rules of this document decide; its floor counts from the next day.</summary>
    public sealed record PolicyTookEffect(int Version, DateTimeOffset EffectiveAt) : HallEvent;
}

/// <summary>Why this number was called: the rule, the policy it stood in, and whom it passed over.</summary>
public sealed record Choice(
    CallOrder Order,
    int PolicyVersion,
    ImmutableArray<TicketNumber> PassedOver,
    string? Reason = null,
    string? AtRequestOf = null);

/// <summary>A queue, or the hall, that gives out no numbers.</summary>
public sealed record Stop(QueueLetter? Queue, string Reason, StopFate Fate, DateTimeOffset Since);

/// <summary>A staffed window as the new day finds it.</summary>
public sealed record SeatCarried(
    WindowId Window,
    ClerkId Clerk,
    long Session,
    WindowState State,
    DateTimeOffset Since,
    string? PauseReason,
    TicketId? Ticket);

/// <summary>A number that is at a window at midnight: it keeps its date.</summary>
public sealed record NumberCarried(
    HallEvent.TicketTaken Taken,
    DateTimeOffset TakenAt,
    WindowId Window,
    int Calls,
    DateTimeOffset FirstCalledAt,
    DateTimeOffset LastCalledAt,
    DateTimeOffset? StartedAt)
{
    /// <summary>Empty if they are as they were taken.</summary>
    public ImmutableArray<Leg> Legs { get; init; } = [];

    public ImmutableArray<int> Done { get; init; } = [];

    /// <summary>This and what follows: null if it is as it was taken.</summary>
    public TicketClass? ConfirmedClass { get; init; }

    public Place? Place { get; init; }

    public int? Reactivations { get; init; }

    public bool? IsPostponed { get; init; }

    public ImmutableArray<Need>? Needs { get; init; }

    public ImmutableArray<PaperSeen>? Seen { get; init; }
}

/// <summary>Parts of the floor that the rules of a new day have no more, kept until nobody is there.</summary>
public sealed record Leftover(
    ImmutableArray<string> Zones, ImmutableArray<QueueLetter> Queues, ImmutableArray<WindowId> Windows);
