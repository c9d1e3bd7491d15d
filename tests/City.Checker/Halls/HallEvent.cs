using System.Text.Json;

namespace CityHall.City.Checker.Halls;

/// <summary>
/// What a hall's stream says; what came with a later schema has the value that it has when it is absent.
/// </summary>
internal abstract record HallEvent
{
    private HallEvent()
    {
    }

    public sealed record DayOpened(
        string Hall,
        DateOnly Day,
        JsonElement Document,
        IReadOnlyList<Seat> Seats,
        IReadOnlyList<NumberCarried> Numbers) : HallEvent
    {
        public IReadOnlyList<Stop> Stops { get; init; } = [];

        public IReadOnlyList<string> KeptPlaces { get; init; } = [];

        public Leftover? Leftover { get; init; }

        public int? PolicyVersion { get; init; }
    }

    public sealed record CarriedOver(
        IReadOnlyList<Seat> Seats, IReadOnlyList<NumberCarried> Numbers, IReadOnlyList<string> KeptPlaces) : HallEvent;

    public sealed record DayClosed(DateOnly Day, IReadOnlyList<string> Expired) : HallEvent;

    public sealed record TicketTaken(
        string Ticket,
        IReadOnlyList<string> Items,
        TicketClass Class,
        bool ClassConfirmed,
        int Party,
        int CaseCount,
        IReadOnlyList<string> Needs,
        Place Place,
        Slip Slip) : HallEvent, INumberEvent
    {
        public Slot? Slot { get; init; }

        public string? IdentityHash { get; init; }

        public IReadOnlyList<Leg> Legs { get; init; } = [];

        public bool IsLate { get; init; }

        public ReturnTrip? Return { get; init; }

        public string? KeptPlaceOf { get; init; }
    }

    public sealed record TicketCancelled(string Ticket) : HallEvent, INumberEvent;

    public sealed record WindowStaffed(string Window, string Clerk, long Session) : HallEvent;

    public sealed record WindowLeft(string Window, string Clerk, long Session) : HallEvent;

    public sealed record WindowOpened(string Window) : HallEvent, IWindowEvent;

    public sealed record WindowPaused(string Window, string Reason, bool AfterThisNumber) : HallEvent, IWindowEvent;

    public sealed record WindowClosed(string Window) : HallEvent, IWindowEvent;

    public sealed record TicketCalled(string Ticket, string Window, string Clerk, int Serial, Choice Choice)
        : HallEvent, INumberEvent, IClerkAtWindow;

    public sealed record TicketRecalled(string Ticket, string Window, int Serial, int CallNo)
        : HallEvent, INumberEvent, IWindowEvent;

    public sealed record ServiceStarted(string Ticket, string Window) : HallEvent, INumberEvent, IWindowEvent;

    public sealed record ServiceFinished(string Ticket, string Window, string Clerk, DateTimeOffset StartedAt)
        : HallEvent, INumberEvent, IClerkAtWindow
    {
        public Ending? Ending { get; init; }

        public IReadOnlyList<int> Legs { get; init; } = [1];

        public IReadOnlyList<string> Items { get; init; } = [];

        public string? Next { get; init; }
    }

    public sealed record TicketMissed(string Ticket, string Window) : HallEvent, INumberEvent, IWindowEvent;

    public sealed record TicketParked(string Ticket, string Window, string Clerk, string Reason)
        : HallEvent, INumberEvent, IClerkAtWindow
    {
        public DateTimeOffset? Until { get; init; }
    }

    public sealed record TicketTakenBack(string Ticket, string Window, string Clerk)
        : HallEvent, INumberEvent, IClerkAtWindow;

    public sealed record TicketUnparked(string Ticket) : HallEvent, INumberEvent;

    public sealed record TicketTransferred(string Ticket, string Window, string Clerk, string Queue, string Reason)
        : HallEvent, INumberEvent, IClerkAtWindow
    {
        public string? Only { get; init; }

        public string? AtRequestOf { get; init; }
    }

    public sealed record TicketReactivated(string Ticket, Place Place, int Times) : HallEvent, INumberEvent
    {
        public string? Window { get; init; }
    }

    public sealed record TicketPostponed(string Ticket, Place Place) : HallEvent, INumberEvent
    {
        public string? Window { get; init; }
    }

    public sealed record TicketPutOff(string Ticket, string Window) : HallEvent, INumberEvent, IWindowEvent;

    public sealed record ClassSettled(string Ticket, TicketClass Class) : HallEvent, INumberEvent
    {
        public string? Window { get; init; }
    }

    public sealed record NeedsNoted(string Ticket, IReadOnlyList<string> Needs) : HallEvent, INumberEvent;

    public sealed record PapersChecked(string Ticket, IReadOnlyList<PaperSeen> Seen) : HallEvent, INumberEvent;

    public sealed record TaskRaised(int No, HelpKind Kind) : HallEvent
    {
        public string? Place { get; init; }

        public string? Ticket { get; init; }
    }

    public sealed record TaskTaken(int No, string Helper) : HallEvent;

    public sealed record TaskDone(int No) : HallEvent;

    public sealed record VisitorGuided(GuideEnd End) : HallEvent
    {
        public string? Item { get; init; }
    }

    public sealed record StepUndone(string Ticket, string Window, string Clerk, UndoableVerb Verb)
        : HallEvent, INumberEvent, IClerkAtWindow;

    public sealed record ShiftHandedOver(string Window, string From, string To, IReadOnlyList<string> Numbers)
        : HallEvent, IClerkAtWindow
    {
        public string? Serving { get; init; }

        public string? ToWindow { get; init; }

        string IClerkAtWindow.Clerk => From;
    }

    public sealed record IssuingStopped(
        string Reason, StopFate Fate, IReadOnlyList<string> PutOff) : HallEvent
    {
        public string? Queue { get; init; }

        /// <summary>Nothing if the hall's manager did it, who sits at none.</summary>
        public string? Window { get; init; }
    }

    public sealed record IssuingResumed : HallEvent
    {
        public string? Window { get; init; }

        public string? Queue { get; init; }
    }

    public sealed record ManualEntered(
        string Ticket, IReadOnlyList<Leg> Legs, DateTimeOffset TakenAt, Place Place) : HallEvent, INumberEvent
    {
        public string? Window { get; init; }

        public string? Clerk { get; init; }

        public DateTimeOffset? StartedAt { get; init; }

        public DateTimeOffset? FinishedAt { get; init; }

        public Ending? Ending { get; init; }
    }

    public sealed record PolicyScheduled(int Version, DateTimeOffset EffectiveAt, JsonElement Document) : HallEvent;

    public sealed record PolicyTookEffect(int Version, DateTimeOffset EffectiveAt) : HallEvent;
}
