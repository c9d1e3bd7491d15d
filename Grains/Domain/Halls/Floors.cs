using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>A new floor for a new day, without pulling it from under those who are on it.</summary>
internal static class Floors
{
    public static bool Has(this HallDocument document, QueueLetter queue) =>
        document.Queues.Any(candidate => candidate.Letter == queue);

    /// <summary>The document as somebody wrote it; null before the first day.</summary>
    public static HallDocument? Planned(Hall hall) =>
        hall is not { Document: { } document, Leftover: { } leftover } ? hall.Document
        : document with
        {
            Zones = document.Zones.RemoveAll(zone => leftover.Zones.Contains(zone.Id)),
            Queues = document.Queues.RemoveAll(queue => leftover.Queues.Contains(queue.Letter)),
            Windows = document.Windows.RemoveAll(plan => leftover.Windows.Contains(plan.Id)),
        };

    /// <summary>A window that is staffed, or a queue whose number is at a window, stays until it is free.</summary>
    public static (HallDocument Document, Leftover? Leftover) Keeping(HallDocument planned, Hall hall)
    {
        if (hall.Document is not { } before) return (planned, null);
        var open = hall.Tickets.Values.Where(ticket => ticket.Standing is Standing.Called or Standing.Serving)
            .SelectMany(ticket => ticket.Legs).Select(leg => leg.Queue).ToHashSet();
        var queues = before.Queues.Where(queue => open.Contains(queue.Letter) && !planned.Has(queue.Letter)).ToList();
        var windows = before.Windows.Where(plan =>
            hall.Windows[plan.Id] is Window.Manned && planned.Windows.All(other => other.Id != plan.Id)).ToList();
        var zones = before.Zones.Where(zone =>
            windows.Exists(plan => plan.Zone == zone.Id) && planned.Zones.All(other => other.Id != zone.Id)).ToList();
        if (queues.Count + windows.Count is 0) return (planned, null);

        // An item has one queue, and a window serves queues that are there.
        var items = planned.Queues.SelectMany(queue => queue.Items).Select(item => item.Code).ToHashSet();
        var document = planned with
        {
            Zones = [.. planned.Zones, .. zones],
            Queues =
            [
                .. planned.Queues,
                .. queues.Select(queue => queue with
                {
                    Items = queue.Items.RemoveAll(item => items.Contains(item.Code)),
                }),
            ],
        };
        var plans = windows.Select(plan => plan with { Queues = plan.Queues.RemoveAll(queue => !document.Has(queue)) });
        return (document with { Windows = [.. document.Windows, .. plans] }, new Leftover(
            [.. zones.Select(zone => zone.Id)],
            [.. queues.Select(queue => queue.Letter)],
            [.. windows.Select(plan => plan.Id)]));
    }
}
