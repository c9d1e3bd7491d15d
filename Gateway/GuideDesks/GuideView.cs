using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.GuideDesks;

/// <summary>All that the guide desk shows, cut from the hall's staff view.</summary>
/// <remarks>The hall's rules are not in it: the page has them from the hall's document.</remarks>
internal sealed record GuideView(
    HallId Hall,
    LocalText Name,
    long Version,
    DateTimeOffset AsOf,
    DayPhase Phase,
    ImmutableArray<StopLine> Stops,
    ImmutableArray<GuideQueue> Queues,
    int WaitingCount,
    ImmutableArray<NumberLine> Waiting,
    ImmutableArray<NumberLine> Missed,
    ImmutableArray<HelpTask> Tasks,
    ImmutableArray<GuidedCount> Guided)
{
    /// <summary>How many numbers the desk lists; the rest is a figure.</summary>
    public const int RowsShown = 200;

    public static GuideView Of(StaffView staff) => new(
        staff.Hall,
        staff.Document.Name,
        staff.Version,
        staff.AsOf,
        staff.Phase,
        staff.Stops,
        [.. staff.Document.Queues.Select(queue => GuideQueue.Of(queue, staff))],
        staff.Waiting.Length,
        [.. staff.Waiting.Take(RowsShown)],
        [.. staff.Missed.Take(RowsShown)],
        staff.Tasks,
        staff.Guided);
}

/// <summary>How many wait in a queue, and how many windows call them.</summary>
internal sealed record GuideQueue(QueueLetter Letter, LocalText Name, int Waiting, WaitRange? Wait, int OpenWindows)
{
    public static GuideQueue Of(Queue queue, StaffView staff)
    {
        var plans = staff.Document.Windows.Where(plan => plan.Queues.Contains(queue.Letter))
            .Select(plan => plan.Id).ToHashSet();
        return new GuideQueue(
            queue.Letter,
            queue.Name,
            staff.Waiting.Count(number => number.Queue == queue.Letter),
            staff.Waits.FirstOrDefault(wait => wait.Queue == queue.Letter)?.Range,
            staff.Windows.Count(line => plans.Contains(line.Window)
                && line.State is WindowState.Open or WindowState.Called or WindowState.Serving));
    }
}
