using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Tests;

/// <summary>A small hall with two queues and two windows, and views of it, for tests that need no server.</summary>
internal static class SomeHall
{
    public static readonly HallId Id = new("331002001");
    public static readonly WindowId Window = WindowId.Of(Id, 3);
    public static readonly ClerkId Clerk = new("C331002-0041");
    public static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly DateOnly Day = new(2026, 11, 23);

    public static readonly HallDocument Document = new(
        Version: 1,
        new LocalText("海门街道便民服务中心", "Haimen"),
        HallTier.Township,
        [new Zone("1", new LocalText("一区", "Area 1"))],
        [Queue("A"), Queue("B")],
        [new WindowPlan(Window, "1", [new("A"), new("B")]), new WindowPlan(WindowId.Of(Id, 4), "1", [new("B")])],
        new OpeningHours([]),
        CallRule.Default,
        CallReasons: [],
        PauseReasons: []);

    public static HallPlace Place { get; } = new(Id, Document.Name, HallTier.Township, "331002", Parent: null, 121, 28);

    public static TicketId Ticket(string number) => TicketId.Of(Id, Day, new TicketNumber(number));

    public static NumberLine Number(string number, TicketState state = TicketState.Waiting) => new(
        Ticket(number), new TicketNumber(number), [new($"{number[..1]}01")],
        TicketClass.Ordinary, ClassConfirmed: false, Party: 1, OnBehalf.Self, Needs: [], state, Nine)
    {
        Queue = new(number[..1]),
    };

    public static StaffView Staff(long version, params NumberLine[] waiting) => new(
        Id, version, Nine, Day, Document,
        [new(Window, "1", WindowState.Open, Nine, Clerk, Session: 17, PauseReason: null, Number: null, 0, 0)],
        [.. waiting], Missed: []);

    public static HallView View(long version, int waiting = 0) => new(
        Id, Document.Name, version, Nine, Day, IsIssuing: true,
        [
            new(new("A"), Document.Name, waiting, waiting is 0 ? null : Nine, OpenWindows: 1, ["1"]),
            new(new("B"), Document.Name, waiting, waiting is 0 ? null : Nine.AddMinutes(-5), OpenWindows: 1, ["1"]),
        ],
        Calls: [], Paused: [], OpenWindows: 1, Served: 7);

    public static HallNews News(long version, int waiting = 0, int seconds = 0) =>
        new(
        Nine.AddSeconds(seconds),
        new ViewsOfHall(version, () => View(version, waiting), () => Staff(version)));

    public static HallNews Beat(int seconds) => new(Nine.AddSeconds(seconds), Views: null);

    private static Queue Queue(string letter) => new(
        new QueueLetter(letter), new LocalText("综合", "General"),
        [new ServiceItem(new($"{letter}01"), new LocalText("事项", "Item"), StandardMinutes: 6)]);
}
