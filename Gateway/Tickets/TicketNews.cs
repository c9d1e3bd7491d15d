using CityHall.Grains.Interfaces.Tickets;

namespace CityHall.Gateway.Tickets;

/// <summary>Whether there is something in a number's view that its holder does not see yet.</summary>
/// <remarks>
/// Its hall changes with everybody's number. Version and age do not count; lists are compared by what is in them. What
/// is not compared here counts as news, which costs a message and nothing else.
/// </remarks>
internal static class TicketNews
{
    public static bool IsIn(TicketView now, TicketView before) =>
        WithoutLists(now, before) != WithoutLists(before, before)
        || !now.Items.SequenceEqual(before.Items)
        || !now.Zones.SequenceEqual(before.Zones)
        || !now.Windows.SequenceEqual(before.Windows)
        || !now.CalledBefore.SequenceEqual(before.CalledBefore)
        || !now.ZoneNames.SequenceEqual(before.ZoneNames);

    private static TicketView WithoutLists(TicketView view, TicketView before) => view with
    {
        Version = before.Version,
        AsOf = before.AsOf,
        Items = [],
        Zones = [],
        Windows = [],
        CalledBefore = [],
        ZoneNames = [],
    };
}
