using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>
/// What is stopped was not, and what goes on was; whoever waits is put off only where the stop says so.
/// </summary>
internal sealed class StopRule : HallRule
{
    protected override IEnumerable<string> Breaches(HallEvent happened, Day day, Entry entry)
    {
        if (happened is HallEvent.IssuingResumed resumed && !day.Stops.Exists(stop => stop.Queue == resumed.Queue))
            yield return $"{resumed.Queue ?? "the hall"} was not stopped";
        if (happened is not HallEvent.IssuingStopped stopped) yield break;
        if (stopped.Queue is { } queue && !day.Document.HasQueue(queue)) yield return $"there is no queue {queue}";
        if (day.Stops.Exists(stop => stop.Queue == stopped.Queue))
            yield return $"{stopped.Queue ?? "the hall"} was stopped already";
        HashSet<string> waiting = stopped.Fate is not StopFate.NextDay ? [] : day.Numbers.Values
            .Where(number => number.State is NumberState.Waiting)
            .Where(number => stopped.Queue is null || number.Queue == stopped.Queue)
            .Select(number => number.Ticket).ToHashSet();
        if (!waiting.SetEquals(stopped.PutOff)) yield return "those who were put off are not those who wait";
    }
}
