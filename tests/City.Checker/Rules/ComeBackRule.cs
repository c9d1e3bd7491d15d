using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>A missed number comes back only so often, and a waiting one is put later once.</summary>
internal sealed class ComeBackRule : HallRule
{
    protected override IEnumerable<string> Breaches(HallEvent happened, Day day, Entry entry)
    {
        if (NumberOf(happened, day) is not { } number) yield break;
        if (happened is HallEvent.TicketPostponed
            && number.IsPostponed) yield return $"{number.Code} was put later before";
        if (happened is not HallEvent.TicketReactivated back) yield break;
        if (back.Times != number.Reactivations + 1)
            yield return $"{number.Code} came back {number.Reactivations} times, and now for the {back.Times}th time";
        if (back.Times > day.Document.ComeBack.Reactivations)
            yield return $"{number.Code} came back more than {day.Document.ComeBack.Reactivations} times";
    }
}
