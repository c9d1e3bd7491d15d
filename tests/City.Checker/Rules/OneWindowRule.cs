using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>A number is at one window at most, and a window has one number at most.</summary>
internal sealed class OneWindowRule : HallRule
{
    protected override IEnumerable<string> Breaches(HallEvent happened, Day day, Entry entry) => happened switch
    {
        HallEvent.TicketCalled called => Brought(called.Ticket, called.Window, day),
        HallEvent.TicketTakenBack taken => Brought(taken.Ticket, taken.Window, day),
        HallEvent.ShiftHandedOver { ToWindow: { } window } => Full(window, day),
        HallEvent.TicketRecalled or HallEvent.ServiceStarted or HallEvent.ServiceFinished or HallEvent.TicketMissed
            or HallEvent.TicketParked or HallEvent.TicketTransferred => Here((IWindowEvent)happened, day),
        _ => [],
    };

    private static IEnumerable<string> Brought(string ticket, string window, Day day)
    {
        if (day.Find(ticket) is { IsAtWindow: true } number)
            yield return $"{number.Code} is at {number.Window} already, and comes to {window}";
        foreach (var breach in Full(window, day)) yield return breach;
    }

    private static IEnumerable<string> Full(string window, Day day)
    {
        if (day.SeatAt(window) is { IsBusy: true, Ticket: { } other })
            yield return $"{window} has {Number.CodeOf(other)} already";
    }

    private static IEnumerable<string> Here(IWindowEvent happened, Day day)
    {
        var ticket = ((INumberEvent)happened).Ticket;
        if (day.SeatAt(happened.Window)?.Ticket != ticket)
            yield return $"{Number.CodeOf(ticket)} is not at {happened.Window}";
    }
}
