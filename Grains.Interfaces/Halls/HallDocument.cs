using System.Collections.Immutable;

namespace CityHall.Grains.Interfaces.Halls;

/// <summary>The rules and the floor of one hall, in force from one opening to the next.</summary>
[GenerateSerializer, Immutable]
public sealed record HallDocument(
    [property: Id(0)] int Version,
    [property: Id(1)] LocalText Name,
    [property: Id(2)] HallTier Tier,
    [property: Id(3)] ImmutableArray<Zone> Zones,
    [property: Id(4)] ImmutableArray<Queue> Queues,
    [property: Id(5)] ImmutableArray<WindowPlan> Windows,
    [property: Id(6)] OpeningHours Hours,
    [property: Id(7)] CallRule Call,
    [property: Id(8)] ImmutableArray<Reason> CallReasons,
    [property: Id(9)] ImmutableArray<Reason> PauseReasons,
    [property: Id(10)] int MaxWaiting = 2000)
{
    [Id(11)]
    public OrderRule Order { get; init; } = OrderRule.Default;

    [Id(12)]
    public ComeBackRule ComeBack { get; init; } = ComeBackRule.Default;

    [Id(13)]
    public AppointmentRule Appointments { get; init; } = AppointmentRule.Default;

    [Id(14)]
    public WaitRule Wait { get; init; } = WaitRule.Default;

    [Id(15)]
    public DeskRule Desk { get; init; } = DeskRule.Default;

    /// <summary>From how long before the day's end no number is given out.</summary>
    [Id(16)]
    public int StopMinutesBeforeClosing { get; init; } = 30;

    /// <summary>Holidays, and days off that are worked instead.</summary>
    [Id(17)]
    public ImmutableArray<SpecialDay> SpecialDays { get; init; } = [];

    [Id(18)]
    public ImmutableArray<Reason> ParkReasons { get; init; } = [];

    [Id(19)]
    public ImmutableArray<Reason> TransferReasons { get; init; } = [];

    [Id(20)]
    public ImmutableArray<Reason> StopReasons { get; init; } = [];

    /// <summary>From when on a number is nearly there; null where nobody said so: the default.</summary>
    [Id(21)]
    public NearRule? Near { get; init; }
}

public enum HallTier
{
    City,
    County,
    Township,
}

/// <summary>An area of the floor: 一区, 二区 or 三区.</summary>
[GenerateSerializer, Immutable]
public sealed record Zone([property: Id(0)] string Id, [property: Id(1)] LocalText Name);

/// <summary>A line of people with its letter and what it is for.</summary>
[GenerateSerializer, Immutable]
public sealed record Queue(
    [property: Id(0)] QueueLetter Letter,
    [property: Id(1)] LocalText Name,
    [property: Id(2)] ImmutableArray<ServiceItem> Items);

/// <summary>Something a citizen comes for, with the minutes it usually takes.</summary>
[GenerateSerializer, Immutable]
public sealed record ServiceItem(
    [property: Id(0)] ItemCode Code,
    [property: Id(1)] LocalText Name,
    [property: Id(2)] int StandardMinutes)
{
    /// <summary>Items that make no sense on the same number.</summary>
    [Id(3)]
    public ImmutableArray<ItemCode> ConflictsWith { get; init; } = [];

    /// <summary>What to bring: told on the slip, and ticked off at the guide desk.</summary>
    [Id(4)]
    public ImmutableArray<NeededPaper> Papers { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What else is asked when a number is taken for it.</summary>
    [Id(5)]
    public ImmutableArray<AskedOfItem> Asks { get; init => field = value.IsDefault ? [] : value; } = [];
}

/// <summary>Where a window stands and which queues it serves.</summary>
[GenerateSerializer, Immutable]
public sealed record WindowPlan(
    [property: Id(0)] WindowId Id,
    [property: Id(1)] string Zone,
    [property: Id(2)] ImmutableArray<QueueLetter> Queues);

/// <summary>An entry of a closed list of reasons; some must also name who asked for it.</summary>
[GenerateSerializer, Immutable]
public sealed record Reason(
    [property: Id(0)] string Code,
    [property: Id(1)] LocalText Name,
    [property: Id(2)] bool NamesWhoAsked = false);
