using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Manage;

/// <summary>A queue, its longest wait beside the hall's limit, and the first of those who wait in it.</summary>
internal sealed record ManagedQueue(
    QueueLetter Letter,
    LocalText Name,
    int Waiting,
    DateTimeOffset? WaitingSince,
    int LimitMinutes,
    int OverLimit,
    WaitRange? Wait,
    string? Stopped,
    ImmutableArray<ManagedWaiter> First)
{
    /// <summary>More would be read by nobody, and sent with every change.</summary>
    private const int Shown = 12;

    public static ManagedQueue Of(StaffView staff, Queue queue, ImmutableArray<NumberLine> waiting)
    {
        var limit = staff.Document.Wait.AlarmMinutes;
        return new ManagedQueue(
            queue.Letter,
            queue.Name,
            waiting.Length,
            waiting.IsEmpty ? null : waiting.Min(line => line.TakenAt),
            limit,
            waiting.Count(line => line.TakenAt.AddMinutes(limit) < staff.AsOf),
            staff.Waits.FirstOrDefault(wait => wait.Queue == queue.Letter)?.Range,
            staff.Stops.FirstOrDefault(stop => stop.Queue is null || stop.Queue == queue.Letter)?.Reason,
            [.. waiting.OrderBy(line => line.TakenAt).Take(Shown).Select(ManagedWaiter.Of)]);
    }
}

/// <summary>A number that waits; its class only if the paper has been seen.</summary>
internal sealed record ManagedWaiter(TicketNumber Number, DateTimeOffset TakenAt, TicketState State, TicketClass Class)
{
    public static ManagedWaiter Of(NumberLine line) => new(
        line.Number, line.TakenAt, line.State, line.ClassConfirmed ? line.Class : TicketClass.Ordinary);
}
