using System.Collections.Immutable;

namespace CityHall.Grains.Interfaces.Halls;

/// <summary>When a number may be missed, and how often and how fast it may be called.</summary>
[GenerateSerializer, Immutable]
public sealed record CallRule(
    [property: Id(0)] int MaxCalls,
    [property: Id(1)] int SecondsBetweenCalls,
    [property: Id(2)] int SecondsBeforeMissed)
{
    public static CallRule Default { get; } = new(MaxCalls: 3, SecondsBetweenCalls: 20, SecondsBeforeMissed: 60);

    /// <summary>More time before missed for whoever walks slowly: by wheelchair, or of age.</summary>
    [Id(3)]
    public int ExtraSecondsForWalking { get; init; } = 30;
}

/// <summary>Who is called before whom; what is not said here goes by place.</summary>
[GenerateSerializer, Immutable]
public sealed record OrderRule(
    [property: Id(0)] int HeadInRow,
    [property: Id(1)] int BoundMinutes,
    [property: Id(2)] int OrdinaryPerRatio,
    [property: Id(3)] ImmutableArray<TicketClass> HeadClasses,
    [property: Id(4)] ImmutableArray<TicketClass> RatioClasses)
{
    public static OrderRule Default { get; } = new(
        HeadInRow: 2,
        BoundMinutes: 40,
        OrdinaryPerRatio: 2,
        [TicketClass.Military, TicketClass.FireFighter, TicketClass.Disabled, TicketClass.CriticallyIll],
        [TicketClass.Elderly, TicketClass.PregnantOrWithInfant]);
}

/// <summary>Behind how many waiting somebody comes back into line, and how often.</summary>
[GenerateSerializer, Immutable]
public sealed record ComeBackRule(
    [property: Id(0)] int Reactivations,
    [property: Id(1)] int ReactivatedBehind,
    [property: Id(2)] int PostponedBehind,
    [property: Id(3)] int ReturnDays,
    [property: Id(4)] int SameWindowMinutes)
{
    public static ComeBackRule Default { get; } =
        new(Reactivations: 2, ReactivatedBehind: 3, PostponedBehind: 3, ReturnDays: 15, SameWindowMinutes: 10);
}

/// <summary>How early and how late one may check in for an appointment.</summary>
[GenerateSerializer, Immutable]
public sealed record AppointmentRule(
    [property: Id(0)] int EarlyMinutes,
    [property: Id(1)] int LateMinutes,
    [property: Id(2)] int LateBehind,
    [property: Id(3)] int NoShowMinutes)
{
    public static AppointmentRule Default { get; } =
        new(EarlyMinutes: 15, LateMinutes: 15, LateBehind: 3, NoShowMinutes: 30);
}

/// <summary>From when on a wait is long, and how much slower than usual a slow service is.</summary>
[GenerateSerializer, Immutable]
public sealed record WaitRule(
    [property: Id(0)] int NoticeMinutes,
    [property: Id(1)] int WarnMinutes,
    [property: Id(2)] int AlarmMinutes,
    [property: Id(3)] int SlowPercent)
{
    public static WaitRule Default { get; } =
        new(NoticeMinutes: 10, WarnMinutes: 15, AlarmMinutes: 30, SlowPercent: 140);
}

/// <summary>A number is nearly there when so few stand in front of it, or its wait is so short.</summary>
[GenerateSerializer, Immutable]
public sealed record NearRule([property: Id(0)] int People = 3, [property: Id(1)] int Minutes = 5)
{
    public static NearRule Default { get; } = new();

    /// <summary>While no window is open nobody comes nearer, however few stand in front.</summary>
    public bool IsNear(int ahead, WaitRange? wait) =>
        wait is { } range && (ahead <= People || range.To <= Minutes);
}

/// <summary>How long a clerk may take a step back, and how long a number may be set aside.</summary>
[GenerateSerializer, Immutable]
public sealed record DeskRule([property: Id(0)] int UndoSeconds, [property: Id(1)] int MaxParkMinutes)
{
    public static DeskRule Default { get; } = new(UndoSeconds: 60, MaxParkMinutes: 240);
}

/// <summary>A date whose hours are not those of its weekday; without spans the hall is closed.</summary>
[GenerateSerializer, Immutable]
public sealed record SpecialDay(
    [property: Id(0)] DateOnly Date,
    [property: Id(1)] LocalText Name,
    [property: Id(2)] ImmutableArray<DaySpan> Spans);

/// <summary>One stretch of a date; Until may be 24:00.</summary>
[GenerateSerializer, Immutable]
public sealed record DaySpan([property: Id(0)] TimeSpan From, [property: Id(1)] TimeSpan Until);
