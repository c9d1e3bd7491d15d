using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>Each call is the one that the rules of order choose among the stored places, or a person's.</summary>
internal sealed class OrderRule : HallRule
{
    protected override IEnumerable<string> Breaches(HallEvent happened, Day day, Entry entry)
    {
        if (happened is not HallEvent.TicketCalled called || NumberOf(called, day) is not { } number) return [];
        return called.Choice.Order switch
        {
            CallOrder.Chosen => Chosen(number, day),
            CallOrder.Direct => Direct(called, day, entry),
            _ => ByRule(called, number, day.Next(called.Window, entry.OccurredAt)),
        };
    }

    private static IEnumerable<string> ByRule(
        HallEvent.TicketCalled called, Number number, (Number Number, CallOrder Order)? next)
    {
        if (next is not { } right) yield return $"{number.Code} was called where nobody may be";
        else if ((right.Number.Ticket, right.Order) != (called.Ticket, called.Choice.Order))
            yield return $"{number.Code} was called ({called.Choice.Order}), "
                + $"and {right.Number.Code} was next ({right.Order})";
    }

    /// <summary>A person may call out of order, but nobody who is held back.</summary>
    private static IEnumerable<string> Chosen(Number number, Day day)
    {
        if (day.IsHalted(number.Queue)) yield return $"queue {number.Queue} is halted, and {number.Code} was chosen";
        if (day.IsHeld(number)) yield return $"{number.Code} is held, and was chosen";
    }

    private static IEnumerable<string> Direct(HallEvent.TicketCalled called, Day day, Entry entry)
    {
        foreach (var other in day.Candidates(called.Window, entry.OccurredAt))
            if (other.Ticket != called.Ticket)
                yield return $"{Number.CodeOf(called.Ticket)} was served directly, while {other.Code} waits";
    }
}
