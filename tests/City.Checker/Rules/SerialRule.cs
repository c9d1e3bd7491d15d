using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>A number is issued once, and the serials of a hall, day and queue have no holes.</summary>
internal sealed class SerialRule : HallRule
{
    private const string NeverUsed = "IOM";

    protected override IEnumerable<string> Breaches(HallEvent happened, Day day, Entry entry)
    {
        if (happened is not (HallEvent.TicketTaken or HallEvent.ManualEntered)) yield break;
        var ticket = ((INumberEvent)happened).Ticket;
        if (day.Find(ticket) is not null) yield return $"{ticket} was issued before";
        if (happened is not HallEvent.TicketTaken taken) yield break;

        var letter = Number.Of(taken, entry.OccurredAt).Legs[0].Queue;
        var serial = day.Issued.GetValueOrDefault(letter) + 1;
        var expected = $"{day.Hall}-{day.Date:yyyyMMdd}-{letter}{serial:000}";
        if (ticket != expected) yield return $"{ticket} was issued where {expected} is next";
        if (NeverUsed.Contains(letter, StringComparison.Ordinal)) yield return $"{letter} is no letter of a queue";
    }
}
