using System.Collections.Immutable;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Notices;

namespace CityHall.Grains.Interfaces.Tickets;

/// <summary>What the holder of a number may see of it.</summary>
[GenerateSerializer, Immutable]
public sealed record TicketView(
    [property: Id(0)] TicketId Ticket,
    [property: Id(1)] TicketNumber Number,
    [property: Id(2)] HallId Hall,
    [property: Id(3)] LocalText HallName,
    [property: Id(4)] LocalText Queue,
    [property: Id(5)] ImmutableArray<LocalText> Items,
    [property: Id(6)] long Version,
    [property: Id(7)] DateTimeOffset AsOf,
    [property: Id(8)] TicketState State,
    [property: Id(9)] int? Ahead,
    [property: Id(10)] ImmutableArray<string> Zones,
    [property: Id(11)] ImmutableArray<int> Windows,
    [property: Id(12)] DateTimeOffset TakenAt,
    [property: Id(13)] int? Window,
    [property: Id(14)] int Calls,
    [property: Id(15)] DateTimeOffset? CalledAt,
    [property: Id(16)] DateTimeOffset? StartedAt,
    [property: Id(17)] DateTimeOffset? EndedAt)
{
    /// <summary>How many of those who were called before are named: the newest.</summary>
    public const int CalledBeforeShown = 20;

    [Id(18)]
    public WaitRange? Wait { get; init; }

    /// <summary>Who stood behind and was called before, and by which rule: newest last.</summary>
    [Id(19)]
    public ImmutableArray<CalledBefore> CalledBefore { get; init; } = [];

    /// <summary>Which leg it is at, from 1, and of how many.</summary>
    [Id(20)]
    public int Leg { get; init; } = 1;

    [Id(21)]
    public int Legs { get; init; } = 1;

    [Id(22)]
    public DateTimeOffset? ParkedUntil { get; init; }

    [Id(23)]
    public Ending? Ending { get; init; }

    /// <summary>The names of the zones, in their order.</summary>
    [Id(24)]
    public ImmutableArray<LocalText> ZoneNames { get; init; } = [];

    /// <summary>Where the window is that it is at.</summary>
    [Id(25)]
    public LocalText? WindowZone { get; init; }

    [Id(26)]
    public DateTimeOffset? LastCalledAt { get; init; }

    [Id(27)]
    public TicketRules? Rules { get; init; }

    /// <summary>By what else than its page its holder hears of it; null if by nothing.</summary>
    [Id(28)]
    public NoticeChannel? Notices { get; init; }

    /// <summary>
    /// A number's view, cut from its hall's staff view; null if the hall has nothing more to do with it.
    /// </summary>
    public static TicketView? Of(StaffView staff, TicketId ticket)
    {
        var line = staff.Waiting.Concat(staff.Windows.Select(window => window.Number))
            .Concat(staff.Missed).Concat(staff.Parked)
            .FirstOrDefault(candidate => candidate?.Ticket == ticket);
        return line is null ? null : Of(staff, line, CountAhead(staff, line));
    }

    /// <summary>The same for who has counted already how many wait in front of it in its queue.</summary>
    public static TicketView Of(StaffView staff, NumberLine line, int ahead) => Of(
        line,
        staff.Hall,
        staff.Document,
        staff.Version,
        staff.AsOf,
        line.State is TicketState.Waiting or TicketState.Held ? ahead : null);

    /// <summary>The view of a number as its hall tells it.</summary>
    public static TicketView Of(
        NumberLine line, HallId hall, HallDocument document, long version, DateTimeOffset asOf, int? ahead)
    {
        var letter = line.Queue;
        var queue = document.Queues.First(candidate => candidate.Letter == letter);
        var windows = document.Windows.Where(plan => plan.Queues.Contains(letter)).ToImmutableArray();
        return new TicketView(
            line.Ticket,
            line.Number,
            hall,
            document.Name,
            queue.Name,
            [
                .. document.Queues.SelectMany(candidate => candidate.Items)
                    .Where(item => line.Items.Contains(item.Code)).Select(item => item.Name),
            ],
            version,
            asOf,
            line.State,
            ahead,
            [.. windows.Select(plan => plan.Zone).Distinct().Order(StringComparer.Ordinal)],
            [.. windows.Select(plan => plan.Id.No).Order()],
            line.TakenAt,
            line.Window?.No,
            line.Calls,
            line.FirstCalledAt,
            line.StartedAt,
            line.EndedAt)
        {
            Wait = line.Wait,
            Leg = line.Leg,
            Legs = line.Legs.Length,
            ParkedUntil = line.ParkedUntil,
            Ending = line.Ending,
            ZoneNames =
                [.. document.Zones.Where(zone => windows.Any(plan => plan.Zone == zone.Id)).Select(zone => zone.Name)],
            WindowZone = ZoneOf(document, line.Window),
            LastCalledAt = line.LastCalledAt,
            Rules = TicketRules.Of(document, line),
        };
    }

    private static LocalText? ZoneOf(HallDocument document, WindowId? window) =>
        document.Windows.FirstOrDefault(plan => plan.Id == window) is { } plan
            ? document.Zones.FirstOrDefault(zone => zone.Id == plan.Zone)?.Name
            : null;

    private static int CountAhead(StaffView staff, NumberLine line) => staff.Waiting
        .TakeWhile(candidate => candidate.Ticket != line.Ticket)
        .Count(candidate => candidate.Queue == line.Queue);
}

/// <summary>A number that was called before another that stood in front of it.</summary>
[GenerateSerializer, Immutable]
public sealed record CalledBefore(
    [property: Id(0)] TicketNumber Number,
    [property: Id(1)] CallOrder Order,
    [property: Id(2)] string? Reason,
    [property: Id(3)] DateTimeOffset At)
{
    /// <summary>The reason as people say it.</summary>
    [Id(4)]
    public LocalText? ReasonName { get; init; }
}
