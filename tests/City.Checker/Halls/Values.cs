namespace CityHall.City.Checker.Halls;

/// <summary>Where a number stands in line; within one instant by the order.</summary>
internal readonly record struct Place(DateTimeOffset Since, decimal Order) : IComparable<Place>
{
    public static bool operator <(Place one, Place other) => one.CompareTo(other) < 0;

    public static bool operator >(Place one, Place other) => one.CompareTo(other) > 0;

    public static bool operator <=(Place one, Place other) => one.CompareTo(other) <= 0;

    public static bool operator >=(Place one, Place other) => one.CompareTo(other) >= 0;

    public int CompareTo(Place other) => (Since, Order).CompareTo((other.Since, other.Order));
}

internal sealed record Slip(int Ahead);

internal sealed record Slot(DateTimeOffset Begins, DateTimeOffset Ends);

internal sealed record Leg(string Queue, IReadOnlyList<string> Items);

internal sealed record ReturnTrip(string Ticket, string Window);

/// <summary>How a number ended, with the papers that are named and until when they come.</summary>
internal sealed record Ending(NumberEnd End)
{
    public string? DocumentNo { get; init; }

    public IReadOnlyList<string> Papers { get; init; } = [];

    public DateOnly? Until { get; init; }

    public bool Says(Ending other) =>
        (End, DocumentNo, Until) == (other.End, other.DocumentNo, other.Until) && Papers.SequenceEqual(other.Papers);
}

/// <summary>By which rule a number was called, under which policy, and whom it passed over.</summary>
internal sealed record Choice(CallOrder Order, int PolicyVersion, IReadOnlyList<string> PassedOver)
{
    public string? Reason { get; init; }

    public string? AtRequestOf { get; init; }
}

/// <summary>A queue that gives out no numbers, or the hall if none is named.</summary>
internal sealed record Stop(string Reason, StopFate Fate, DateTimeOffset Since)
{
    public string? Queue { get; init; }

    public bool Holds(string queue) => Queue is null || Queue == queue;
}

/// <summary>Who sits at a window and what it does; a window nobody sits at has none.</summary>
internal sealed record Seat(string Window, string Clerk, long Session, WindowState State, DateTimeOffset Since)
{
    /// <summary>Why it is paused, or will be when its number is done.</summary>
    public string? PauseReason { get; init; }

    public string? Ticket { get; init; }

    public bool IsBusy => State is WindowState.Called or WindowState.Serving;

    public bool IsTakingNumbers => State is WindowState.Open || (IsBusy && PauseReason is null);

    public Seat Freed(DateTimeOffset at) => this with
    {
        State = PauseReason is null ? WindowState.Open : WindowState.Paused,
        Since = at,
        Ticket = null,
    };
}

/// <summary>A number that is at a window when the day opens.</summary>
internal sealed record NumberCarried(
    HallEvent.TicketTaken Taken,
    DateTimeOffset TakenAt,
    string Window,
    int Calls,
    DateTimeOffset FirstCalledAt,
    DateTimeOffset LastCalledAt)
{
    public DateTimeOffset? StartedAt { get; init; }

    public IReadOnlyList<Leg> Legs { get; init; } = [];

    public IReadOnlyList<int> Done { get; init; } = [];

    public TicketClass? ConfirmedClass { get; init; }

    public Place? Place { get; init; }

    public int? Reactivations { get; init; }

    public bool? IsPostponed { get; init; }

    public IReadOnlyList<string>? Needs { get; init; }
}

/// <summary>A paper of an item that the guide desk has seen.</summary>
internal readonly record struct PaperSeen(string Item, string Paper);

/// <summary>A task of the guide desk that is not done.</summary>
internal sealed record OpenTask(HelpKind Kind, string? Place, string? Helper);

/// <summary>Parts of a floor that are kept only until nobody is there.</summary>
internal sealed record Leftover(
    IReadOnlyList<string> Zones, IReadOnlyList<string> Queues, IReadOnlyList<string> Windows)
{
    public static Leftover Nothing { get; } = new([], [], []);
}

/// <summary>A window that a number waits for: for that one alone, or rather than for another.</summary>
internal readonly record struct Wish(string Window, bool IsFirm);
