using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>Calls and recalls of a hall and day have one dense series, so that a screen sees a gap.</summary>
internal sealed class CallSerialRule : HallRule
{
    protected override IEnumerable<string> Breaches(HallEvent happened, Day day, Entry entry)
    {
        var serial = (happened as HallEvent.TicketCalled)?.Serial ?? (happened as HallEvent.TicketRecalled)?.Serial;
        if (serial is { } given && given != day.Calls + 1) yield return $"call {given} comes after {day.Calls}";
    }
}
