using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Tests.Cluster;

/// <summary>A directory of one hall, as many windows as a test wants, all serving queues A and B.</summary>
public sealed class TestHalls(int windows, OpeningHours? hours = null) : IHallDirectory
{
    public static readonly HallId Hall = new("331002999");

    public static readonly ItemCode Item = new("A01");

    public IReadOnlyList<HallPlace> Halls { get; } =
        [new(Hall, new LocalText("试验大厅", "Test hall"), HallTier.County, "331002", Parent: null, 121.4, 28.6)];

    private static readonly OpeningHours AllDay = new(
        [.. Enum.GetValues<DayOfWeek>().Select(day => new OpenSpan(day, TimeSpan.Zero, TimeSpan.FromDays(1)))]);

    public static WindowId Window(int no) => WindowId.Of(Hall, no);

    public HallDocument? Find(HallId hall) => hall == Hall ? Document() : null;

    private HallDocument Document() => new(
        Version: 1,
        new LocalText("试验大厅", "Test hall"),
        HallTier.County,
        [new Zone("1", new LocalText("一区", "Area 1"))],
        [Queue("A"), Queue("B")],
        [.. Enumerable.Range(1, windows).Select(no => new WindowPlan(Window(no), "1", [new("A"), new("B")]))],
        hours ?? AllDay,
        CallRule.Default,
        [new Reason("help", new LocalText("需要帮助", "Needs help"))],
        [new Reason("break", new LocalText("休息", "Break"))],
        MaxWaiting: 20_000)
    {
        ParkReasons = [new Reason("papers", new LocalText("等候材料", "Waiting for papers"))],
        TransferReasons = [new Reason("wrong-queue", new LocalText("取错号", "Took the wrong number"))],
        StopReasons = [new Reason("system", new LocalText("系统故障", "System fault"))],
    };

    private static Queue Queue(string letter) => new(
        new QueueLetter(letter),
        new LocalText(letter, letter),
        [new ServiceItem(new ItemCode(letter + "01"), new LocalText("事项", "Item"), StandardMinutes: 5)]);
}
