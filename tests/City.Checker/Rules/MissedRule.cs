using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>Missed may be pressed only after all calls, and after the time that walking takes.</summary>
internal sealed class MissedRule : HallRule
{
    protected override IEnumerable<string> Breaches(HallEvent happened, Day day, Entry entry)
    {
        if (happened is not HallEvent.TicketMissed || NumberOf(happened, day) is not { } number) yield break;
        var rule = day.Document.Call;
        var walksSlowly = number.NeedsWheelchair || number.Class is TicketClass.Elderly;
        var extra = walksSlowly ? rule.ExtraSecondsForWalking : 0;
        var from = number.FirstCalledAt.AddSeconds(rule.SecondsBeforeMissed + extra);
        if (number.Calls < rule.MaxCalls)
            yield return $"{number.Code} was missed after {number.Calls} of {rule.MaxCalls} calls";
        if (entry.OccurredAt < from) yield return $"{number.Code} was missed before {from:O}";
    }
}
