using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.City.Checker.Tests.Recording;

/// <summary>A hall in which everything may happen: three queues, five windows, all lists of reasons.</summary>
internal static class SomeHall
{
    public const int Windows = 5;

    public static readonly HallId Id = new("331002999");

    public static readonly string[] Items = ["A01", "A02", "B01", "B02", "C01"];

    public static HallDocument Document { get; } = new(
        Version: 1,
        new LocalText("试验大厅", "Test hall"),
        HallTier.County,
        [new Zone("1", new LocalText("一区", "Area 1"))],
        [Queue("A", 2), Queue("B", 2), Queue("C", 1)],
        [
            new WindowPlan(Window(1), "1", [new("A"), new("B")]),
            new WindowPlan(Window(2), "1", [new("A")]),
            new WindowPlan(Window(3), "1", [new("B"), new("C")]),
            new WindowPlan(Window(4), "1", [new("A"), new("B"), new("C")]),
            new WindowPlan(Window(5), "1", [new("C")]),
        ],
        new OpeningHours(
        [
            .. from day in Enum.GetValues<DayOfWeek>()
               where day is not DayOfWeek.Sunday
               select new OpenSpan(day, TimeSpan.FromHours(8), TimeSpan.FromHours(24)),
        ]),
        CallRule.Default,
        CallReasons: [Reason("help"), Reason("duty", namesWhoAsked: true)],
        PauseReasons: [Reason("break")],
        MaxWaiting: 60)
    {
        ParkReasons = [Reason("copies")],
        TransferReasons = [Reason("wrong"), Reason("asked", namesWhoAsked: true)],
        StopReasons = [Reason("system")],
    };

    public static WindowId Window(int no) => WindowId.Of(Id, no);

    public static ClerkId Clerk(int no) => new($"C331002-{no:0000}");

    public static ImmutableArray<ItemCode> Codes(params IEnumerable<string> codes) =>
        [.. codes.Select(code => new ItemCode(code))];

    private static Queue Queue(string letter, int items) => new(
        new QueueLetter(letter),
        new LocalText(letter, letter),
        [
            .. from no in Enumerable.Range(1, items)
               select new ServiceItem(new ItemCode($"{letter}0{no}"), new LocalText("事项", "Item"), StandardMinutes: 5),
        ]);

    private static Reason Reason(string code, bool namesWhoAsked = false) =>
        new(code, new LocalText(code, code), namesWhoAsked);
}
