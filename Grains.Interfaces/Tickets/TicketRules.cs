using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Time;

namespace CityHall.Grains.Interfaces.Tickets;

/// <summary>What its holder may still do with a number, and the figures of the rules that concern it.</summary>
[GenerateSerializer, Immutable]
public sealed record TicketRules(
    [property: Id(0)] int MaxCalls,
    [property: Id(1)] int NearPeople,
    [property: Id(2)] int NearMinutes,
    [property: Id(3)] int ReactivationsLeft,
    [property: Id(4)] bool MayPostpone,
    [property: Id(5)] int PostponedBehind,
    [property: Id(6)] int HeadInRow,
    [property: Id(7)] int BoundMinutes,
    [property: Id(8)] int OrdinaryPerRatio)
{
    /// <summary>Behind how many it comes back into line if it was missed; null for the tail.</summary>
    [Id(9)]
    public int? ReactivatedBehind { get; init; }

    /// <summary>The last day on which it may be brought back with the papers that were missing.</summary>
    [Id(10)]
    public DateOnly? ReturnUntil { get; init; }

    public static TicketRules Example { get; } = new(
        MaxCalls: 3, NearPeople: 3, NearMinutes: 5, ReactivationsLeft: 2, MayPostpone: true, PostponedBehind: 3,
        HeadInRow: 2, BoundMinutes: 40, OrdinaryPerRatio: 2)
    {
        ReactivatedBehind = 3,
    };

    public static TicketRules Of(HallDocument document, NumberLine line)
    {
        var (near, back, order) = (document.Near ?? NearRule.Default, document.ComeBack, document.Order);
        return new TicketRules(
            document.Call.MaxCalls,
            near.People,
            near.Minutes,
            Math.Max(0, back.Reactivations - line.Reactivations),
            !line.IsPostponed,
            back.PostponedBehind,
            order.HeadInRow,
            order.BoundMinutes,
            order.OrdinaryPerRatio)
        {
            ReactivatedBehind = line.Reactivations is 0 ? back.ReactivatedBehind : null,
            ReturnUntil = line is { Ending.End: NumberEnd.PapersMissing, EndedAt: { } endedAt }
                ? BusinessTime.DateOf(endedAt).AddDays(back.ReturnDays)
                : null,
        };
    }
}
