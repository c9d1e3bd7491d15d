using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Tests.Domain;

/// <summary>A small hall whose rules and floor are thrown anew with each policy.</summary>
internal static class ModelFloor
{
    public static readonly HallId Id = new("331002001");
    public static readonly DateOnly FirstDay = new(2026, 11, 23);

    public static readonly QueueLetter A = new("A");
    public static readonly QueueLetter B = new("B");
    public static readonly QueueLetter C = new("C");
    public static readonly QueueLetter D = new("D");

    /// <summary>Those of every floor; the last one stands on none.</summary>
    public static readonly ImmutableArray<WindowId> Windows =
        [.. ((int[])[1, 2, 3, 4, 5, 9]).Select(no => WindowId.Of(Id, no))];

    public static readonly HallDocument First = new(
        Version: 1,
        Text("模型大厅"),
        HallTier.County,
        Zones: [new Zone("1", Text("一区")), new Zone("2", Text("二区"))],
        Queues: [Queue(A, 3), Queue(B, 2), Queue(C, 2)],
        Windows: [Plan(0, "1", A, B), Plan(1, "1", A), Plan(2, "2", C, A), Plan(3, "2", B, C)],
        AllDay,
        CallRule.Default,
        CallReasons: [Reason("help"), Reason("duty", namesWhoAsked: true)],
        PauseReasons: [Reason("break"), Reason("meeting")],
        MaxWaiting: 24)
    {
        ParkReasons = [Reason("papers"), Reason("print")],
        TransferReasons = [Reason("wrong"), Reason("asked", namesWhoAsked: true)],
        StopReasons = [Reason("system"), Reason("power")],
    };

    /// <summary>Other rules, at times on another floor or with other hours.</summary>
    public static HallDocument Thrown(ModelDice dice, int version) => Floor(dice, First) with
    {
        Version = version,
        MaxWaiting = dice.Of(6, 16, 24, 40),
        Order = Order(dice),
        Call = dice.Of(
            CallRule.Default,
            CallRule.Default with { SecondsBeforeMissed = 90, ExtraSecondsForWalking = 45 },
            new CallRule(MaxCalls: 1, SecondsBetweenCalls: 10, SecondsBeforeMissed: 15)),
        ComeBack = dice.Of(
            ComeBackRule.Default,
            new ComeBackRule(
                Reactivations: 1, ReactivatedBehind: 1, PostponedBehind: 2, ReturnDays: 5, SameWindowMinutes: 2),
            new ComeBackRule(
                Reactivations: 3, ReactivatedBehind: 0, PostponedBehind: 1, ReturnDays: 5, SameWindowMinutes: 30)),
        Appointments = dice.Of(
            AppointmentRule.Default,
            new AppointmentRule(EarlyMinutes: 30, LateMinutes: 0, LateBehind: 1, NoShowMinutes: 20)),
        Desk = dice.Of(DeskRule.Default, new DeskRule(UndoSeconds: 20, MaxParkMinutes: 15)),
        Hours = dice.OneIn(6) ? OfficeHours : AllDay,
        StopMinutesBeforeClosing = dice.Of(0, 30, 60),
        SpecialDays = dice.OneIn(4) ? [Special(dice)] : [],
    };

    private static OrderRule Order(ModelDice dice) => dice.Of(
        OrderRule.Default,
        OrderRule.Default with { HeadInRow = 1, BoundMinutes = 5, OrdinaryPerRatio = 1 },
        OrderRule.Default with
        {
            BoundMinutes = 15,
            OrdinaryPerRatio = 0,
            HeadClasses = [TicketClass.Elderly],
            RatioClasses = [TicketClass.Disabled, TicketClass.Ordinary],
        },
        OrderRule.Default with { HeadInRow = 0, BoundMinutes = 120, OrdinaryPerRatio = 3 });

    private static HallDocument Floor(ModelDice dice, HallDocument before) => dice.Next(6) switch
    {
        0 => before with
        {
            Queues = [Queue(A, 2), Queue(B, 2)],
            Windows = [Plan(0, "1", A, B), Plan(1, "1", B), Plan(3, "1", A)],
            Zones = [before.Zones[0]],
        },
        1 => before with
        {
            Queues = [.. before.Queues, Queue(D, 1)],
            Windows = [.. before.Windows, Plan(4, "3", D, A)],
            Zones = [.. before.Zones, new Zone("3", Text("三区"))],
        },
        _ => before,
    };

    private static SpecialDay Special(ModelDice dice) => new(
        FirstDay.AddDays(dice.Next(5)),
        Text("调休"),
        dice.OneIn(2) ? [] : [new DaySpan(TimeSpan.FromHours(7), TimeSpan.FromHours(11))]);

    private static OpeningHours AllDay => new([.. Enum.GetValues<DayOfWeek>().Select(day => Span(day, 0, 24))]);

    private static OpeningHours OfficeHours => new(
    [
        .. from day in Enum.GetValues<DayOfWeek>()
           where day is not DayOfWeek.Sunday
           from span in new[] { Span(day, 14, 17.5), Span(day, 8.5, 12) }
           select span,
    ]);

    private static OpenSpan Span(DayOfWeek day, double from, double until) =>
        new(day, TimeSpan.FromHours(from), TimeSpan.FromHours(until));

    private static WindowPlan Plan(int index, string zone, params ImmutableArray<QueueLetter> queues) =>
        new(Windows[index], zone, queues);

    /// <summary>The second item of B and the first of C make no sense on one number.</summary>
    private static Queue Queue(QueueLetter letter, int items) => new(
        letter,
        Text(letter.Value),
        [
            .. from no in Enumerable.Range(1, items)
               select new ServiceItem(new ItemCode($"{letter}0{no}"), Text($"{letter}0{no}"), StandardMinutes: 4 * no)
               {
                   ConflictsWith = letter == B && no is 2 ? [new ItemCode("C01")] : [],
                   Papers = no is 1 ? [new NeededPaper("id-card", Text("id-card"))] : [],
               },
        ]);

    private static Reason Reason(string code, bool namesWhoAsked = false) => new(code, Text(code), namesWhoAsked);

    private static LocalText Text(string name) => new(name, name);
}
