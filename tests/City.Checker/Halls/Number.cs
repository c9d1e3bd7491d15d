namespace CityHall.City.Checker.Halls;

/// <summary>A number of the day and where it stands.</summary>
internal sealed record Number(string Ticket, DateTimeOffset TakenAt, Place Place, IReadOnlyList<Leg> Legs)
{
    public const string Wheelchair = nameof(Wheelchair);

    /// <summary>What the slip shows, such as A012.</summary>
    public string Code => CodeOf(Ticket);

    public NumberState State { get; init; } = NumberState.Waiting;

    public TicketClass Class { get; init; }

    public bool IsConfirmed { get; init; }

    /// <summary>Who holds it, as a hash; null if nobody asked.</summary>
    public string? Person { get; init; }

    public bool NeedsWheelchair { get; init; }

    /// <summary>The slot that it was taken for and in time for.</summary>
    public Slot? Slot { get; init; }

    /// <summary>The slot of an appointment that was kept: whoever came back, or put himself later, did not.</summary>
    public Slot? KeptSlot => Reactivations > 0 || IsPostponed ? null : Slot;

    /// <summary>From when on it waits, as the citizen sees it.</summary>
    public DateTimeOffset WaitsFrom { get; init; } = TakenAt;

    /// <summary>The number with which its holder was sent for papers.</summary>
    public string? ReturnOf { get; init; }

    public string? KeptPlaceOf { get; init; }

    public bool IsManual { get; init; }

    /// <summary>The legs that are done, from 1.</summary>
    public IReadOnlyList<int> Done { get; init; } = [];

    public Wish? Wish { get; init; }

    public int Reactivations { get; init; }

    public bool IsPostponed { get; init; }

    /// <summary>Who looks after it while it is parked or missed.</summary>
    public string? Keeper { get; init; }

    /// <summary>Where it is, while it is called or served.</summary>
    public string? Window { get; init; }

    public int Calls { get; init; }

    public DateTimeOffset FirstCalledAt { get; init; }

    public DateTimeOffset LastCalledAt { get; init; }

    public DateTimeOffset? ServingSince { get; init; }

    public DateTimeOffset? ParkedUntil { get; init; }

    /// <summary>It was called at some time, perhaps before it came back into line.</summary>
    public bool WasCalled { get; init; }

    /// <summary>The version of the entry that brought it to this.</summary>
    public long TouchedBy { get; init; }

    public IEnumerable<int> OpenLegs => Enumerable.Range(1, Legs.Count).Except(Done);

    /// <summary>The leg it is at, from 1; the last one when all are done.</summary>
    public int LegNo => OpenLegs.FirstOrDefault(Legs.Count);

    public string Queue => Legs[LegNo - 1].Queue;

    public bool IsAtWindow => State is NumberState.Called or NumberState.Serving;

    public bool IsOver =>
        State is NumberState.Finished or NumberState.Cancelled or NumberState.PutOff or NumberState.Expired;

    /// <summary>A class counts when somebody has seen the paper.</summary>
    public TicketClass ClassInLine => IsConfirmed ? Class : TicketClass.Ordinary;

    public static string CodeOf(string ticket) => ticket[(ticket.LastIndexOf('-') + 1)..];

    public static Number Of(HallEvent.TicketTaken taken, DateTimeOffset at) =>
        new(taken.Ticket, at, taken.Place, LegsOf(taken))
        {
            Class = taken.Class,
            IsConfirmed = taken.ClassConfirmed,
            Person = taken.IdentityHash,
            NeedsWheelchair = taken.Needs.Contains(Wheelchair),
            Slot = taken.IsLate ? null : taken.Slot,
            WaitsFrom = taken.Slot is { } slot && slot.Begins > at ? slot.Begins : at,
            ReturnOf = taken.Return?.Ticket,
            KeptPlaceOf = taken.KeptPlaceOf,
            Wish = taken.Return is { } trip ? new Wish(trip.Window, IsFirm: false) : null,
        };

    /// <summary>The first shape of the event had no legs: all items were those of the number's own queue.</summary>
    private static IReadOnlyList<Leg> LegsOf(HallEvent.TicketTaken taken) =>
        taken.Legs.Count > 0 ? taken.Legs : [new Leg(CodeOf(taken.Ticket)[..1], taken.Items)];

    public static Number Of(NumberCarried carried)
    {
        var number = Of(carried.Taken, carried.TakenAt);
        return number with
        {
            State = carried.StartedAt is null ? NumberState.Called : NumberState.Serving,
            Legs = carried.Legs.Count > 0 ? carried.Legs : number.Legs,
            Done = carried.Done,
            Class = carried.ConfirmedClass ?? number.Class,
            IsConfirmed = number.IsConfirmed || carried.ConfirmedClass is not null,
            Wish = null,
            Window = carried.Window,
            Calls = carried.Calls,
            FirstCalledAt = carried.FirstCalledAt,
            LastCalledAt = carried.LastCalledAt,
            ServingSince = carried.StartedAt,
            WasCalled = true,
            Place = carried.Place ?? number.Place,
            Reactivations = carried.Reactivations ?? 0,
            IsPostponed = carried.IsPostponed ?? false,
            NeedsWheelchair = carried.Needs?.Contains(Wheelchair) ?? number.NeedsWheelchair,
        };
    }

    public static Number Of(HallEvent.ManualEntered entered) =>
        new(entered.Ticket, entered.TakenAt, entered.Place, entered.Legs)
        {
            IsManual = true,
            State = entered.FinishedAt is null ? NumberState.Waiting : NumberState.Finished,
            Done = entered.FinishedAt is null ? [] : [.. Enumerable.Range(1, entered.Legs.Count)],
        };
}
