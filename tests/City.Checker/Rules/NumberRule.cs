using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>Nothing happens to a number that was never issued.</summary>
internal sealed class NumberRule : HallRule
{
    protected override IEnumerable<string> Breaches(HallEvent happened, Day day, Entry entry)
    {
        if (happened is INumberEvent about and not (HallEvent.TicketTaken or HallEvent.ManualEntered)
            && day.Find(about.Ticket) is null) yield return $"there is no {about.Ticket} today";
    }
}
