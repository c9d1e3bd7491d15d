using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>
/// The rules that decide are those in force at the time, and come into force when they were scheduled to.
/// </summary>
internal sealed class PolicyRule : HallRule
{
    /// <summary>Between the look at the clock and the decision some time passes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    protected override IEnumerable<string> Breaches(HallEvent happened, Day day, Entry entry) => happened switch
    {
        HallEvent.PolicyScheduled scheduled => Scheduled(scheduled, day, entry),
        HallEvent.PolicyTookEffect effect => TookEffect(effect, day, entry.OccurredAt),
        HallEvent.DayClosed or HallEvent.TicketUnparked => [],
        HallEvent.TicketCalled called => Overdue(day, entry.OccurredAt).Concat(Version(called.Choice, day)),
        _ => Overdue(day, entry.OccurredAt),
    };

    private static IEnumerable<string> Scheduled(HallEvent.PolicyScheduled scheduled, Day day, Entry entry)
    {
        var isGoingOn = day.Last?.Happened is HallEvent.PolicyScheduled or HallEvent.DayOpened;
        var isNew = scheduled.Version > day.ScheduleVersion || (entry.RequestId is null && isGoingOn);
        if (!isNew) yield return $"version {scheduled.Version} was scheduled after {day.ScheduleVersion}";
    }

    private static IEnumerable<string> TookEffect(HallEvent.PolicyTookEffect effect, Day day, DateTimeOffset at)
    {
        if (day.Due(at) != effect.EffectiveAt)
            yield return $"nothing was to be in force from {effect.EffectiveAt:O} on, or something later was";
        if (effect.Version != day.ScheduleVersion) yield return $"version {effect.Version} was not scheduled";
    }

    private static IEnumerable<string> Overdue(Day day, DateTimeOffset at)
    {
        if (day.Due(at - Patience) is { } due) yield return $"the rules of {due:O} are not in force yet";
    }

    private static IEnumerable<string> Version(Choice choice, Day day)
    {
        if (choice.PolicyVersion != day.Document.Version)
            yield return $"version {choice.PolicyVersion} decided, and {day.Document.Version} is in force";
    }
}
