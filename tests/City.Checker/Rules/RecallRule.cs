using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>A number is called again only some seconds later, and only so often.</summary>
internal sealed class RecallRule : HallRule
{
    protected override IEnumerable<string> Breaches(HallEvent happened, Day day, Entry entry)
    {
        if (happened is not HallEvent.TicketRecalled recalled || NumberOf(recalled, day) is not { } number) yield break;
        var rule = day.Document.Call;
        var from = number.LastCalledAt.AddSeconds(rule.SecondsBetweenCalls);
        if (recalled.CallNo != number.Calls + 1)
            yield return $"{number.Code}'s call {recalled.CallNo} comes after its call {number.Calls}";
        if (recalled.CallNo > rule.MaxCalls) yield return $"{number.Code} was called more than {rule.MaxCalls} times";
        if (entry.OccurredAt < from) yield return $"{number.Code} was called again before {from:O}";
    }
}
