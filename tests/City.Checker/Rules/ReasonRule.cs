using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>
/// What a person decides has a reason of the closed list, and says who asked where the list wants that.
/// </summary>
internal sealed class ReasonRule : HallRule
{
    protected override IEnumerable<string> Breaches(HallEvent happened, Day day, Entry entry) => happened switch
    {
        HallEvent.TicketCalled { Choice: { Order: CallOrder.Chosen } choice } =>
            Reasoned(day.Document.CallReasons, choice.Reason, choice.AtRequestOf),
        HallEvent.TicketCalled { Choice: { } choice } when (choice.Reason ?? choice.AtRequestOf) is not null =>
            ["the rules of order need no reason"],
        HallEvent.TicketTransferred transferred =>
            Reasoned(day.Document.TransferReasons, transferred.Reason, transferred.AtRequestOf),
        HallEvent.TicketParked parked => Listed(day.Document.ParkReasons, parked.Reason),
        HallEvent.WindowPaused paused => Listed(day.Document.PauseReasons, paused.Reason),
        HallEvent.IssuingStopped stopped => Listed(day.Document.StopReasons, stopped.Reason),
        _ => [],
    };

    private static IEnumerable<string> Reasoned(IReadOnlyList<Reason> list, string? code, string? atRequestOf)
    {
        foreach (var breach in Listed(list, code)) yield return breach;
        var namesWhoAsked = list.Any(reason => reason.Code == code && reason.NamesWhoAsked);
        if (namesWhoAsked && string.IsNullOrWhiteSpace(atRequestOf))
            yield return $"for {code} it must be said at whose request";
    }

    private static IEnumerable<string> Listed(IReadOnlyList<Reason> list, string? code)
    {
        if (list.All(reason => reason.Code != code)) yield return $"{code ?? "no reason"} is not in the list";
    }
}
