using System.Collections.Immutable;
using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Manage;

/// <summary>A hall as its manager sees it: what stands where, since when, and what waits beyond its limit.</summary>
/// <remarks>The words of codes and letters are in the hall's document; Rules says which version of it.</remarks>
internal sealed record ManagerView(
    HallId Hall,
    LocalText Name,
    long Version,
    DateTimeOffset AsOf,
    DateOnly Day,
    DayPhase Phase,
    int Rules,
    ImmutableArray<ManagedWindow> Windows,
    ImmutableArray<ManagedQueue> Queues,
    ImmutableArray<StopLine> Stops,
    ManagedFigures Figures)
{
    public static ManagerView Of(StaffView staff)
    {
        var lines = staff.Waiting.ToLookup(line => line.Queue);
        return new ManagerView(
            staff.Hall,
            staff.Document.Name,
            staff.Version,
            staff.AsOf,
            staff.Day,
            staff.Phase,
            staff.Document.Version,
            [
                .. staff.Document.Windows.Zip(
                    staff.Windows, (plan, line) => ManagedWindow.Of(staff.Document, plan, line)),
            ],
            [.. staff.Document.Queues.Select(queue => ManagedQueue.Of(staff, queue, [.. lines[queue.Letter]]))],
            staff.Stops,
            new ManagedFigures(
                staff.Waiting.Length,
                staff.Issued,
                staff.Windows.Sum(window => window.Served),
                staff.Parked.Length,
                staff.Missed.Length));
    }

    public static async Task<ManagerView?> Read(IHallGrain hall) =>
        await hall.Staff().InTime() is { } staff ? Of(staff) : null;
}

/// <summary>Today's figures of a hall, in numbers given out and not in people.</summary>
internal sealed record ManagedFigures(int Waiting, int Issued, int Served, int Parked, int Missed);
