using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>A place is the instant of taking, at the tail, or one of the few others that the rules know.</summary>
internal sealed class PlaceRule : HallRule
{
    protected override IEnumerable<string> Breaches(HallEvent happened, Day day, Entry entry) => happened switch
    {
        HallEvent.TicketTaken taken => Taken(Number.Of(taken, entry.OccurredAt), taken, day, entry.OccurredAt),
        HallEvent.TicketReactivated reactivated => Reactivated(reactivated, day, entry.OccurredAt),
        HallEvent.TicketPostponed postponed => Postponed(postponed, day, entry.OccurredAt),
        HallEvent.ManualEntered entered when entered.Place.Since != entered.TakenAt =>
            [$"the place of {Number.CodeOf(entered.Ticket)} is not the instant at which it was taken"],
        _ => [],
    };

    private static IEnumerable<string> Taken(
        Number number, HallEvent.TicketTaken taken, Day day, DateTimeOffset at)
    {
        var ahead = Ahead(number, taken, day);
        foreach (var breach in Stands(number, taken.Place, ahead, day, at)) yield return breach;
        var told = taken.Slip.Ahead;
        var really = day.Line(number.Queue).Count(other => ByPlace.Instance.Compare(other, number) < 0);
        if (told != really) yield return $"the slip of {number.Code} tells {told} ahead, and there are {really}";
    }

    /// <summary>Behind how many somebody stands who comes now; null is the tail.</summary>
    private static int? Ahead(Number number, HallEvent.TicketTaken taken, Day day)
    {
        if (taken.IsLate) return day.Document.Appointments.LateBehind;
        if (taken.Return is null && taken.KeptPlaceOf is null) return null;
        var (first, index) = day.Line(number.Queue).Select((other, index) => (other, index)).FirstOrDefault(one =>
            one.other is { ReturnOf: null, KeptPlaceOf: null }
            && one.other.ClassInLine == number.ClassInLine);
        return first is null ? null : index;
    }

    /// <summary>Once behind some who wait, then at the tail.</summary>
    private static IEnumerable<string> Reactivated(HallEvent.TicketReactivated back, Day day, DateTimeOffset at)
    {
        if (day.Find(back.Ticket) is not { } number) return [];
        int? behind = number.Reactivations is 0 ? day.Document.ComeBack.ReactivatedBehind : null;
        return Stands(number, back.Place, behind, day, at);
    }

    /// <summary>Behind some of those who stand behind it now.</summary>
    private static IEnumerable<string> Postponed(HallEvent.TicketPostponed postponed, Day day, DateTimeOffset at)
    {
        if (day.Find(postponed.Ticket) is not { } number) return [];
        var behind = day.Ahead(number.Queue, number.Place, number.Ticket) + day.Document.ComeBack.PostponedBehind;
        return Stands(number, postponed.Place, behind, day, at);
    }

    private static IEnumerable<string> Stands(
        Number number, Place place, int? ahead, Day day, DateTimeOffset at)
    {
        var others = day.Line(number.Queue).Count(other => other.Ticket != number.Ticket);
        var isAtTail = ahead is null || ahead > others;
        if (isAtTail && place.Since != at) yield return $"the place of {number.Code} is not the instant of now";
        var stands = day.Ahead(number.Queue, place, number.Ticket);
        var expected = isAtTail ? others : ahead;
        if (stands != expected) yield return $"{number.Code} stands behind {stands} of {others}, not behind {expected}";
    }
}
