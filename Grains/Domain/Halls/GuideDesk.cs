using System.Collections.Immutable;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>The guide desk's day: its tasks, and how many it sent on without a number.</summary>
public sealed record GuideDesk(
    int Raised,
    ImmutableArray<HelpTask> Open,
    ImmutableArray<HelpTask> Finished,
    ImmutableDictionary<GuideEnd, int> GuidedSoFar)
{
    public static GuideDesk Empty { get; } = new(0, [], [], ImmutableDictionary<GuideEnd, int>.Empty);

    /// <summary>The open ones, oldest first, and the newest of those that are done.</summary>
    public ImmutableArray<HelpTask> Shown => [.. Open, .. Finished];

    public HelpTask? OpenTask(int no) => Open.FirstOrDefault(task => task.No == no);

    public GuideDesk With(HallEvent.TaskRaised raised) => this with
    {
        Raised = raised.No,
        Open = Open.Add(new HelpTask(raised.No, raised.Kind, raised.Place, raised.Ticket?.Number, raised.At)),
    };

    public GuideDesk With(HallEvent.TaskTaken taken) => this with
    {
        Open =
        [
            .. Open.Select(task => task.No == taken.No
                ? task with { Helper = taken.Helper, TakenAt = taken.At }
                : task),
        ],
    };

    /// <summary>What was done long ago is forgotten: the journal has it.</summary>
    public GuideDesk With(HallEvent.TaskDone done) => this with
    {
        Open = Open.RemoveAll(task => task.No == done.No),
        Finished =
        [
            .. Open.Where(task => task.No == done.No).Select(task => task with { DoneAt = done.At })
                .Concat(Finished).Take(HelpTask.DoneShown),
        ],
    };

    public GuideDesk With(HallEvent.VisitorGuided guided) => this with
    {
        GuidedSoFar = GuidedSoFar.SetItem(guided.End, GuidedSoFar.GetValueOrDefault(guided.End) + 1),
    };
}
