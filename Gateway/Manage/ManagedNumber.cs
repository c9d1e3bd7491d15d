using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Manage;

/// <summary>The number at a window, and the minutes that its items usually take there.</summary>
internal sealed record ManagedNumber(TicketNumber Number, DateTimeOffset TakenAt, int Calls, int StandardMinutes)
{
    public static ManagedNumber Of(HallDocument document, NumberLine line)
    {
        var items = line.Legs.ElementAtOrDefault(line.Leg - 1)?.Items ?? line.Items;
        return new ManagedNumber(line.Number, line.TakenAt, line.Calls, (
            from queue in document.Queues
            from item in queue.Items
            where items.Contains(item.Code)
            select item.StandardMinutes).Sum());
    }
}
