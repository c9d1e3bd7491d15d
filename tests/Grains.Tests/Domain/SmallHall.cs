using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Tests.Domain;

/// <summary>A hall that fits a story: three queues, three windows, two zones, open all day, every day.</summary>
internal static class SmallHall
{
    public static readonly HallId Id = new("331002001");
    public static readonly DateOnly Monday = new(2026, 11, 23);
    public static readonly DateOnly Tuesday = Monday.AddDays(1);

    public static readonly QueueLetter A = new("A");
    public static readonly QueueLetter B = new("B");
    public static readonly QueueLetter C = new("C");

    public static readonly WindowId W1 = WindowId.Of(Id, 1);
    public static readonly WindowId W2 = WindowId.Of(Id, 2);
    public static readonly WindowId W3 = WindowId.Of(Id, 3);
    public static readonly WindowId W9 = WindowId.Of(Id, 9);

    public static readonly ClerkId Li = new("C331002-0001");
    public static readonly ClerkId Wang = new("C331002-0002");

    public static readonly HallDocument Document = new(
        Version: 7,
        new LocalText("椒江区行政服务中心", "Jiaojiang District Service Center"),
        HallTier.County,
        Zones: [new Zone("1", new LocalText("一区", "Zone 1")), new Zone("2", new LocalText("二区", "Zone 2"))],
        Queues: [Queue(A, items: 2), Queue(B, items: 1), Queue(C, items: 1)],
        Windows: [new WindowPlan(W1, "1", [A, B]), new WindowPlan(W2, "1", [A]), new WindowPlan(W3, "2", [C, A])],
        AllDay,
        CallRule.Default,
        CallReasons: [Reason("help"), Reason("returns"), Reason("duty", namesWhoAsked: true)],
        PauseReasons: [Reason("break"), Reason("meeting")])
    {
        ParkReasons = [Reason("papers")],
        TransferReasons = [Reason("wrong-queue"), Reason("ordered", namesWhoAsked: true)],
        StopReasons = [Reason("system")],
    };

    /// <summary>Weekdays 08:30–12:00 and 14:00–17:30.</summary>
    public static readonly HallDocument WithRealHours = Document with
    {
        Hours = new OpeningHours(
        [
            .. from day in Enum.GetValues<DayOfWeek>()
               where day is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
               from span in new[] { Span(day, 8.5, 12), Span(day, 14, 17.5) }
               select span,
        ]),
    };

    private static OpeningHours AllDay => new([.. Enum.GetValues<DayOfWeek>().Select(day => Span(day, 0, 24))]);

    public static TicketNumber No(string number) => new(number);

    /// <summary>Monday's number.</summary>
    public static TicketId Ticket(string number) => TicketId.Of(Id, Monday, No(number));

    /// <summary>Tuesday's number.</summary>
    public static TicketId Tomorrow(string number) => TicketId.Of(Id, Tuesday, No(number));

    /// <summary>An item is called by its queue and a number: A01, A02, B01.</summary>
    public static ImmutableArray<ItemCode> Items(params IEnumerable<string> codes) =>
        [.. codes.Select(code => new ItemCode(code))];

    private static Queue Queue(QueueLetter letter, int items) => new(
        letter,
        new LocalText($"{letter}类", $"Queue {letter}"),
        [
            .. from no in Enumerable.Range(1, items)
               let name = new LocalText($"{letter}类事项{no}", $"Item {no} of {letter}")
               select new ServiceItem(new ItemCode($"{letter}0{no}"), name, StandardMinutes: 5 * no),
        ]);

    private static Reason Reason(string code, bool namesWhoAsked = false) =>
        new(code, new LocalText($"理由 {code}", $"Reason {code}"), namesWhoAsked);

    private static OpenSpan Span(DayOfWeek day, double from, double until) =>
        new(day, TimeSpan.FromHours(from), TimeSpan.FromHours(until));
}
