using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>
/// Tasks of the guide desk are counted without holes, at most so many are open; each is taken once and done once.
/// </summary>
internal sealed class TaskRule : HallRule
{
    private const int MostOpen = 30;

    protected override IEnumerable<string> Breaches(HallEvent happened, Day day, Entry entry) => happened switch
    {
        HallEvent.TaskRaised raised => Raised(raised, day),
        HallEvent.TaskTaken taken when !day.Tasks.TryGetValue(taken.No, out var task) || task.Helper is not null =>
            [$"task {taken.No} is not open, or somebody has it"],
        HallEvent.TaskDone done when !day.Tasks.ContainsKey(done.No) => [$"task {done.No} is not open"],
        _ => [],
    };

    private static IEnumerable<string> Raised(HallEvent.TaskRaised raised, Day day)
    {
        if (raised.No != day.TasksRaised + 1) yield return $"task {raised.No} comes after {day.TasksRaised}";
        if (day.Tasks.Count >= MostOpen) yield return $"{day.Tasks.Count} tasks are open already";
        var isAtKiosk = raised.Kind is HelpKind.AtKiosk;
        if (isAtKiosk != raised.Place is not null) yield return $"task {raised.No} has no place, or should have none";
        if (isAtKiosk && day.Tasks.Values.Any(task => task.Kind is HelpKind.AtKiosk && task.Place == raised.Place))
            yield return $"somebody comes to {raised.Place} already";
        if (raised.Ticket is { } ticket && day.Find(ticket) is null or { IsOver: true })
            yield return $"there is no {ticket} today, or it is over";
    }
}
