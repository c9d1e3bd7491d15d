using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>
/// Each verb meets a number only where it stands: a served one cannot be cancelled, a waiting one not missed.
/// </summary>
internal sealed class StandingRule : HallRule
{
    protected override IEnumerable<string> Breaches(HallEvent happened, Day day, Entry entry)
    {
        if (NumberOf(happened, day) is not { } number || StandingsFor(happened) is not { } allowed) yield break;
        if (!allowed.Contains(number.State)) yield return $"{number.Code} is {number.State}";
    }

    private static NumberState[]? StandingsFor(HallEvent happened) => happened switch
    {
        HallEvent.TicketCancelled =>
            [NumberState.Waiting, NumberState.Parked, NumberState.Missed, NumberState.Called],
        HallEvent.TicketCalled or HallEvent.TicketPostponed => [NumberState.Waiting],
        HallEvent.TicketRecalled or HallEvent.ServiceStarted or HallEvent.TicketMissed => [NumberState.Called],
        HallEvent.ServiceFinished or HallEvent.TicketParked => [NumberState.Serving],
        HallEvent.TicketTransferred => [NumberState.Called, NumberState.Serving],
        HallEvent.TicketTakenBack or HallEvent.TicketUnparked => [NumberState.Parked],
        HallEvent.TicketReactivated => [NumberState.Missed],
        HallEvent.TicketPutOff => [NumberState.Waiting, NumberState.Parked, NumberState.Missed],
        HallEvent.ClassSettled or HallEvent.NeedsNoted or HallEvent.PapersChecked =>
        [
            NumberState.Waiting, NumberState.Called, NumberState.Serving, NumberState.Parked, NumberState.Missed,
        ],
        _ => null,
    };
}
