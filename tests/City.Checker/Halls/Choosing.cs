namespace CityHall.City.Checker.Halls;

/// <summary>Whom a window may call, and who of them is next: the rules of order, told once more.</summary>
internal static class Choosing
{
    /// <summary>Those who wait in the queues of the window and are not held back, by place.</summary>
    public static IReadOnlyList<Number> Candidates(this Day day, string window, DateTimeOffset at) =>
    [
        .. day.Document.QueuesOf(window)
            .Where(queue => !day.IsHalted(queue))
            .SelectMany(day.Line)
            .Where(number => !day.IsHeld(number) && !day.IsMeantForAnother(number, window, at))
            .Order(ByPlace.Instance),
    ];

    /// <summary>The first rule that fits anybody, and the first by place whom it fits.</summary>
    public static (Number Number, CallOrder Order)? Next(this Day day, string window, DateTimeOffset at)
    {
        var candidates = day.Candidates(window, at);
        if (candidates.Count is 0) return null;
        var rule = day.Document.Order;
        var first = candidates[0];

        var byLaw = candidates.FirstOrDefault(number => number.IsConfirmed
            && rule.HeadClasses.Contains(number.Class)
            && TurnsOf(number).HeadInRow < rule.HeadInRow);
        if (byLaw is not null) return (byLaw, CallOrder.ByLaw);
        if (at - first.Place.Since >= TimeSpan.FromMinutes(rule.BoundMinutes)) return (first, CallOrder.Bound);
        var appointed = candidates.Where(number => number.KeptSlot?.Begins <= at)
            .MinBy(number => number.KeptSlot!.Begins);
        if (appointed is not null) return (appointed, CallOrder.Appointment);
        var byRatio = candidates.FirstOrDefault(number => number.IsConfirmed
            && rule.RatioClasses.Contains(number.Class)
            && TurnsOf(number).OrdinarySinceRatio >= rule.OrdinaryPerRatio);
        return byRatio is not null ? (byRatio, CallOrder.Ratio) : (first, CallOrder.FirstCome);

        Turns TurnsOf(Number number) => day.Turns.GetValueOrDefault(number.Queue);
    }

    /// <summary>Another number of the same person is at a window.</summary>
    public static bool IsHeld(this Day day, Number number) =>
        number.Person is { } person && day.Seats.Values.Any(seat =>
            seat is { IsBusy: true, Ticket: { } ticket } && ticket != number.Ticket
            && day.Find(ticket)?.Person == person);

    /// <summary>
    /// It waits for another window, which takes numbers and serves its queue; a mere preference ends soon.
    /// </summary>
    private static bool IsMeantForAnother(this Day day, Number number, string window, DateTimeOffset at) =>
        number.Wish is { } wish
        && wish.Window != window
        && day.SeatAt(wish.Window) is { IsTakingNumbers: true }
        && day.Document.QueuesOf(wish.Window).Contains(number.Queue)
        && (wish.IsFirm || at < number.TakenAt.AddMinutes(day.Document.ComeBack.SameWindowMinutes));
}
