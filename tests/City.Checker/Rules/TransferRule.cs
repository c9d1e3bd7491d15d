using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>A number goes to a queue that goes on, or into the hands of a window that takes its kind.</summary>
internal sealed class TransferRule : HallRule
{
    protected override IEnumerable<string> Breaches(HallEvent happened, Day day, Entry entry)
    {
        if (happened is not HallEvent.TicketTransferred moved || NumberOf(moved, day) is not { } number) yield break;
        if (!day.Document.HasQueue(moved.Queue)) yield return $"there is no queue {moved.Queue}";

        // In its own queue it is not new: that may go on while no new ones come.
        var isNewThere = moved.Queue != number.Queue;
        if (isNewThere ? day.Stops.Exists(stop => stop.Holds(moved.Queue)) : day.IsHalted(moved.Queue))
            yield return $"queue {moved.Queue} is stopped";
        var goesNowhere = moved.Only is null ? moved.Queue == number.Queue : moved.Only == moved.Window;
        if (goesNowhere) yield return $"{number.Code} goes nowhere";
        if (moved.Only is not { } window) yield break;
        if (!day.Document.QueuesOf(window).Contains(moved.Queue)) yield return $"{window} does not serve {moved.Queue}";
        if (day.SeatAt(window) is not { IsTakingNumbers: true }) yield return $"{window} takes no numbers";
    }
}
