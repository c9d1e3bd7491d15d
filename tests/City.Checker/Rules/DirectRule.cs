using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>Served directly is taken, called and started in one press.</summary>
internal sealed class DirectRule : HallRule
{
    protected override IEnumerable<string> Breaches(HallEvent happened, Day day, Entry entry)
    {
        if (happened is HallEvent.TicketCalled { Choice.Order: CallOrder.Direct } called)
        {
            var isJustTaken = day.Last?.Happened is HallEvent.TicketTaken taken && taken.Ticket == called.Ticket;
            if (!isJustTaken || entry.RequestId is not null)
                yield return $"{Number.CodeOf(called.Ticket)} was not taken by the press that called it";
        }

        if (day.Last?.Happened is HallEvent.TicketCalled { Choice.Order: CallOrder.Direct } before
            && (happened as HallEvent.ServiceStarted)?.Ticket != before.Ticket)
            yield return $"{Number.CodeOf(before.Ticket)} was not started by the press that called it";
    }
}
