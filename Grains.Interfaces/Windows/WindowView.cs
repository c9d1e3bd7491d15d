using System.Collections.Immutable;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Interfaces.Windows;

/// <summary>All that the clerk's pane shows, cut from the hall's staff view.</summary>
[GenerateSerializer, Immutable]
public sealed record WindowView(
    [property: Id(0)] WindowId Window,
    [property: Id(1)] int No,
    [property: Id(2)] LocalText HallName,
    [property: Id(3)] string Zone,
    [property: Id(4)] long Version,
    [property: Id(5)] DateTimeOffset AsOf,
    [property: Id(6)] WindowState State,
    [property: Id(7)] DateTimeOffset Since,
    [property: Id(8)] ClerkId? Clerk,
    [property: Id(9)] long? Session,
    [property: Id(10)] string? PauseReason,
    [property: Id(11)] NumberRow? Current,
    [property: Id(12)] ImmutableArray<QueueRow> Queues,
    [property: Id(13)] int Waiting,
    [property: Id(14)] ImmutableArray<NumberRow> Next,
    [property: Id(15)] ImmutableArray<NumberRow> Missed,
    [property: Id(16)] CallRule Rule,
    [property: Id(17)] ImmutableArray<Reason> CallReasons,
    [property: Id(18)] ImmutableArray<Reason> PauseReasons,
    [property: Id(19)] int Served,
    [property: Id(20)] double ServedSeconds)
{
    /// <summary>How many waiting numbers the pane lists; the rest is a figure.</summary>
    public const int RowsShown = 30;

    /// <summary>Who is next here by the rules, and by which; the list of the waiting begins with them.</summary>
    [Id(21)]
    public ImmutableArray<NextRow> NextByRule { get; init; } = [];

    [Id(22)]
    public ImmutableArray<NumberRow> Parked { get; init; } = [];

    [Id(23)]
    public UndoLine? Undo { get; init; }

    [Id(24)]
    public DayPhase Phase { get; init; }

    [Id(25)]
    public ImmutableArray<StopLine> Stops { get; init; } = [];

    [Id(26)]
    public ImmutableArray<Reason> ParkReasons { get; init; } = [];

    [Id(27)]
    public ImmutableArray<Reason> TransferReasons { get; init; } = [];

    [Id(28)]
    public ImmutableArray<Reason> StopReasons { get; init; } = [];

    /// <summary>All queues of the hall with their items: where a number may go, and what may be done at once.</summary>
    [Id(29)]
    public ImmutableArray<Queue> HallQueues { get; init; } = [];

    /// <summary>The other windows, who sits there and what they do: whom a number may go to.</summary>
    [Id(30)]
    public ImmutableArray<ColleagueRow> Colleagues { get; init; } = [];

    /// <summary>The window's part of a staff view; null if the hall has no such window.</summary>
    public static WindowView? Of(StaffView staff, WindowId window)
    {
        var line = staff.Windows.FirstOrDefault(candidate => candidate.Window == window);
        return line is null ? null : Of(staff, line, staff.Document.Windows.First(plan => plan.Id == window));
    }

    private static WindowView Of(StaffView staff, WindowLine line, WindowPlan plan)
    {
        var waiting = staff.Waiting.Where(number => plan.Queues.Contains(number.Queue)).ToImmutableArray();
        var missed = staff.Missed.Where(number => plan.Queues.Contains(number.Queue));
        var parked = staff.Parked.Where(number => plan.Queues.Contains(number.Queue));
        var document = staff.Document;
        return new WindowView(
            line.Window, line.Window.No, document.Name, line.Zone, staff.Version, staff.AsOf, line.State, line.Since,
            line.Clerk, line.Session, line.PauseReason,
            line.Number is { } current ? NumberRow.Of(current, document) : null,
            [.. plan.Queues.Select(letter => QueueRow.Of(letter, waiting, staff))],
            waiting.Length,
            [.. NextFirst(waiting, line.Next).Take(RowsShown).Select(number => NumberRow.Of(number, document))],
            [.. missed.Take(RowsShown).Select(number => NumberRow.Of(number, document))],
            document.Call, document.CallReasons, document.PauseReasons, line.Served, line.ServedSeconds)
        {
            NextByRule = [.. line.Next.Select(next => new NextRow(next.Ticket.Number, next.Order))],
            Parked = [.. parked.Take(RowsShown).Select(number => NumberRow.Of(number, document))],
            Undo = line.Undo,
            Phase = staff.Phase,
            Stops = staff.Stops,
            ParkReasons = document.ParkReasons,
            TransferReasons = document.TransferReasons,
            StopReasons = document.StopReasons,
            HallQueues = [.. document.Queues.Select(WithoutPapers)],
            Colleagues =
            [
                .. staff.Windows.Where(other => other != line).Select(other => ColleagueRow.Of(other, document)),
            ],
        };
    }

    /// <summary>Papers stand with the numbers that are shown: for all items they would be half of the view.</summary>
    private static Queue WithoutPapers(Queue queue) =>
        queue with { Items = [.. queue.Items.Select(item => item with { Papers = [] })] };

    private static IEnumerable<NumberLine> NextFirst(
        ImmutableArray<NumberLine> waiting, ImmutableArray<NextLine> next) =>
        next.Select(one => waiting.First(number => number.Ticket == one.Ticket))
            .Concat(waiting.Where(number => next.All(one => one.Ticket != number.Ticket)));
}

/// <summary>A number that is next, and by which rule.</summary>
[GenerateSerializer, Immutable]
public sealed record NextRow([property: Id(0)] TicketNumber Number, [property: Id(1)] CallOrder Order);

/// <summary>Another window of the hall.</summary>
[GenerateSerializer, Immutable]
public sealed record ColleagueRow(
    [property: Id(0)] WindowId Window,
    [property: Id(1)] int No,
    [property: Id(2)] WindowState State,
    [property: Id(3)] ClerkId? Clerk,
    [property: Id(4)] ImmutableArray<QueueLetter> Queues)
{
    internal static ColleagueRow Of(WindowLine line, HallDocument document) => new(
        line.Window,
        line.Window.No,
        line.State,
        line.Clerk,
        document.Windows.First(plan => plan.Id == line.Window).Queues);
}

/// <summary>A queue that the window serves.</summary>
[GenerateSerializer, Immutable]
public sealed record QueueRow(
    [property: Id(0)] QueueLetter Letter,
    [property: Id(1)] LocalText Name,
    [property: Id(2)] int Waiting,
    [property: Id(3)] DateTimeOffset? WaitingSince)
{
    /// <summary>What a newcomer would wait; null when no window is open.</summary>
    [Id(4)]
    public WaitRange? Wait { get; init; }

    internal static QueueRow Of(QueueLetter letter, ImmutableArray<NumberLine> waiting, StaffView staff)
    {
        var mine = waiting.Where(number => number.Queue == letter).ToImmutableArray();
        var name = staff.Document.Queues.First(queue => queue.Letter == letter).Name;
        return new QueueRow(letter, name, mine.Length, mine.IsEmpty ? null : mine.Min(number => number.TakenAt))
        {
            Wait = staff.Waits.FirstOrDefault(wait => wait.Queue == letter)?.Range,
        };
    }
}

/// <summary>A number with the names of its items.</summary>
[GenerateSerializer, Immutable]
public sealed record NumberRow([property: Id(0)] NumberLine Line, [property: Id(1)] ImmutableArray<ServiceItem> Items)
{
    internal static NumberRow Of(NumberLine line, HallDocument document) =>
        new(line, [.. document.Queues.SelectMany(queue => queue.Items).Where(item => line.Items.Contains(item.Code))]);
}
