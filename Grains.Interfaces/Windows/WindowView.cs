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

    /// <summary>The window's part of a staff view; null if the hall has no such window.</summary>
    public static WindowView? Of(StaffView staff, WindowId window)
    {
        var line = staff.Windows.FirstOrDefault(candidate => candidate.Window == window);
        return line is null ? null : Of(staff, line, staff.Document.Windows.First(plan => plan.Id == window));
    }

    private static WindowView Of(StaffView staff, WindowLine line, WindowPlan plan)
    {
        var waiting = staff.Waiting.Where(number => plan.Queues.Contains(number.Number.Queue)).ToImmutableArray();
        var missed = staff.Missed.Where(number => plan.Queues.Contains(number.Number.Queue));
        var document = staff.Document;
        return new WindowView(
            line.Window, line.Window.No, document.Name, line.Zone, staff.Version, staff.AsOf, line.State, line.Since,
            line.Clerk, line.Session, line.PauseReason,
            line.Number is { } current ? NumberRow.Of(current, document) : null,
            [.. plan.Queues.Select(letter => QueueRow.Of(letter, waiting, document))],
            waiting.Length,
            [.. waiting.Take(RowsShown).Select(number => NumberRow.Of(number, document))],
            [.. missed.Take(RowsShown).Select(number => NumberRow.Of(number, document))],
            document.Call, document.CallReasons, document.PauseReasons, line.Served, line.ServedSeconds);
    }
}

/// <summary>A queue that the window serves.</summary>
[GenerateSerializer, Immutable]
public sealed record QueueRow(
    [property: Id(0)] QueueLetter Letter,
    [property: Id(1)] LocalText Name,
    [property: Id(2)] int Waiting,
    [property: Id(3)] DateTimeOffset? WaitingSince)
{
    internal static QueueRow Of(QueueLetter letter, ImmutableArray<NumberLine> waiting, HallDocument document)
    {
        var mine = waiting.Where(number => number.Number.Queue == letter).ToImmutableArray();
        var name = document.Queues.First(queue => queue.Letter == letter).Name;
        return new QueueRow(letter, name, mine.Length, mine.IsEmpty ? null : mine.Min(number => number.TakenAt));
    }
}

/// <summary>A number with the names of its items.</summary>
[GenerateSerializer, Immutable]
public sealed record NumberRow([property: Id(0)] NumberLine Line, [property: Id(1)] ImmutableArray<ServiceItem> Items)
{
    internal static NumberRow Of(NumberLine line, HallDocument document) =>
        new(line, [.. document.Queues.SelectMany(queue => queue.Items).Where(item => line.Items.Contains(item.Code))]);
}
