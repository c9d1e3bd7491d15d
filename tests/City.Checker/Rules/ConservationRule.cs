using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>
/// No number is lost: what came into a day stands somewhere, and who still waited is told that it expired.
/// </summary>
internal sealed class ConservationRule : HallRule
{
    public override IEnumerable<Violation> AtTheEnd(Book book) =>
        from one in book.Days
        where one.Day.IsOpen
        from breach in Balance(one.Day)
        select new Violation(Name, one.Stream, one.Day.Last?.Version ?? 0, breach);

    protected override IEnumerable<string> Breaches(HallEvent happened, Day day, Entry entry) =>
        happened is HallEvent.DayClosed closed ? Expired(closed, day).Concat(Balance(day)) : [];

    private static IEnumerable<string> Expired(HallEvent.DayClosed closed, Day day)
    {
        var left = (
            from number in day.Numbers.Values
            where number.State is NumberState.Waiting or NumberState.Parked or NumberState.Missed
            select number.Code).ToLookup(code => code);
        var told = closed.Expired.ToLookup(code => code);
        foreach (var lost in left.Where(one => told[one.Key].Count() < one.Count()))
            yield return $"{lost.Key} is lost: it was neither served nor told that it expired";
        foreach (var other in told.Where(one => left[one.Key].Count() < one.Count()))
            yield return $"{other.Key} did not wait, and expired";
    }

    private static IEnumerable<string> Balance(Day day)
    {
        var flow = day.Flow;
        var standing = day.Numbers.Values.CountBy(number => number.State).ToDictionary();
        if (flow.Issued + flow.Brought != day.Numbers.Count)
            yield return $"{flow.Issued} issued and {flow.Brought} brought are not the {day.Numbers.Count} of the day";
        foreach (var (state, left) in new[]
        {
            (NumberState.Finished, flow.Finished), (NumberState.Cancelled, flow.Cancelled),
            (NumberState.PutOff, flow.PutOff),
        })
        {
            var stand = standing.GetValueOrDefault(state);
            if (stand != left) yield return $"{left} numbers became {state}, and {stand} are";
        }

        var atWindows = day.Seats.Values.Count(seat => seat.IsBusy);
        var open = day.Numbers.Values.Count(number => number.IsAtWindow);
        if (atWindows != open) yield return $"{open} numbers are at windows, and {atWindows} windows have one";
    }
}
