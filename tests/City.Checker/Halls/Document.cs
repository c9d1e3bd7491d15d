namespace CityHall.City.Checker.Halls;

/// <summary>
/// The rules and the floor of a hall, as an opening or a schedule has them; what is absent is a default.
/// </summary>
internal sealed record Document(
    int Version,
    string Tier,
    IReadOnlyList<Queue> Queues,
    IReadOnlyList<WindowPlan> Windows,
    OpeningHours Hours,
    CallRule Call,
    IReadOnlyList<Reason> CallReasons,
    IReadOnlyList<Reason> PauseReasons)
{
    public int MaxWaiting { get; init; } = 2000;

    public OrderRule Order { get; init; } = new();

    public ComeBackRule ComeBack { get; init; } = new();

    public AppointmentRule Appointments { get; init; } = new();

    public DeskRule Desk { get; init; } = new();

    public int StopMinutesBeforeClosing { get; init; } = 30;

    public IReadOnlyList<SpecialDay> SpecialDays { get; init; } = [];

    public IReadOnlyList<Reason> ParkReasons { get; init; } = [];

    public IReadOnlyList<Reason> TransferReasons { get; init; } = [];

    public IReadOnlyList<Reason> StopReasons { get; init; } = [];

    public bool HasQueue(string letter) => Queues.Any(queue => queue.Letter == letter);

    public bool HasWindow(string window) => Windows.Any(plan => plan.Id == window);

    /// <summary>The queues that a window serves; none if there is no such window.</summary>
    public IReadOnlyList<string> QueuesOf(string window) =>
        Windows.FirstOrDefault(plan => plan.Id == window)?.Queues ?? [];
}

internal sealed record Queue(string Letter, IReadOnlyList<Item> Items);

internal sealed record Item(string Code)
{
    public IReadOnlyList<string> ConflictsWith { get; init; } = [];

    public IReadOnlyList<AskedPaper> Papers { get; init; } = [];
}

internal sealed record AskedPaper(string Code);

internal sealed record WindowPlan(string Id, IReadOnlyList<string> Queues);

internal sealed record Reason(string Code)
{
    public bool NamesWhoAsked { get; init; }
}

internal sealed record OpeningHours(IReadOnlyList<OpenSpan> Spans);

internal sealed record OpenSpan(DayOfWeek Day, TimeSpan From, TimeSpan Until);

internal sealed record SpecialDay(DateOnly Date, IReadOnlyList<DaySpan> Spans);

internal sealed record DaySpan(TimeSpan From, TimeSpan Until);

internal sealed record CallRule(int MaxCalls, int SecondsBetweenCalls, int SecondsBeforeMissed)
{
    public int ExtraSecondsForWalking { get; init; } = 30;
}

internal sealed record OrderRule
{
    public int HeadInRow { get; init; } = 2;

    public int BoundMinutes { get; init; } = 40;

    public int OrdinaryPerRatio { get; init; } = 2;

    public IReadOnlyList<TicketClass> HeadClasses { get; init; } =
        [TicketClass.Military, TicketClass.FireFighter, TicketClass.Disabled, TicketClass.CriticallyIll];

    public IReadOnlyList<TicketClass> RatioClasses { get; init; } =
        [TicketClass.Elderly, TicketClass.PregnantOrWithInfant];
}

internal sealed record ComeBackRule
{
    public int Reactivations { get; init; } = 2;

    public int ReactivatedBehind { get; init; } = 3;

    public int PostponedBehind { get; init; } = 3;

    public int ReturnDays { get; init; } = 15;

    public int SameWindowMinutes { get; init; } = 10;
}

internal sealed record AppointmentRule
{
    public int EarlyMinutes { get; init; } = 15;

    public int LateMinutes { get; init; } = 15;

    public int LateBehind { get; init; } = 3;

    public int NoShowMinutes { get; init; } = 30;
}

internal sealed record DeskRule
{
    public int UndoSeconds { get; init; } = 60;

    public int MaxParkMinutes { get; init; } = 240;
}
