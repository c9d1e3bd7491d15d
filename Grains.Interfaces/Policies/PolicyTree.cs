using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Interfaces.Policies;

/// <summary>City, counties and halls, as the directory knows them; the city's own hall is in no county.</summary>
public static class PolicyTree
{
    public static bool Knows(this IHallDirectory directory, NodeId node) => directory.HallsOf(node).Any();

    /// <summary>The halls to which a node's rules apply; none if there is no such node.</summary>
    public static IEnumerable<HallId> HallsOf(this IHallDirectory directory, NodeId node) =>
        from place in directory.Halls
        where NodesOf(place).Contains(node)
        select place.Hall;

    /// <summary>From the city down to the node itself; empty if there is no such node.</summary>
    public static IEnumerable<NodeId> PathTo(this IHallDirectory directory, NodeId node) =>
        directory.Halls.Select(NodesOf).FirstOrDefault(nodes => nodes.Contains(node)) is { } path
            ? path[..(Array.IndexOf(path, node) + 1)] : [];

    private static NodeId[] NodesOf(HallPlace place) => place.Tier is HallTier.City
        ? [NodeId.City, NodeId.Of(place.Hall)]
        : [NodeId.City, NodeId.CountyOf(place.Hall), NodeId.Of(place.Hall)];
}
