using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>
/// At the end of a shift all that a clerk keeps goes to one colleague, and the served number to his window.
/// </summary>
internal sealed class HandOverRule : HallRule
{
    protected override IEnumerable<string> Breaches(HallEvent happened, Day day, Entry entry)
    {
        if (happened is not HallEvent.ShiftHandedOver handed) yield break;
        var kept = day.Numbers.Values
            .Where(number => number.Keeper == handed.From && number.State is NumberState.Parked or NumberState.Missed)
            .Select(number => number.Ticket).ToHashSet();
        if (!kept.SetEquals(handed.Numbers)) yield return $"it is not what {handed.From} keeps";
        if (handed.To == handed.From) yield return $"{handed.To} hands over to himself";

        var seat = day.SeatAt(handed.Window);
        if (seat is { State: WindowState.Called }) yield return $"{handed.Window} has called somebody";
        var serving = seat is { State: WindowState.Serving } ? seat.Ticket : null;
        if (handed.Serving != serving) yield return $"{handed.Window} serves {serving ?? "nobody"}";
        if (serving is null && kept.Count is 0) yield return $"{handed.From} has nothing to hand over";
        if (serving is not null != handed.ToWindow is not null) yield return "a served number goes to a window";
        if (handed.ToWindow is not { } window) yield break;
        if (day.SeatAt(window)?.Clerk != handed.To) yield return $"{handed.To} does not sit at {window}";
        if (serving is not null && day.Find(serving) is { } number
            && !day.Document.QueuesOf(window).Contains(number.Queue))
            yield return $"{window} does not serve {number.Queue}";
    }
}
