using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>A number is parked until a time to come and not for ever; at that time it waits again.</summary>
internal sealed class ParkRule : HallRule
{
    /// <summary>Between the look at the clock and the decision some time passes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    protected override IEnumerable<string> Breaches(HallEvent happened, Day day, Entry entry) => happened switch
    {
        HallEvent.TicketParked parked => Parked(parked, day, entry.OccurredAt).Concat(Forgotten(day, entry.OccurredAt)),
        HallEvent.TicketUnparked unparked => Unparked(day.Find(unparked.Ticket), entry.OccurredAt),

        // These come in one command with those that unpark, or end the day before it could.
        HallEvent.PolicyTookEffect or HallEvent.DayClosed => [],
        _ => Forgotten(day, entry.OccurredAt),
    };

    private static IEnumerable<string> Parked(HallEvent.TicketParked parked, Day day, DateTimeOffset at)
    {
        if (parked.Until <= at) yield return $"{Number.CodeOf(parked.Ticket)} was parked until a time that is over";
        if (parked.Until > at.AddMinutes(day.Document.Desk.MaxParkMinutes))
            yield return $"{Number.CodeOf(parked.Ticket)} was parked for too long";
    }

    private static IEnumerable<string> Unparked(Number? number, DateTimeOffset at)
    {
        if (number is { State: NumberState.Parked } && (number.ParkedUntil is null || at < number.ParkedUntil))
            yield return $"{number.Code} waits again before its time";
    }

    private static IEnumerable<string> Forgotten(Day day, DateTimeOffset at) =>
        from number in day.Parked
        where number.ParkedUntil < at - Patience
        select $"{number.Code} was parked until {number.ParkedUntil:O}, and does not wait again";
}
