namespace CityHall.Grains.Domain.Halls;

/// <summary>What the time alone brings: rules come into force, parked numbers wait again.</summary>
internal static class Due
{
    /// <summary>An append stays small; the rest comes with the next command.</summary>
    private const int MaxAtOnce = 8;

    public static IReadOnlyList<HallEvent> At(Hall hall, DateTimeOffset at)
    {
        if (!hall.IsDayOpen) return [];
        var effect = hall.Schedule.Due(at);
        var isAwake = hall.Alarms.IsEmpty || hall.Alarms.Min.Until > at;
        if (effect is null && isAwake) return [];
        var unparked = hall.Alarms.TakeWhile(alarm => alarm.Until <= at).Take(MaxAtOnce)
            .Select(alarm => new HallEvent.TicketUnparked(alarm.Waiter.Ticket));
        return effect is { } effectiveAt
            ? [new HallEvent.PolicyTookEffect(hall.Schedule.Version, effectiveAt), .. unparked]
            : [.. unparked];
    }
}
