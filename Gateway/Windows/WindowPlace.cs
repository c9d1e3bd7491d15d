using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Windows;

/// <summary>Where a window is and what for: all that its sign-in form shows.</summary>
internal sealed record WindowPlace(
    WindowId Window, int No, HallId Hall, LocalText HallName, Zone Zone, ImmutableArray<WindowQueue> Queues)
{
    public static WindowPlace? Of(WindowId window, HallDocument? document) =>
        document?.Windows.FirstOrDefault(candidate => candidate.Id == window) is { } plan
            ? new WindowPlace(
                window,
                window.No,
                window.Hall,
                document.Name,
                document.Zones.First(zone => zone.Id == plan.Zone),
                [.. document.Queues.Where(queue => plan.Queues.Contains(queue.Letter)).Select(WindowQueue.Of)])
            : null;
}

/// <summary>A queue without its items.</summary>
internal sealed record WindowQueue(QueueLetter Letter, LocalText Name)
{
    public static WindowQueue Of(Queue queue) => new(queue.Letter, queue.Name);
}
