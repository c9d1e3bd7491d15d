using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>A number of the printed reserve is of the series and of today, and its times are in order.</summary>
internal sealed class ManualRule : HallRule
{
    private const int Series = 100;

    protected override IEnumerable<string> Breaches(HallEvent happened, Day day, Entry entry)
    {
        if (happened is not HallEvent.ManualEntered entered) yield break;
        var isOfSeries = Enumerable.Range(1, Series)
            .Any(no => entered.Ticket == $"{day.Hall}-{day.Date:yyyyMMdd}-M{no:000}");
        if (!isOfSeries) yield return $"{entered.Ticket} is not of today's reserve";
        if (OpenTimes.DateOf(entered.TakenAt) != day.Date || entered.TakenAt > entry.OccurredAt)
            yield return $"it was not taken today before now, but at {entered.TakenAt:O}";
        var isInOrder = (entered.StartedAt, entered.FinishedAt, entered.Ending) switch
        {
            (null, null, null) => true,
            ({ } started, { } finished, not null) =>
                entered.TakenAt <= started && started <= finished && finished <= entry.OccurredAt,
            _ => false,
        };
        if (entered.FinishedAt is not null && entered.Window is null)
            yield return "it is over, and it is not said at which window";
        if (!isInOrder) yield return "its times are out of order, or some are missing";
    }
}
